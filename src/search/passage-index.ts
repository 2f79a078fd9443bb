import MiniSearch from 'minisearch'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { hasMarks } from '../text/syllable.ts'
import { phraseWords, type Word } from '../text/words.ts'
import { conferenceDayFinder } from './conference-day.ts'
import { compileFillers, type Fillers } from './fillers.ts'
import { placeTerm } from './guards.ts'
import { compileLexicon, isEnglishPhrase, type Lexicon } from './lexicon.ts'
import { compileNames } from './names.ts'
import { emitTerms, type Reading, type Term } from './terms.ts'

/** How much a term counts by the field in which it stands. A quote and a title are the matter itself. */
export const FIELD_WEIGHTS = {
  quote: 1,
  title: 1,
  terms: 0.6,
  bodies: 0.6,
  figures: 0.8,
  topics: 0.45,
  list: 0.4,
  frame: 0.3,
} as const

/** An edition prepared for questions. Immutable; building it is the costly part. */
export interface PassageIndex {
  readonly edition: Edition
  readonly lexicon: Lexicon
  readonly fillers: Fillers
  /** Number of passages. */
  readonly size: number
  /** In how many passages a term occurs; 0 if in none. */
  documentFrequency(term: Term): number
  /** Weight of the best field in which the passage at `at` holds the term, 0 to 1. */
  weightIn(at: number, term: Term): number
  /** Terms of the passage's own title (both languages), for judging what it is about. */
  titleTerms(at: number): readonly Term[]
  /** Positions in `edition.passages` of passages that hold any of the terms, in no order. */
  candidates(terms: readonly Term[]): readonly number[]
  /** How many words from `at` on name the day of a conference ("15/10", "15 tháng 10 năm 2020"); 0 if they do not. */
  conferenceDayAt(list: readonly Word[], at: number): number
  /** Whether any passage or phrase of the glossary holds this plain syllable. */
  knowsWord(plain: string): boolean
  /** All plain syllables known. */
  readonly vocabulary: ReadonlySet<string>
}

interface Indexed {
  readonly id: number
  /** Separated by single spaces. */
  readonly terms: string
}

/** Builds the index: terms of each field, their frequencies, and MiniSearch over the terms for finding candidates. */
export function buildIndex(edition: Edition): PassageIndex {
  const fillers = compileFillers(edition.glossary.fillers)
  const lexicon = compileLexicon(edition, fillers)
  const { place } = compileNames(edition.glossary)
  const termIds = new Map<Term, number>()
  const frequency: number[] = []
  const idsOf: Int32Array[] = []
  const weightsOf: Float32Array[] = []
  const titlesOf: (readonly Term[])[] = []
  const vocabulary = new Set(lexicon.vocabulary)
  const mini = new MiniSearch<Indexed>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  })

  const shared = new Map<string, readonly Term[]>()
  const termsOf = (field: Field): readonly Term[] => {
    const key = `${field.reading} ${field.text}`
    const known = field.isShared ? shared.get(key) : undefined
    if (known !== undefined) return known
    const terms: Term[] = []
    const list = phraseWords(field.text)
    emitTerms(list, field.reading, lexicon, fillers.english, (term) => terms.push(term))
    for (let i = 0; i < list.length; i++) {
      const found = list[i]?.token.capital === true ? place(list, i) : null
      if (found !== null) terms.push(placeTerm(found.values[0]))
    }
    if (field.isShared) shared.set(key, terms)
    return terms
  }

  for (const [at, passage] of edition.passages.entries()) {
    const weights = new Map<Term, number>()
    const title = new Set<Term>()
    for (const field of fieldsOf(edition, passage)) {
      for (const term of termsOf(field)) {
        if ((weights.get(term) ?? 0) < field.weight) weights.set(term, field.weight)
        if (field.isTitle && /^[bcned]:/.test(term)) title.add(term)
      }
    }
    const pairs = [...weights].map(([term, weight]): [number, number] => {
      let id = termIds.get(term)
      if (id === undefined) {
        id = termIds.size
        termIds.set(term, id)
        if (term.startsWith('s:')) vocabulary.add(term.slice(2))
      }
      frequency[id] = (frequency[id] ?? 0) + 1
      return [id, weight]
    })
    pairs.sort((a, b) => a[0] - b[0])
    idsOf.push(Int32Array.from(pairs, (pair) => pair[0]))
    weightsOf.push(Float32Array.from(pairs, (pair) => pair[1]))
    titlesOf.push([...title])
    mini.add({ id: at, terms: [...weights.keys()].filter((term) => !term.startsWith('x:')).join(' ') })
  }

  return {
    edition,
    lexicon,
    fillers,
    vocabulary,
    size: edition.passages.length,
    documentFrequency: (term) => frequency[termIds.get(term) ?? -1] ?? 0,
    weightIn(at, term) {
      const id = termIds.get(term)
      const ids = idsOf[at]
      if (id === undefined || ids === undefined) return 0
      const found = binarySearch(ids, id)
      return found < 0 ? 0 : (weightsOf[at]?.[found] ?? 0)
    },
    titleTerms: (at) => titlesOf[at] ?? [],
    candidates: (terms) => (terms.length === 0 ? [] : mini.search(terms.join(' ')).map((hit) => Number(hit.id))),
    conferenceDayAt: conferenceDayFinder(edition),
    knowsWord: (plain) => vocabulary.has(plain),
  }
}

interface Field {
  readonly text: string
  readonly reading: Reading
  readonly weight: number
  readonly isTitle?: boolean
  /** Names of bodies, topics and sections come back with many passages: their terms are worked out once. */
  readonly isShared?: boolean
}

function fieldsOf(edition: Edition, passage: Passage): readonly Field[] {
  const weights = FIELD_WEIGHTS
  const fields: Field[] = [
    { text: passage.quote, reading: 'vi', weight: weights.quote },
    { text: passage.title.vi, reading: 'vi', weight: weights.title, isTitle: true },
    { text: passage.title.en, reading: 'en', weight: weights.title, isTitle: true },
  ]
  for (const term of passage.terms) fields.push({ text: term, reading: readingOf(term), weight: weights.terms })
  for (const figure of passage.figures) {
    fields.push({ text: figure.name.vi, reading: 'vi', weight: weights.figures })
    fields.push({ text: figure.name.en, reading: 'en', weight: weights.figures })
    if (figure.period !== null)
      fields.push({ text: figure.period, reading: 'vi', weight: weights.frame, isShared: true })
  }
  for (const id of passage.bodyIds) {
    const body = edition.bodies.get(id)
    if (body === undefined) continue
    fields.push({ text: body.name.vi, reading: 'vi', weight: weights.bodies, isShared: true })
    fields.push({ text: body.name.en, reading: 'en', weight: weights.bodies, isShared: true })
    for (const alias of body.aliases)
      fields.push({ text: alias, reading: readingOf(alias), weight: weights.bodies, isShared: true })
  }
  for (const id of passage.personIds) {
    for (const office of edition.people.get(id)?.offices ?? []) {
      fields.push({ text: office.title.en, reading: 'en', weight: weights.bodies, isShared: true })
      for (const alias of office.aliases)
        fields.push({ text: alias, reading: readingOf(alias), weight: weights.bodies, isShared: true })
    }
  }
  for (const id of passage.topicIds) {
    const topic = edition.topics.get(id)
    if (topic === undefined) continue
    fields.push({ text: topic.name.vi, reading: 'vi', weight: weights.topics, isShared: true })
    fields.push({ text: topic.name.en, reading: 'en', weight: weights.topics, isShared: true })
    for (const term of topic.terms)
      fields.push({ text: term, reading: readingOf(term), weight: weights.topics, isShared: true })
  }
  if (passage.section !== null) {
    for (const text of [passage.section.title.vi, passage.section.period ?? '', passage.section.addressee ?? '']) {
      fields.push({ text, reading: 'vi', weight: weights.frame, isShared: true })
    }
    fields.push({ text: passage.section.title.en, reading: 'en', weight: weights.frame, isShared: true })
  }
  const parent = passage.parentId === null ? undefined : edition.passageById.get(passage.parentId)
  if (parent !== undefined) {
    fields.push({ text: parent.title.vi, reading: 'vi', weight: weights.list })
    fields.push({ text: parent.title.en, reading: 'en', weight: weights.list })
  }
  return fields
}

function readingOf(phrase: string): Reading {
  return hasMarks(phrase) ? 'vi' : isEnglishPhrase(phrase) ? 'en' : 'either'
}

function binarySearch(sorted: Int32Array, value: number): number {
  let low = 0
  let high = sorted.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const here = sorted[middle] ?? 0
    if (here === value) return middle
    if (here < value) low = middle + 1
    else high = middle - 1
  }
  return -1
}
