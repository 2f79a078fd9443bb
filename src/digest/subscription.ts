import type { CivilDate } from '../calendar/civil-date.ts'
import type { Recorder } from '../duties/progress.ts'
import type { Bilingual } from '../knowledge/edition.ts'

export type ChatKind = 'private' | 'group' | 'supergroup' | 'channel'

/** Where a digest goes: a chat, and within it a topic. */
export interface Destination {
  /** Telegram's id; it exceeds 32 bits and is negative for groups. */
  readonly chatId: number
  /** The topic; null for a chat without topics and for its general topic, which must never be named in a call. */
  readonly threadId: number | null
}

/**
 * Why a subscription sleeps: `refused` (403: kicked, left, blocked, deactivated), `gone` (no such chat), `no-rights` and
 * `topic-closed` (three weeks in a row), `topic-deleted` (never sent to the general topic instead).
 */
export type SleepReason = 'refused' | 'gone' | 'no-rights' | 'topic-closed' | 'topic-deleted'

/** A subscription that nothing is sent to until somebody of the chat wants it back. */
export interface Asleep {
  readonly reason: SleepReason
  /** Epoch milliseconds. */
  readonly since: number
  /** Whether waking it was offered since the bot is back: that is done once. */
  readonly offered: boolean
}

/** What the digest of a subscription is limited to; empty lists: everything. */
export interface SubscriptionFilter {
  readonly bodyIds: readonly string[]
  readonly topicIds: readonly string[]
}

/** A chat (and topic) that gets the digest. One per destination. */
export interface Subscription extends Destination {
  readonly chatKind: ChatKind
  /** The chat's name when it was last seen; null for a private chat. */
  readonly title: string | null
  /** 1 for Monday to 7 for Sunday. */
  readonly weekday: number
  /** 'HH:MM' on a clock of the office. */
  readonly hour: string
  readonly language: keyof Bilingual
  /** Whether it arrives without a sound. */
  readonly silent: boolean
  readonly filter: SubscriptionFilter
  /** The day of the first issue after a pause; null when not paused. The pause is over once this day has come. */
  readonly pausedUntil: CivilDate | null
  readonly asleep: Asleep | null
  /** The number (see `weekOf`) of the first week whose issue is owed: nothing from before a choice is sent after it. */
  readonly firstWeek: number
  /** Who chose this last. */
  readonly setBy: Recorder
  /** Epoch milliseconds of the subscription's beginning. */
  readonly since: number
  /** Issues in a row that the chat or topic did not take for want of rights; asleep after three. */
  readonly troubles: number
}

/** What a person chooses with buttons. */
export type Choices = Pick<Subscription, 'weekday' | 'hour' | 'language' | 'silent' | 'filter'>

/** Monday 07:30, in Vietnamese, with a sound, everything. */
export const DEFAULT_CHOICES: Choices = {
  weekday: 1,
  hour: '07:30',
  language: 'vi',
  silent: false,
  filter: { bodyIds: [], topicIds: [] },
}

/** The topic as it is stored: Telegram's general topic has number 1 and counts as none. */
export function topicOf(threadId: number | null | undefined): number | null {
  return threadId === undefined || threadId === 1 ? null : threadId
}

/** Whether a subscription leaves anything out. */
export function isLimited({ bodyIds, topicIds }: SubscriptionFilter): boolean {
  return bodyIds.length + topicIds.length > 0
}

/** The key of a destination: '-1001234567890' or '-1001234567890:42'. */
export function destinationKey({ chatId, threadId }: Destination): string {
  return threadId === null ? String(chatId) : `${chatId}:${threadId}`
}

/** Throws an `Error` that names the value unless weekday is 1 to 7 and hour 'HH:MM' from 00:00 to 23:59. */
export function checkChoices({ weekday, hour }: Pick<Choices, 'weekday' | 'hour'>): void {
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) {
    throw new Error(`subscription: weekday ${weekday} is not 1 (Monday) to 7 (Sunday)`)
  }
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(hour)) {
    throw new Error(`subscription: hour "${hour}" is not a time of day; write HH:MM, for example 07:30`)
  }
}
