import { z } from 'zod'
import type { Language } from '../../../answers/answer.ts'
import type { DraftStep } from '../../../duties/draft.ts'
import type { DraftChoice } from '../../../duties/draft-steps.ts'
import type { ProgressStatus } from '../../../duties/progress.ts'
import type { Edition } from '../../../knowledge/edition.ts'
import type { RecordPress } from '../../../messages/record-press.ts'
import { hashOf } from '../../question-hash.ts'

/** A press about records, and the language of the message that it stood under. */
export interface PressedRecord {
  readonly language: Language
  readonly press: RecordPress
}

/*
 * pv:b:p:0k3x9a7c1d                       begin: progress (p) or assignment (a), the passage
 * pv:u:kgw1x2y3a1b2c                      undo: the record
 * pv:c:kgw1x2y3a1b2c                      cancel: the draft
 * pv:a:kgw1x2y3a1b2c:s:s:d                answer: the draft, its step, the choice
 *   s:u status   d:t day   k skip   n next   v save   b:+:0123456789 body on or off, by the hash of its id   g:2 page
 *
 * Bot API, InlineKeyboardButton: 1-64 bytes. All of it is ASCII, and the longest has 46.
 */
const LANGUAGES: ReadonlyMap<string, Language> = new Map([
  ['v', 'vi'],
  ['e', 'en'],
])
const WHATS = { p: 'progress', a: 'assignment' } as const
const STEPS: ReadonlyMap<string, DraftStep> = new Map([
  ['s', 'status'],
  ['d', 'day'],
  ['p', 'paper'],
  ['n', 'note'],
  ['l', 'lead'],
  ['k', 'coordinating'],
  ['y', 'confirm'],
])
const STATUSES: ReadonlyMap<string, ProgressStatus> = new Map([
  ['n', 'not-started'],
  ['u', 'under-way'],
  ['d', 'done'],
  ['x', 'cannot-be-done'],
])
const DAYS = { t: 'today', y: 'yesterday' } as const
const PLAIN = { k: 'skip', n: 'next', v: 'save' } as const

const passageId = z.string().regex(/^[a-z0-9]{1,12}$/)
const recordId = z.string().regex(/^[a-z0-9]{1,20}$/)
const page = z.string().regex(/^(0|[1-9]\d{0,3})$/)

/** The callback data of a button about records, at most 64 bytes. */
export function encodeRecord(press: RecordPress, language: Language): string {
  return `p${letterOf(LANGUAGES, language)}:${partsOf(press).join(':')}`
}

function partsOf(press: RecordPress): readonly string[] {
  switch (press.kind) {
    case 'begin':
      return ['b', letterOf(Object.entries(WHATS), press.what), press.passageId]
    case 'undo':
      return ['u', press.recordId]
    case 'cancel':
      return ['c', press.draftId]
    case 'answer':
      return ['a', press.draftId, letterOf(STEPS, press.step), ...partsOfChoice(press.choice)]
  }
}

function partsOfChoice(choice: DraftChoice): readonly string[] {
  switch (choice.kind) {
    case 'status':
      return ['s', letterOf(STATUSES, choice.status)]
    case 'day':
      return ['d', letterOf(Object.entries(DAYS), choice.day)]
    case 'skip':
    case 'next':
    case 'save':
      return [letterOf(Object.entries(PLAIN), choice.kind)]
    case 'body':
      return ['b', choice.on ? '+' : '-', hashOf(choice.id)]
    case 'page':
      return ['g', String(choice.page)]
  }
}

/** Whether callback data is about records at all; those of other buttons begin otherwise. */
export function isRecordData(data: string): boolean {
  return /^p[ve]:/.test(data)
}

/** Reads callback data. Null for what was not written here, and for a body that the edition no longer has. */
export function decodeRecord(data: string, edition: Edition): PressedRecord | null {
  const language = LANGUAGES.get(data[1] ?? '')
  if (!isRecordData(data) || language === undefined) return null
  const press = pressOf(data.slice(3).split(':'), edition)
  // What is written otherwise than we write it was not written here.
  return press === null || encodeRecord(press, language) !== data ? null : { language, press }
}

function pressOf([code, first = '', second = '', ...rest]: readonly string[], edition: Edition): RecordPress | null {
  switch (code) {
    case 'b': {
      const what = first === 'p' || first === 'a' ? WHATS[first] : undefined
      return what !== undefined && passageId.safeParse(second).success
        ? { kind: 'begin', what, passageId: second }
        : null
    }
    case 'u':
      return recordId.safeParse(first).success ? { kind: 'undo', recordId: first } : null
    case 'c':
      return recordId.safeParse(first).success ? { kind: 'cancel', draftId: first } : null
    case 'a': {
      const [step, choice] = [STEPS.get(second), choiceOf(rest, edition)]
      if (step === undefined || choice === null || !recordId.safeParse(first).success) return null
      return { kind: 'answer', draftId: first, step, choice }
    }
    default:
      return null
  }
}

function choiceOf([code, first = '', second = '']: readonly string[], { bodies }: Edition): DraftChoice | null {
  switch (code) {
    case 's': {
      const status = STATUSES.get(first)
      return status === undefined ? null : { kind: 'status', status }
    }
    case 'd':
      return first === 't' || first === 'y' ? { kind: 'day', day: DAYS[first] } : null
    case 'k':
    case 'n':
    case 'v':
      return { kind: PLAIN[code] }
    case 'b': {
      const id = [...bodies.keys()].find((one) => hashOf(one) === second)
      return id === undefined ? null : { kind: 'body', id, on: first === '+' }
    }
    case 'g':
      return page.safeParse(first).success ? { kind: 'page', page: Number(first) } : null
    default:
      return null
  }
}

function letterOf<T>(table: Iterable<readonly [string, T]>, value: T): string {
  return [...table].find(([, own]) => own === value)?.[0] ?? ''
}
