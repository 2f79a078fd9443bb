import MiniSearch from 'minisearch'
import type { Edition } from '../knowledge/edition.ts'
import { atOnce, type Steps } from '../text/steps.ts'
import { phraseWords, type Word } from '../text/words.ts'
import { conferenceDayFinder } from './conference-day.ts'
import { type Field, fieldsOf, guessReading } from './fields.ts'
import { compileFillers, type Fillers } from './fillers.ts'
import { compilingLexicon, type Lexicon } from './lexicon.ts'
import { compileNames } from './names.ts'
import { placeTerm } from './place-identity.ts'
import { findsCandidates, type Term, termEmitter } from './terms.ts'

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

const PACK = 128
/** A few milliseconds. */
const PASSAGES_A_STEP = 8

/** Builds the index: terms of each field, their frequencies, and MiniSearch over the terms for finding candidates. */
export function buildIndex(edition: Edition): PassageIndex {
  return atOnce(buildingIndex(edition))
}

/** The same in steps. */
export function* buildingIndex(edition: Edition): Steps<PassageIndex> {
  const fillers = compileFillers(edition.glossary.fillers)
  yield
  const lexicon = yield* compilingLexicon(edition, fillers)
  const { place } = compileNames(edition.glossary)
  const emitTerms = termEmitter(lexicon, fillers.english)
  const termIds = new Map<Term, number>()
  const termOf: Term[] = []
  const frequency: number[] = []
  const idsOf: Int32Array[] = []
  const weightsOf: Float32Array[] = []
  const titlesOf: (readonly Term[])[] = []
  const vocabulary = new Set(lexicon.vocabulary)
  addNamesAndTalk(edition, vocabulary)
  const mini = new MiniSearch<Indexed>({
    fields: ['terms'],
    tokenize: (terms) => terms.split(' '),
    processTerm: (term) => term,
    searchOptions: { combineWith: 'OR' },
  })

  const idOf = (term: Term): number => {
    const known = termIds.get(term)
    if (known !== undefined) return known
    const id = termIds.size
    termIds.set(term, id)
    termOf.push(term)
    frequency.push(0)
    if (term.startsWith('s:')) vocabulary.add(term.slice(2))
    return id
  }
  const shared = new Map<string, readonly number[]>()
  const termsOf = (field: Field): readonly number[] => {
    const key = `${field.reading} ${field.text}`
    const known = field.isShared ? shared.get(key) : undefined
    if (known !== undefined) return known
    const ids: number[] = []
    const list = phraseWords(field.text)
    const reading = field.reading === 'guess' ? guessReading(list) : field.reading
    emitTerms(list, reading, (term) => ids.push(idOf(term)))
    for (let i = 0; i < list.length; i++) {
      const found = list[i]?.token.capital === true ? place(list, i) : null
      if (found !== null) ids.push(idOf(placeTerm(found.values[0])))
    }
    if (field.isShared) shared.set(key, ids)
    return ids
  }

  for (const [at, passage] of edition.passages.entries()) {
    if (at % PASSAGES_A_STEP === 0) yield
    const weights = new Map<number, number>()
    const title = new Set<number>()
    for (const field of fieldsOf(edition, passage)) {
      for (const id of termsOf(field)) {
        if ((weights.get(id) ?? 0) < field.weight) weights.set(id, field.weight)
        if (field.isTitle) title.add(id)
      }
    }
    // One number a term, so that sorting needs no comparing function: the id, and the weight in hundredths below it.
    const packed = new Float64Array(weights.size)
    let count = 0
    for (const [id, weight] of weights) {
      frequency[id] = (frequency[id] ?? 0) + 1
      packed[count++] = id * PACK + Math.round(weight * 100)
    }
    packed.sort()
    const ids = new Int32Array(count)
    const weightAt = new Float32Array(count)
    packed.forEach((one, i) => {
      ids[i] = Math.floor(one / PACK)
      weightAt[i] = (one % PACK) / 100
    })
    idsOf.push(ids)
    weightsOf.push(weightAt)
    const terms = (ids: Iterable<number>) => Array.from(ids, (id) => termOf[id] ?? '')
    titlesOf.push(terms(title).filter((term) => /^[bcned]:/.test(term)))
    mini.add({ id: at, terms: terms(weights.keys()).filter(findsCandidates).join(' ') })
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

/** Words of names and of talk: known, though no passage holds them, so they are no slips for others. */
function addNamesAndTalk({ glossary }: Edition, vocabulary: Set<string>): void {
  const add = (phrase: string) => {
    for (const word of phraseWords(phrase)) vocabulary.add(word.plain)
  }
  for (const { name, aliases } of glossary.names.places) [name, ...aliases].forEach(add)
  glossary.fillers.phrases.forEach(add)
}
