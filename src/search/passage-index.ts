import MiniSearch from 'minisearch'
import type { Edition } from '../knowledge/edition.ts'
import { atOnce, type Steps } from '../text/steps.ts'
import { phraseWords, type Word } from '../text/words.ts'
import { conferenceDayFinder } from './conference-day.ts'
import { type Field, fieldsOf } from './fields.ts'
import { compileFillers, type Fillers } from './fillers.ts'
import { compilingLexicon, type Lexicon } from './lexicon.ts'
import { compileNames } from './names.ts'
import { placeTerm } from './place-identity.ts'
import { emitTerms, findsCandidates, type Term } from './terms.ts'

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
  const termIds = new Map<Term, number>()
  const frequency: number[] = []
  const idsOf: Int32Array[] = []
  const weightsOf: Float32Array[] = []
  const titlesOf: (readonly Term[])[] = []
  const vocabulary = new Set([...lexicon.vocabulary, ...namesAndTalk(edition)])
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
    const list = field.list ?? phraseWords(field.text)
    emitTerms(list, field.reading, lexicon, fillers.english, (term) => terms.push(term))
    for (let i = 0; i < list.length; i++) {
      const found = list[i]?.token.capital === true ? place(list, i) : null
      if (found !== null) terms.push(placeTerm(found.values[0]))
    }
    if (field.isShared) shared.set(key, terms)
    return terms
  }

  for (const [at, passage] of edition.passages.entries()) {
    if (at % PASSAGES_A_STEP === 0) yield
    const weights = new Map<Term, number>()
    const title = new Set<Term>()
    for (const field of fieldsOf(edition, passage)) {
      for (const term of termsOf(field)) {
        if ((weights.get(term) ?? 0) < field.weight) weights.set(term, field.weight)
        if (field.isTitle && /^[bcned]:/.test(term)) title.add(term)
      }
    }
    // One number a term, so that sorting needs no comparing function: the id, and the weight in hundredths below it.
    const packed = new Float64Array(weights.size)
    let count = 0
    for (const [term, weight] of weights) {
      let id = termIds.get(term)
      if (id === undefined) {
        id = termIds.size
        termIds.set(term, id)
        if (term.startsWith('s:')) vocabulary.add(term.slice(2))
      }
      frequency[id] = (frequency[id] ?? 0) + 1
      packed[count++] = id * PACK + Math.round(weight * 100)
    }
    packed.sort()
    idsOf.push(Int32Array.from(packed, (one) => Math.floor(one / PACK)))
    weightsOf.push(Float32Array.from(packed, (one) => (one % PACK) / 100))
    titlesOf.push([...title])
    mini.add({ id: at, terms: [...weights.keys()].filter(findsCandidates).join(' ') })
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
function namesAndTalk({ glossary }: Edition): readonly string[] {
  const places = glossary.names.places.flatMap(({ name, aliases }) => [name, ...aliases])
  return [...places, ...glossary.fillers.phrases].flatMap((phrase) => phraseWords(phrase).map((word) => word.plain))
}
