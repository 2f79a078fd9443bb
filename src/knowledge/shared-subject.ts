import type { Body } from './edition.ts'
import { NOT_STATED } from './model.ts'
import type { Placed } from './passages.ts'
import { lastStarting } from './position.ts'
import { type Place, problem, type Report } from './problem.ts'
import type { Source } from './source.ts'

/** Words of a source that name who carries something. */
interface Mention {
  readonly start: number
  readonly words: string
}

/**
 * Warns of a duty with `responsible: not stated` where an earlier part of its sentence names who carries that part: of "Sở Nội
 * vụ tham mưu A; thanh tra B" the second was cut off from its subject. A sentence ends with its line or a full stop, not with
 * a semicolon. An item whose lead-in names somebody is told of elsewhere.
 *
 * @param placed in the order of the file
 * @param place where `responsible` of a written passage stands
 */
export function reportSharedSubjects(
  placed: readonly Placed[],
  source: Source,
  bodies: ReadonlyMap<string, Body> | null,
  place: (index: number) => Place,
  report: Report,
): void {
  const named = new Map(
    placed.flatMap(({ index, span, meaning: { responsible } }) =>
      responsible?.state === 'named' ? [[index, { start: span.start, words: responsible.words }] as const] : [],
    ),
  )
  const silent = placed.filter(({ meaning, parent }) => {
    return meaning.responsible?.state === 'not-stated' && (parent === null || !named.has(parent))
  })
  if (silent.length === 0) return
  const sentences = sentenceStarts(source)
  const mentions = [...named.values(), ...openingBodies(source, bodies)].sort((a, b) => a.start - b.start)
  for (const { span, index } of silent) {
    const sentence = sentences[lastStarting(sentences, span.start)]
    const mention = mentions[lastStarting(mentions, span.start - 1)]
    if (sentence === undefined || mention === undefined) continue
    if (mention.start >= sentence.start && mention.start < span.start)
      report(problem(place(index), 'responsible-cut', whatOf(mention), REMEDY))
  }
}

function whatOf({ words }: Mention): { vi: string; en: string } {
  return {
    vi: `Ở đây ghi “${NOT_STATED}”, nhưng phần trước của cùng câu trong văn bản gốc nêu “${words}”.`,
    en: `Here stands “${NOT_STATED}”, but an earlier part of the same sentence of the source names “${words}”.`,
  }
}

const REMEDY = {
  vi: 'Nếu nơi ấy làm cả việc này thì để hai phần trong một câu trích, hoặc ghi phần này thành ý con (“items”) của phần trước và bỏ mục “responsible”: ý con tự lấy theo. Nếu không thì bỏ qua cảnh báo này.',
  en: 'If this is theirs to do as well, keep the two parts in one quote, or make this one an item (“items”) of the earlier part without “responsible”, which it then takes from there. If not, ignore this warning.',
}

/** Where the sentences of a source begin: a clause that ends with a semicolon goes on in the next one. */
function sentenceStarts({ text, paragraphs }: Source): readonly { readonly start: number }[] {
  return paragraphs.flatMap(({ clauses }) =>
    clauses.filter((_, nth) => {
      const before = clauses[nth - 1]
      return (
        before === undefined || !/;["”’»)\]]*$/u.test(text.slice(Math.max(before.start, before.end - 8), before.end))
      )
    }),
  )
}

/** "- ", "1. ", "a) " and "Giao " before the name of a body. */
const OPENING = /^(?:[-–—+•*]\s*)?(?:(?:\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|\p{Ll})[.)]\s+)?(?:giao\s+)?/iu
/** So much of a clause is looked at, in UTF-16 units. */
const LONGEST_NAME = 200

/** The bodies with whose name a clause begins, the longest name of each place. */
function openingBodies({ text, paragraphs }: Source, bodies: ReadonlyMap<string, Body> | null): readonly Mention[] {
  const names = new Set<string>()
  for (const { name, aliases } of bodies?.values() ?? []) {
    for (const one of [name.vi, ...aliases]) names.add(plain(one))
  }
  return paragraphs.flatMap(({ clauses }) =>
    clauses.flatMap(({ start, end }) => {
      const clause = text.slice(start, Math.min(end, start + LONGEST_NAME))
      const from = OPENING.exec(clause)?.[0].length ?? 0
      const ends = [...clause.slice(from).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(
        ({ 0: word, index }) => index + word.length,
      )
      const words = ends.map((to) => clause.slice(from, from + to)).findLast((beginning) => names.has(plain(beginning)))
      return words === undefined ? [] : [{ start: start + from, words }]
    }),
  )
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim()
}
