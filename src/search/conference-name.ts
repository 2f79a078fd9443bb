import type { Edition } from '../knowledge/edition.ts'
import { type Word, words } from '../text/words.ts'
import { ORDINALS } from './number-identity.ts'
import { UNIT_WEIGHTS, type Unit } from './unit.ts'

/** Takes weight from the units that only say which conference is meant. */
export type ConferenceNameDimmer = (units: readonly Unit[]) => readonly Unit[]

// hội nghị, họp, phiên: what a conference is called before it is called anything else
export const CONFERENCE_HEAD = /^(?:nghi|hn|hop|phien|plenum|meeting|conference|session)$/
/** From this much weight beside the name on, the question is about something else than the conference. */
const SUBJECT = 0.5

/**
 * "Hội nghị Tỉnh ủy lần thứ 2 do ai chủ trì": a conference's name, however it is put together from the words of its names,
 * says which conference is meant, and little about which of its passages. A question of nothing but the name stays as it is.
 */
export function conferenceNameDimmer(edition: Edition): ConferenceNameDimmer {
  const known = nameWords(edition)
  const isOfName = (unit: Unit) => unit.words.every((word) => known.has(word.plain) || known.has(word.stem))
  return (units) => {
    if (!units.some((unit) => unit.words.some((word) => CONFERENCE_HEAD.test(word.plain)))) return units
    const others = units.filter((unit) => unit.kind !== 'unknown' && !isOfName(unit))
    if (others.reduce((sum, unit) => sum + unit.weight, 0) < SUBJECT) return units
    return units.map((unit) => (isOfName(unit) ? { ...unit, weight: Math.min(unit.weight, UNIT_WEIGHTS.light) } : unit))
  }
}

/** Words of titles, short titles and other names of the conferences, of who called them, and their numbers in figures. */
function nameWords(edition: Edition): ReadonlySet<string> {
  const found = new Set<string>(['phien', 'buoi', 'cuoc'])
  const add = (word: Word) => {
    found.add(word.plain)
    if (!word.syllable) found.add(word.stem)
    if (word.roman !== null) found.add(word.roman)
    const ordinal = ORDINALS.get(word.plain)
    if (ordinal !== undefined) found.add(ordinal)
  }
  for (const { title, short, terms, organizerId } of edition.conferences.values()) {
    const organizer = organizerId === null ? undefined : edition.bodies.get(organizerId)
    const called = organizer === undefined ? [] : [organizer.name.vi, organizer.name.en, ...organizer.aliases]
    for (const name of [title.vi, title.en, short.vi, short.en, ...terms, ...called]) words(name).forEach(add)
  }
  return found
}
