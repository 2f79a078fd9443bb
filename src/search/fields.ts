import type { Edition, Passage } from '../knowledge/edition.ts'
import type { Word } from '../text/words.ts'
import { conferencePhrases } from './conference-fields.ts'
import { isEnglish } from './lexicon.ts'
import type { Reading } from './terms.ts'

/** How much a term counts by the field in which it stands. A quote and a title are the matter itself. */
export const FIELD_WEIGHTS = {
  quote: 1,
  title: 1,
  terms: 0.55,
  bodies: 0.6,
  figures: 0.8,
  topics: 0.45,
  list: 0.4,
  frame: 0.3,
} as const

/** A text under which a passage is found. */
export interface Field {
  readonly text: string
  /** How to read it; `guess`: its words tell, see `guessReading`. */
  readonly reading: Reading | 'guess'
  readonly weight: number
  readonly isTitle?: boolean
  /** Whether it is a phrase with which people ask for this passage. */
  readonly isPhrase?: boolean
  /** Names of bodies, topics and sections come back with many passages: their terms are worked out once. */
  readonly isShared?: boolean
}

/** All texts under which a passage is found: its own, and those of what it is linked to. */
export function fieldsOf(edition: Edition, passage: Passage): readonly Field[] {
  const weights = FIELD_WEIGHTS
  const fields: Field[] = [
    { text: passage.quote, reading: 'vi', weight: weights.quote * lengthShare(passage.quote) },
    { text: passage.title.vi, reading: 'vi', weight: weights.title, isTitle: true, isPhrase: true },
    { text: passage.title.en, reading: 'en', weight: weights.title, isTitle: true, isPhrase: true },
  ]
  for (const text of [...passage.terms, ...conferencePhrases(edition, passage)])
    fields.push({ text, reading: 'guess', weight: weights.terms, isPhrase: true })
  for (const figure of passage.figures) {
    fields.push({ text: figure.name.vi, reading: 'vi', weight: weights.figures, isPhrase: true })
    fields.push({ text: figure.name.en, reading: 'en', weight: weights.figures, isPhrase: true })
    if (figure.period !== null)
      fields.push({ text: figure.period, reading: 'vi', weight: weights.frame, isShared: true })
  }
  for (const id of passage.bodyIds) {
    const body = edition.bodies.get(id)
    if (body === undefined) continue
    fields.push({ text: body.name.vi, reading: 'vi', weight: weights.bodies, isShared: true })
    fields.push({ text: body.name.en, reading: 'en', weight: weights.bodies, isShared: true })
    for (const alias of body.aliases)
      fields.push({ text: alias, reading: 'guess', weight: weights.bodies, isShared: true })
  }
  for (const id of passage.personIds) {
    for (const office of edition.people.get(id)?.offices ?? []) {
      fields.push({ text: office.title.en, reading: 'en', weight: weights.bodies, isShared: true })
      for (const alias of office.aliases)
        fields.push({ text: alias, reading: 'guess', weight: weights.bodies, isShared: true })
    }
  }
  for (const id of passage.topicIds) {
    const topic = edition.topics.get(id)
    if (topic === undefined) continue
    fields.push({ text: topic.name.vi, reading: 'vi', weight: weights.topics, isShared: true })
    fields.push({ text: topic.name.en, reading: 'en', weight: weights.topics, isShared: true })
    for (const term of topic.terms)
      fields.push({ text: term, reading: 'guess', weight: weights.topics, isShared: true })
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

/** A long quote holds many words, some of them by chance. */
function lengthShare(quote: string): number {
  return Math.min(1, (LONG_QUOTE / quote.length) ** LENGTH_POWER)
}

const LONG_QUOTE = 200
const LENGTH_POWER = 0.2

/** How to read a phrase of which nothing is known but its words. */
export function guessReading(list: readonly Word[]): Reading {
  return list.some((word) => word.marked) ? 'vi' : isEnglish(list) ? 'en' : 'either'
}
