import type { Edition } from '../../../src/knowledge/edition.ts'
import { en } from '../../../src/messages/en.ts'
import { vi } from '../../../src/messages/vi.ts'

/**
 * The words that can only have come from an edition: those of its documents, titles, names and sample questions that the
 * bot's own texts do not use. In lower case, without numbers.
 */
export function editionWords(edition: Edition): ReadonlySet<string> {
  const { passages, conferences, bodies, people, topics, gold } = edition
  const weekdays = [vi, en].map(({ subscription }) => [1, 2, 3, 4, 5, 6, 7].map(subscription.weekday))
  const own = new Set(wordsIn([vi, en, weekdays]))
  const told = wordsIn([
    passages.map(({ quote, title, terms }) => [quote, title, terms]),
    [...conferences.values()].map(({ source, title }) => [source, title]),
    [bodies, people, topics].map((table) => [...table.values()].map(({ name }) => name)),
    gold.map(({ question }) => question),
  ])
  return new Set(told.filter((word) => !own.has(word)))
}

/** Which of the words stand somewhere in a value: text, or lists and objects of texts. */
export function wordsFound(value: unknown, words: ReadonlySet<string>): readonly string[] {
  return wordsIn(value).filter((word) => words.has(word))
}

/** All words of a value; a text with parameters is called with stand-ins. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value === 'string')
    return (
      value
        .normalize('NFC')
        .toLowerCase()
        .match(/\p{L}{2,}/gu) ?? []
    )
  if (typeof value === 'function') return wordsIn(value('2020-11-30', 2, 3, 4))
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsIn) : []
}
