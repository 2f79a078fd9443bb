import { formatDate, today } from '../calendar/civil-date.ts'
import type { DeliveryNotice } from '../digest/delivery-notice.ts'
import type { UnresolvedIssue } from '../digest/unresolved-issues.ts'
import { html, join } from './html.ts'
import type { ChoiceButton, SubscriptionMessage } from './subscription-choice.ts'
import type { Catalogue } from './vi.ts'

/** More would not be decided one by one; the others stay unresolved and are only counted. */
const LISTED = 20

/** What the admins of the bot are told about the delivery. Unresolved issues have buttons to resend and to dismiss. */
export function deliveryNoticeMessage(notice: DeliveryNotice, zone: string, catalogue: Catalogue): SubscriptionMessage {
  const { admin, reasons } = catalogue.subscription
  switch (notice.kind) {
    case 'unresolved':
      return unresolvedMessage(notice.issues, zone, catalogue)
    case 'missed': {
      const places = new Set(notice.missed.map(({ chatId, threadId }) => `${chatId}:${threadId}`))
      return line(admin.missed(places.size))
    }
    case 'asleep': {
      const { title, destination, reason } = notice
      return line(admin.asleep(title ?? String(destination.chatId), reasons[reason]))
    }
    case 'halted':
      return line(admin.halted)
  }
}

function unresolvedMessage(
  issues: readonly UnresolvedIssue[],
  zone: string,
  catalogue: Catalogue,
): SubscriptionMessage {
  const { admin, button } = catalogue.subscription
  const listed = issues.slice(0, LISTED)
  const lines = listed.map(({ title, chatId, dueAt, why }, at) =>
    admin.line(at + 1, title ?? String(chatId), formatDate(today(dueAt, zone)), admin.why[why]),
  )
  const more = issues.length > LISTED ? [admin.more(issues.length - LISTED)] : []
  return {
    blocks: [html`${admin.unresolved}`, join([...lines, ...more], '\n')],
    buttons: [],
    choices: listed.map(({ chatId, threadId, week }, at): readonly ChoiceButton[] => [
      { label: button.resend(at + 1), choice: { kind: 'resend', chatId, threadId, week } },
      { label: button.dismiss(at + 1), choice: { kind: 'dismiss', chatId, threadId, week } },
    ]),
  }
}

function line(text: string): SubscriptionMessage {
  return { blocks: [html`${text}`], buttons: [], choices: [] }
}
