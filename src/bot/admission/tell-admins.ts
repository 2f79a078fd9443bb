import type { Api } from 'grammy'
import { wishNotice } from '../../messages/access-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import type { AccessRequest } from '../access-state.ts'
import { errorFields } from '../error-words.ts'
import type { Log } from '../log.ts'
import type { OfficeDesk } from '../office-desk.ts'
import { type Reply, sendReply } from '../reply.ts'
import { accessRows } from './access-data.ts'
import { entryOf } from './access-entries.ts'

const LANGUAGES = ['vi', 'en'] as const

export interface TellAdminsDeps {
  readonly office: OfficeDesk
  readonly log: Log
  readonly token: string
  /** The office's zone. */
  readonly zone: string
  sleep(milliseconds: number): Promise<void>
}

/** Tells every admin in private who wishes to be let in. False if none of them could be told. */
export async function tellAdmins(
  api: Pick<Api, 'sendMessage' | 'editMessageText'>,
  request: AccessRequest,
  { office, log, token, zone, sleep }: TellAdminsDeps,
): Promise<boolean> {
  const notice = noticeOf(request, zone)
  let reached = 0
  for (const admin of office.adminIds) {
    try {
      await sendReply(
        { api, sleep },
        { chatId: admin, isPrivate: true, threadId: undefined, replyTo: undefined },
        notice,
      )
      reached++
    } catch (error) {
      // An admin who has never pressed Start cannot be written to.
      log.warn('an admin could not be told of a wish to be let in', errorFields(error, token))
    }
  }
  return reached > 0
}

/** In both languages, because nobody asked in one: whoever presses a button chooses by it. */
function noticeOf(request: AccessRequest, zone: string): Reply {
  const requests = new Map([[String(request.chatId), request]])
  const entry = entryOf({ grants: new Map(), requests }, request, zone)
  const notices = LANGUAGES.map((language) => ({ language, notice: wishNotice(entry, catalogueFor(language)) }))
  return {
    message: { blocks: notices.flatMap(({ notice }) => notice.blocks), buttons: [] },
    language: 'vi',
    markup: { inline_keyboard: notices.flatMap(({ language, notice }) => accessRows(notice, language)) },
  }
}
