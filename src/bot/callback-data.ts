import { z } from 'zod'
import type { Language } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'
import type { Action, LimitBy } from '../messages/message.ts'
import { readBoard, type WrittenBoard, writtenBoard } from './board-press.ts'
import { packed, unpacked } from './packed-ids.ts'
import { hashOf, questionWith } from './question-hash.ts'

/** Bot API, InlineKeyboardButton: 1-64 bytes. Everything here is ASCII, so UTF-16 units are bytes. */
const BYTES = 64

/** `open`: under an answer, which stays as it is; a new message comes. `turn`: the message turns into what is asked for. */
export type Mode = 'open' | 'turn'

/** What a button meant when it was made. */
export interface Press {
  /** The first four digits of that edition's id. */
  readonly edition: string
  readonly language: Language
  readonly mode: Mode
  readonly target:
    | { readonly kind: 'show' | 'paragraph' | 'related'; readonly passageId: string }
    /** Beginnings of passage ids, each long enough to mean one passage of that edition. */
    | { readonly kind: 'more'; readonly beginnings: readonly string[] }
    | { readonly kind: 'ask'; readonly hash: string }
    | { readonly kind: 'board'; readonly board: WrittenBoard }
    | { readonly kind: 'limit'; readonly by: LimitBy; readonly board: WrittenBoard }
}

/*
 * avo3f2as0k3x9a7c1d       version, language, mode, edition (4), kind, passage id (1-12)
 * aet3f2am0k3x9.1b2c3      the same, beginnings of passage ids
 * avo3f2aq0123456789       the same, hash of a question (10)
 * avt3f2adu1               the same, a board and its page (see board-press.ts)
 * avt3f2altu0              the same, what to limit it to (body, topic, conference), a board
 */
const VERSION = 'a'
const LANGUAGES = { v: 'vi', e: 'en' } as const
const MODES = { o: 'open', t: 'turn' } as const
const KINDS = { s: 'show', p: 'paragraph', r: 'related' } as const
const LIMITS = { b: 'body', t: 'topic', c: 'conference' } as const
const HEAD = 8

const limitBy = z.enum(['b', 't', 'c']).transform((letter) => LIMITS[letter])

const target = z.union([
  z
    .tuple([z.enum(['s', 'p', 'r']), z.string().regex(/^[a-z0-9]{1,12}$/)])
    .transform(([kind, passageId]) => ({ kind: KINDS[kind], passageId })),
  z.tuple([z.literal('m'), z.string()]).transform(([, rest], context) => {
    const beginnings = unpacked(rest)
    if (beginnings !== null) return { kind: 'more' as const, beginnings }
    context.addIssue('no packed ids')
    return z.NEVER
  }),
  z
    .tuple([z.literal('q'), z.string().regex(/^[0-9a-f]{10}$/)])
    .transform(([, hash]) => ({ kind: 'ask' as const, hash })),
  z.tuple([z.literal('d'), z.string()]).transform(([, rest], context) => {
    const board = readBoard(rest)
    if (board !== null) return { kind: 'board' as const, board }
    context.addIssue('no board')
    return z.NEVER
  }),
  z.tuple([z.literal('l'), z.string().regex(/^[btc]/)]).transform(([, rest], context) => {
    const board = readBoard(rest.slice(1))
    const by = limitBy.safeParse(rest[0])
    if (board !== null && by.success) return { kind: 'limit' as const, by: by.data, board }
    context.addIssue('no board to limit')
    return z.NEVER
  }),
])

const press = z.object({
  version: z.literal(VERSION),
  language: z.enum(['v', 'e']).transform((letter) => LANGUAGES[letter]),
  mode: z.enum(['o', 't']).transform((letter) => MODES[letter]),
  edition: z.string().regex(/^[0-9a-f]{4}$/),
  target,
})

/**
 * The callback data of a button, at most 64 bytes. Of `more` it carries as many passages as fit (`fittingIds` says which).
 * Undefined for what cannot be carried: a question that is none of the edition's, no passages.
 */
export function encodePress(
  action: Exclude<Action, { readonly kind: 'url' | 'record' }>,
  edition: Edition,
  language: Language,
  mode: Mode,
): string | undefined {
  const startOf = (how: Mode): string =>
    `${VERSION}${language === 'vi' ? 'v' : 'e'}${how === 'open' ? 'o' : 't'}${editionMark(edition)}`
  const start = startOf(mode)
  switch (action.kind) {
    case 'show':
      return `${start}s${action.passageId}`
    case 'paragraph':
      return `${start}p${action.passageId}`
    case 'related':
      return `${start}r${action.passageId}`
    case 'more': {
      const ids = fittingIds(action.passageIds, edition)
      return ids.length === 0 ? undefined : `${start}m${packed(ids, edition)}`
    }
    case 'ask': {
      const hash = hashOf(action.question)
      return questionWith(hash, edition) === undefined ? undefined : `${start}q${hash}`
    }
    case 'board':
      return `${action.inPlace ? startOf('turn') : start}d${writtenBoard(action.request, action.page)}`
    case 'limit':
      return `${startOf('turn')}l${action.by.charAt(0)}${writtenBoard(action.request, action.page)}`
  }
}

/** As many of the passages, in order, as fit on one button. */
export function fittingIds(passageIds: readonly string[], edition: Edition): readonly string[] {
  for (let count = passageIds.length; count > 0; count--) {
    const ids = passageIds.slice(0, count)
    if (packed(ids, edition).length <= BYTES - HEAD) return ids
  }
  return []
}

/** Reads callback data. Null for whatever this version did not write: old, forged or broken. */
export function decodePress(data: string): Press | null {
  if (data.length > BYTES) return null
  const [version, language, mode] = data
  const parsed = press.safeParse({
    version,
    language,
    mode,
    edition: data.slice(3, HEAD - 1),
    target: [data.slice(HEAD - 1, HEAD), data.slice(HEAD)],
  })
  return parsed.success ? parsed.data : null
}

/** What tells the buttons of one edition from those of another. */
export function editionMark(edition: Edition): string {
  return edition.id.slice(0, 4)
}
