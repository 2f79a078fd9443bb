import type { Api } from 'grammy'
import type { DeliveryNotice, Tell } from '../digest/delivery-notice.ts'
import type { Bilingual } from '../knowledge/edition.ts'
import { adminLine, deliveryNoticeMessage } from '../messages/delivery-notice-message.ts'
import { markupOf } from '../messages/html.ts'
import { split } from '../messages/split.ts'
import type { SubscriptionMessage } from '../messages/subscription-choice.ts'
import { errorFields } from './error-words.ts'
import type { Log, LogFields } from './log.ts'
import { choiceKeyboard } from './subscription-data.ts'

export interface TellerDeps {
  readonly api: Pick<Api, 'sendMessage'>
  readonly token: string
  /** Telegram ids of the people who look after the bot; each hears of it in private. */
  readonly adminIds: readonly number[]
  readonly log: Log
  /** The office's zone. */
  readonly zone: string
}

/**
 * Brings what happens to the digests to the log and to the admins of the bot. Rejects if there are admins and none of them
 * could be told.
 */
export function deliveryTeller(deps: TellerDeps): Tell {
  return (notice) => {
    deps.log.warn(SENTENCES[notice.kind], fieldsOf(notice, deps.token))
    return tellAdmins(deps, deliveryNoticeMessage(notice, deps.zone))
  }
}

/** Tells the admins one line, as `deliveryTeller` does. */
export function tellAdminsLine(deps: TellerDeps, words: Bilingual): Promise<void> {
  return tellAdmins(deps, adminLine(words))
}

async function tellAdmins({ api, token, adminIds, log }: TellerDeps, message: SubscriptionMessage): Promise<void> {
  const parts = split(message.blocks)
  const markup = choiceKeyboard(message, 'vi')
  let reached = 0
  for (const admin of adminIds) {
    try {
      for (const [at, part] of parts.entries()) {
        const isLast = at === parts.length - 1
        const buttons = isLast && markup !== undefined ? { reply_markup: markup } : {}
        await api.sendMessage(admin, markupOf(part), { parse_mode: 'HTML', ...buttons })
      }
      reached++
    } catch (error) {
      log.warn('an admin could not be told', errorFields(error, token))
    }
  }
  if (adminIds.length > 0 && reached === 0) throw new Error('deliveryTeller: no admin could be told')
}

const SENTENCES: Readonly<Record<DeliveryNotice['kind'], string>> = {
  unresolved: 'digests are unresolved: nobody knows whether they arrived',
  missed: 'digests were missed for more than 12 hours and are not sent',
  asleep: 'a subscription sleeps from now on',
  halted: 'no digest can be sent until this is over',
}

function fieldsOf(notice: DeliveryNotice, token: string): LogFields {
  switch (notice.kind) {
    case 'unresolved':
      return { issues: notice.issues.length, chats: notice.issues.map(({ chatId }) => chatId).join(' ') }
    case 'missed':
      return { places: notice.missed.length }
    case 'asleep':
      return { chat: notice.destination.chatId, reason: notice.reason, detail: notice.detail }
    case 'halted':
      return errorFields(notice.error, token)
  }
}
