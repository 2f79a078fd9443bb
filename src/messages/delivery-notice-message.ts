import { today } from '../calendar/civil-date.ts'
import type { DeliveryNotice } from '../digest/delivery-notice.ts'
import type { UnresolvedIssue } from '../digest/unresolved-issues.ts'
import type { Bilingual } from '../knowledge/edition.ts'
import { en } from './en.ts'
import { type Html, html, join } from './html.ts'
import type { ChoiceButton, SubscriptionMessage } from './subscription-choice.ts'
import { type Catalogue, vi } from './vi.ts'

/** More would not be decided one by one; the others stay unresolved and are only counted. */
const LISTED = 20

/**
 * What the admins of the bot are told about the delivery, in both languages, because nobody asked in one. Unresolved issues
 * have buttons to resend and to dismiss.
 */
export function deliveryNoticeMessage(notice: DeliveryNotice, zone: string): SubscriptionMessage {
  return {
    blocks: [...noticeBlocks(notice, zone, vi), ...noticeBlocks(notice, zone, en)],
    buttons: [],
    choices: notice.kind === 'unresolved' ? notice.issues.slice(0, LISTED).map(choicesFor) : [],
  }
}

/** A line for the admins of the bot in both languages. */
export function adminLine(words: Bilingual): SubscriptionMessage {
  return { blocks: [html`${words.vi}`, html`${words.en}`], buttons: [], choices: [] }
}

function noticeBlocks(notice: DeliveryNotice, zone: string, catalogue: Catalogue): readonly Html[] {
  const { admin, reasons } = catalogue.subscription
  switch (notice.kind) {
    case 'unresolved':
      return unresolvedBlocks(notice.issues, zone, catalogue)
    case 'missed': {
      const places = new Set(notice.missed.map(({ chatId, threadId }) => `${chatId}:${threadId}`))
      return [html`${admin.missed(places.size)}`]
    }
    case 'asleep': {
      const { title, destination, reason } = notice
      return [html`${admin.asleep(title ?? String(destination.chatId), reasons[reason])}`]
    }
    case 'halted':
      return [html`${admin.halted}`]
  }
}

function unresolvedBlocks(issues: readonly UnresolvedIssue[], zone: string, catalogue: Catalogue): readonly Html[] {
  const { admin } = catalogue.subscription
  const lines = issues.slice(0, LISTED).map(({ title, chatId, dueAt, why }, at) => {
    const due = catalogue.date.day(today(dueAt, zone))
    return admin.line(at + 1, title ?? String(chatId), due, admin.why[why])
  })
  const more = issues.length > LISTED ? [admin.more(issues.length - LISTED)] : []
  return [html`${admin.unresolved}`, join([...lines, ...more], '\n')]
}

/** The number comes first: a narrow phone cuts the end of a label. */
function choicesFor({ chatId, threadId, week }: UnresolvedIssue, at: number): readonly ChoiceButton[] {
  const label = (word: 'resend' | 'dismiss'): string =>
    `${at + 1}. ${vi.subscription.button[word]} / ${en.subscription.button[word]}`
  return [
    { label: label('resend'), choice: { kind: 'resend', chatId, threadId, week } },
    { label: label('dismiss'), choice: { kind: 'dismiss', chatId, threadId, week } },
  ]
}
