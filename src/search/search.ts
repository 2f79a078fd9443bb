import { hasEnglishWords, languageOf } from '../text/language.ts'
import { buildingSpeller } from '../text/spelling.ts'
import { atOnce, type Steps } from '../text/steps.ts'
import { type Word, words } from '../text/words.ts'
import { conferenceAsked } from './conference-asked.ts'
import { conferenceNameDimmer } from './conference-name.ts'
import { askingSpan, focus, LONG } from './focus.ts'
import { findingIdentities, type Identity } from './guards.ts'
import { saysWhoAsks } from './introduction.ts'
import { newestOfEquals } from './newest-first.ts'
import type { PassageIndex } from './passage-index.ts'
import { type Ranked, rank } from './rank.ts'
import { readTyping } from './typed.ts'
import type { Unit } from './unit.ts'
import { unitsOf } from './units.ts'

/** How sure the search is that the best passage is about the question. */
export type Sureness = 'sure' | 'unsure' | 'no'

/** What a search found. */
export interface Searched {
  readonly language: 'vi' | 'en'
  /** The question's words after typing slips were undone. */
  readonly words: readonly Word[]
  readonly units: readonly Unit[]
  readonly ranked: readonly Ranked[]
  readonly sureness: Sureness
  /** Whether a subject that people ask about weighs much in the question, and no passage speaks of it. */
  readonly isAboutElse: boolean
  /** What the question names and the best passage is not about, or null. */
  readonly otherName: Identity | null
}

/** Adds a little to a passage's score for what is known about the question beyond its words; about 0 to 0.1. */
export type Bonus = (at: number) => number

/** A search over one edition. Pure after it is made. */
export interface Search {
  find(question: string, bonusFor: (words: readonly Word[], language: 'vi' | 'en') => Bonus): Searched
}

/** A passage that is not about what the question names, or not of the conference that it means, stands behind the others. */
const OTHER_NAME_PENALTY = 0.75

/** Prepares searching in an index. */
export function makeSearch(index: PassageIndex): Search {
  return atOnce(makingSearch(index))
}

/** The same in steps. */
export function* makingSearch(index: PassageIndex): Steps<Search> {
  const askedConference = conferenceAsked(index)
  const newestFirst = newestOfEquals(index.edition)
  const dimConferenceName = conferenceNameDimmer(index.edition)
  const spell = yield* buildingSpeller(index.vocabulary)
  const identitiesIn = yield* findingIdentities(index)
  return {
    find(question, bonusFor) {
      const raw = words(question)
      const typed = readTyping(question, index, spell, languageOf(raw) === 'en' && hasEnglishWords(raw))
      const language = languageOf(typed.words)
      const cut = dimConferenceName(unitsOf(typed.words, index, language === 'en', question))
      const span = askingSpan(cut, question)
      const units = focus(cut, span)
      const identities = identitiesIn(typed.words, question, language).filter(
        // A place in "Tôi là cán bộ hưu ở Giao Thủy." is the person's own.
        ({ kind, start }) => kind === 'number' || !saysWhoAsks(question.normalize('NFC'), start),
      )
      const isOfConference = askedConference(typed.words) ?? (() => true)
      const ranked = newestFirst(
        rank(units, index, bonusFor(typed.words, language))
          .map((one) =>
            isOfConference(one.at) && identities.every((identity) => identity.fits(one.at))
              ? one
              : { ...one, score: one.score * OTHER_NAME_PENALTY },
          )
          .sort((a, b) => b.score - a.score || a.at - b.at),
      )
      const best = ranked[0]
      const otherName = best === undefined ? null : (identities.find((identity) => !identity.fits(best.at)) ?? null)
      const unspoken = best === undefined ? 0 : unspokenBy(best, units)
      const sureness = surenessOf(best, units, otherName, unspoken)
      const isAboutElse = unspoken >= Math.min(SUBJECT, Math.max(PART_OF_SUBJECT, SUBJECT_SHARE * weightOf(units)))
      return { language, words: typed.words, units, ranked, otherName, sureness, isAboutElse }
    },
  }
}

/**
 * Shares of a question's weight from which on the best passage is its answer, or is offered as a choice; below, nothing
 * was found. Long questions hold much that is not their subject. Fitted on the development questions.
 */
export const THRESHOLDS = { sure: 0.5, unsure: 0.33, longSure: 0.45, longUnsure: 0.25, foreign: 0.46 } as const

function surenessOf(
  best: Ranked | undefined,
  units: readonly Unit[],
  otherName: Identity | null,
  unspoken: number,
): Sureness {
  if (best === undefined || units.length === 0 || otherName !== null) return 'no'
  const isLong = units.reduce((sum, unit) => sum + unit.words.length, 0) >= LONG
  if (best.coverage < (isLong ? THRESHOLDS.longUnsure : THRESHOLDS.unsure)) return 'no'
  if (best.coverage >= (isLong ? THRESHOLDS.longSure : THRESHOLDS.sure)) return 'sure'
  // The rest of the question is only the surroundings of a subject of which no passage speaks.
  return unspoken >= PART_OF_SUBJECT && !isLong && best.coverage < THRESHOLDS.foreign ? 'no' : 'unsure'
}

function weightOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.weight, 0)
}

/** The weight of the heaviest unit that people use and no passage of the edition speaks of. */
function unspokenBy(best: Ranked, units: readonly Unit[]): number {
  const foreign = units.filter((unit, i) => unit.kind === 'foreign' && (best.held[i] ?? 0) < 0.5)
  return Math.max(0, ...foreign.map((unit) => unit.weight))
}

/** Heavy enough to be what is asked: of the gold questions with such a unit, half have no answer. */
const SUBJECT = 0.8
/** The same of a short question: "khởi công bệnh viện" where no passage speaks of a groundbreaking. */
const SUBJECT_SHARE = 0.25
const PART_OF_SUBJECT = 0.5
