import type { Edition } from '../knowledge/edition.ts'
import { atOnce, type Steps } from '../text/steps.ts'
import { phraseWords, type Word } from '../text/words.ts'
import { type CandidateFinder, candidateFinder } from './candidates.ts'
import { conferenceDayFinder } from './conference-day.ts'
import { type Field, fieldsOf, guessReading } from './fields.ts'
import { compileFillers, type Fillers } from './fillers.ts'
import { compilingLexicon, type Lexicon } from './lexicon.ts'
import { compileNames } from './names.ts'
import { type PassageTerms, termCollector } from './passage-terms.ts'
import { placeTerm } from './place-identity.ts'
import { buildingPostings, type PostingsFinder, positionIn } from './postings.ts'
import { type Term, termEmitter } from './terms.ts'

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
  /** The terms of the passages by their ids, for comparing many passages. */
  readonly terms: PassageTerms
  /** Positions in `edition.passages` of the passages that hold most of what is wanted, in no order. */
  readonly candidates: CandidateFinder
  /** Positions of the passages that hold all words of a Vietnamese phrase, each beside the next, in ascending order. */
  holding(phrase: string): readonly number[]
  /** How many words from `at` on name the day of a conference ("15/10", "15 tháng 10 năm 2020"); 0 if they do not. */
  conferenceDayAt(list: readonly Word[], at: number): number
  /** Whether any passage or phrase of the glossary holds this plain syllable. */
  knowsWord(plain: string): boolean
  /** All plain syllables known. */
  readonly vocabulary: ReadonlySet<string>
}

/** So many terms are read at one step: about a millisecond. */
const TERMS_A_STEP = 1500

/** Builds the index: the terms of each field with their weights, and what finds passages by them. */
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
  const terms = termCollector()
  const vocabulary = new Set(lexicon.vocabulary)
  addNamesAndTalk(edition, vocabulary)
  yield

  const shared = new Map<string, readonly number[]>()
  const termsOf = (field: Field): readonly number[] => {
    const key = `${field.reading} ${field.text}`
    const known = field.isShared ? shared.get(key) : undefined
    if (known !== undefined) return known
    const ids: number[] = []
    const list = phraseWords(field.text)
    const reading = field.reading === 'guess' ? guessReading(list) : field.reading
    emitTerms(list, reading, (term) => ids.push(terms.idFor(term)))
    for (let i = 0; i < list.length; i++) {
      const found = list[i]?.token.capital === true ? place(list, i) : null
      if (found !== null) ids.push(terms.idFor(placeTerm(found.values[0])))
    }
    if (field.isShared) shared.set(key, ids)
    return ids
  }

  let count = 0
  for (const passage of edition.passages) {
    for (const field of fieldsOf(edition, passage)) {
      const ids = termsOf(field)
      for (const id of ids) terms.note(id, field.weight, field.isTitle === true && countsInTitle(terms.termOf(id)))
      count += ids.length
      if (count < TERMS_A_STEP) continue
      count = 0
      yield
    }
    terms.next()
  }
  for (let id = 0; id < terms.count; id++) {
    if (id % TERMS_A_STEP === 0) yield
    const term = terms.termOf(id)
    if (term.startsWith('s:')) vocabulary.add(term.slice(2))
  }
  const postings = yield* buildingPostings(terms, edition.passages.length)

  return {
    edition,
    lexicon,
    fillers,
    vocabulary,
    size: edition.passages.length,
    terms,
    documentFrequency: (term) => terms.frequency(terms.idOf(term)),
    weightIn: (at, term) => terms.hundredths(at, terms.idOf(term)) / 100,
    candidates: candidateFinder(terms, postings, edition.passages.length),
    holding: (phrase) => holdingAll(phraseTerms(phrase), terms, postings),
    conferenceDayAt: conferenceDayFinder(edition),
    knowsWord: (plain) => vocabulary.has(plain),
  }
}

/** Single syllables say too little of what a title is about, and exact spellings are no other words. */
function countsInTitle(term: Term): boolean {
  return /^[bcned]:/.test(term)
}

/** Words of names and of talk: known, though no passage holds them, so they are no slips for others. */
function addNamesAndTalk({ glossary }: Edition, vocabulary: Set<string>): void {
  const add = (phrase: string) => {
    for (const word of phraseWords(phrase)) vocabulary.add(word.plain)
  }
  for (const { name, aliases } of glossary.names.places) [name, ...aliases].forEach(add)
  glossary.fillers.phrases.forEach(add)
}

/** The pairs of a phrase, or its only word. */
function phraseTerms(phrase: string): readonly Term[] {
  const list = phraseWords(phrase)
  const [first] = list
  if (first === undefined) return []
  return list.length === 1 ? [`s:${first.plain}`] : list.slice(1).map((word, i) => `b:${list[i]?.plain}_${word.plain}`)
}

function holdingAll(wanted: readonly Term[], terms: PassageTerms, postingsOf: PostingsFinder): readonly number[] {
  const ids = wanted.map(terms.idOf)
  const [rarest] = ids.toSorted((a, b) => terms.frequency(a) - terms.frequency(b))
  if (rarest === undefined || rarest < 0) return []
  const positions = Array.from(postingsOf([rarest])(rarest), positionIn).sort((a, b) => a - b)
  return positions.filter((at) => ids.every((id) => terms.hundredths(at, id) > 0))
}
