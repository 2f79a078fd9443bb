import type { Api } from 'grammy'
import { accessCard } from '../../messages/access-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import type { AccessRequest } from '../access-state.ts'
import { errorFields } from '../error-words.ts'
import type { Log } from '../log.ts'
import type { OfficeDesk } from '../office-desk.ts'
import { sendReply } from '../reply.ts'
import { accessReply } from './access-data.ts'
import { entryOf } from './access-entries.ts'

export interface TellAdminsDeps {
  readonly office: OfficeDesk
  readonly log: Log
  readonly token: string
  /** The office's zone. */
  readonly zone: string
  sleep(milliseconds: number): Promise<void>
}

/** Which language an admin's app has is not known until they press something. */
const LANGUAGE_OF_NOTICE = 'vi'

/** Tells every admin in private who wishes to be let in, with buttons to decide. False if none of them could be told. */
export async function tellAdmins(
  api: Pick<Api, 'sendMessage' | 'editMessageText'>,
  request: AccessRequest,
  { office, log, token, zone, sleep }: TellAdminsDeps,
): Promise<boolean> {
  const catalogue = catalogueFor(LANGUAGE_OF_NOTICE)
  const requests = new Map([[String(request.chatId), request]])
  const entry = entryOf({ grants: new Map(), requests }, request, zone)
  const card = accessReply(accessCard(entry, catalogue.access.news[request.kind], 0, catalogue), LANGUAGE_OF_NOTICE)
  let reached = 0
  for (const admin of office.adminIds) {
    try {
      await sendReply({ api, sleep }, { chatId: admin, isPrivate: true, threadId: undefined, replyTo: undefined }, card)
      reached++
    } catch (error) {
      // An admin who has never pressed Start cannot be written to.
      log.warn('an admin could not be told of a wish to be let in', errorFields(error, token))
    }
  }
  return reached > 0
}
