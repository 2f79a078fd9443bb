import type { InlineKeyboardMarkup } from 'grammy/types'
import { z } from 'zod'
import type { Language } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'
import type { SubscriptionChoice, SubscriptionMenu, SubscriptionMessage } from '../messages/subscription-choice.ts'
import { hashOf } from './question-hash.ts'

/** A pressed choice, and the language of the message that it stood under. */
export interface ChoicePress {
  readonly language: Language
  readonly choice: SubscriptionChoice
}

/*
 * sv:p                       panel; e everything, r resume, w wake, x end
 * sv:m:w:0                   menu and page; weekday, hour, topics, bodies, pause, end by their first letter (end: x)
 * sv:d:3  sv:h:07:30         weekday, hour
 * sv:l:e  sv:q:1  sv:z:4     language, silent, pause
 * sv:f:t:+:0123456789:0      a topic (t) or body (b) on or off, by the hash of its id, and the page
 * sv:R:-1001234567890:42:2890   resend (R) or dismiss (D): chat, topic (0: none), week
 *
 * Bot API, InlineKeyboardButton: 1-64 bytes. All of it is ASCII, and the longest has 45 with a week of five digits.
 */
const PLAIN = { p: 'panel', e: 'everything', r: 'resume', w: 'wake', x: 'end' } as const
const MENUS: ReadonlyMap<string, SubscriptionMenu> = new Map([
  ['w', 'weekday'],
  ['h', 'hour'],
  ['t', 'topics'],
  ['b', 'bodies'],
  ['z', 'pause'],
  ['x', 'end'],
])
const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['v', 'vi'],
  ['e', 'en'],
])
const whole = z
  .string()
  .regex(/^-?\d{1,16}$/)
  .transform(Number)
  .refine(Number.isSafeInteger)

/** The buttons of a message as Telegram takes them; undefined when there are none. */
export function choiceKeyboard({ choices }: SubscriptionMessage, language: Language): InlineKeyboardMarkup | undefined {
  if (choices.length === 0) return undefined
  const rows = choices.map((row) =>
    row.map(({ label, choice }) => ({ text: label, callback_data: encodeChoice(choice, language) })),
  )
  return { inline_keyboard: rows }
}

/** The callback data of a choice, at most 64 bytes. */
export function encodeChoice(choice: SubscriptionChoice, language: Language): string {
  return `s${language === 'vi' ? 'v' : 'e'}:${argumentsOf(choice).join(':')}`
}

function argumentsOf(choice: SubscriptionChoice): readonly (string | number)[] {
  switch (choice.kind) {
    case 'panel':
    case 'everything':
    case 'resume':
    case 'wake':
    case 'end':
      return [letterOf(Object.entries(PLAIN), choice.kind)]
    case 'menu':
      return ['m', letterOf(MENUS, choice.menu), choice.page]
    case 'weekday':
      return ['d', choice.weekday]
    case 'hour':
      return ['h', choice.hour]
    case 'language':
      return ['l', letterOf(LANGUAGES, choice.language)]
    case 'silent':
      return ['q', choice.silent ? 1 : 0]
    case 'pause':
      return ['z', choice.weeks]
    case 'limit':
      return ['f', choice.by === 'topics' ? 't' : 'b', choice.on ? '+' : '-', hashOf(choice.id), choice.page]
    case 'resend':
    case 'dismiss':
      return [choice.kind === 'resend' ? 'R' : 'D', choice.chatId, choice.threadId ?? 0, choice.week]
  }
}

/** Whether callback data is about a subscription at all; those of other buttons begin otherwise. */
export function isChoiceData(data: string): boolean {
  return /^s[ve]:/.test(data)
}

/** Reads callback data. Null for what was not written here, and for a topic or body that the edition no longer has. */
export function decodeChoice(data: string, edition: Edition): ChoicePress | null {
  const language = LANGUAGES.get(data[1] ?? '')
  if (!isChoiceData(data) || language === undefined) return null
  const choice = choiceOf(data.slice(3).split(':'), edition)
  return choice === null ? null : { language, choice }
}

function choiceOf([code = '', ...rest]: readonly string[], edition: Edition): SubscriptionChoice | null {
  const [first = '', second = '', third = '', fourth = ''] = rest
  const number = (text: string): number | null => whole.safeParse(text).data ?? null
  switch (code) {
    case 'p':
    case 'e':
    case 'r':
    case 'w':
    case 'x':
      return { kind: PLAIN[code] }
    case 'm': {
      const [menu, page] = [MENUS.get(first), number(second)]
      return menu === undefined || page === null ? null : { kind: 'menu', menu, page }
    }
    case 'd':
      return /^[1-7]$/.test(first) ? { kind: 'weekday', weekday: Number(first) } : null
    case 'h':
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(`${first}:${second}`)
        ? { kind: 'hour', hour: `${first}:${second}` }
        : null
    case 'l': {
      const language = LANGUAGES.get(first)
      return language === undefined ? null : { kind: 'language', language }
    }
    case 'q':
      return { kind: 'silent', silent: first === '1' }
    case 'z':
      return /^([1-9]|[1-4]\d|5[0-2])$/.test(first) ? { kind: 'pause', weeks: Number(first) } : null
    case 'f': {
      const by = first === 't' ? 'topics' : 'bodies'
      const [id, page] = [[...edition[by].keys()].find((one) => hashOf(one) === third), number(fourth)]
      return id === undefined || page === null ? null : { kind: 'limit', by, id, on: second === '+', page }
    }
    case 'R':
    case 'D': {
      const [chatId, threadId, week] = [number(first), number(second), number(third)]
      if (chatId === null || threadId === null || week === null) return null
      const issue = { chatId, threadId: threadId === 0 ? null : threadId, week }
      return code === 'R' ? { kind: 'resend', ...issue } : { kind: 'dismiss', ...issue }
    }
    default:
      return null
  }
}

function letterOf<T>(table: Iterable<readonly [string, T]>, value: T): string {
  return [...table].find(([, own]) => own === value)?.[0] ?? ''
}
