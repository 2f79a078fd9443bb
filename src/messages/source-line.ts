import type { Conference, Edition, Passage } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import type { Catalogue } from './vi.ts'

/** The conference of a passage. Throws if the passage is of another edition. */
export function conferenceOf(passage: Passage, edition: Edition): Conference {
  const conference = edition.conferences.get(passage.conferenceId)
  if (conference) return conference
  throw new Error(
    `conferenceOf: passage ${passage.id} is of no conference of edition ${edition.id}; look it up again by id`,
  )
}

/** Where a passage stands in its document: "đoạn 8, ý 12–13". */
export function placeOf({ paragraph, clause, lastClause }: Passage, { source }: Catalogue): string {
  return source.place(paragraph, clause, lastClause)
}

/** On which day the conference of a passage was held, to tell it from another's: "họp 15/10/2020". */
export function heldOn(passage: Passage, edition: Edition, { date, source }: Catalogue): string {
  return source.heldOn(date.day(conferenceOf(passage, edition).date))
}

/** The conferences of these passages, each with its day, in the order of their first appearance. */
export function conferencesOf(passages: readonly Passage[], edition: Edition, catalogue: Catalogue): string {
  const conferences = [...new Set(passages.map((passage) => conferenceOf(passage, edition)))]
  return conferences.map(({ short, date }) => `${short[catalogue.language]} (${catalogue.date.day(date)})`).join('; ')
}

/** Which conference said it, when, who concluded it, and the place if one is given. */
export function sourceLine(conference: Conference, place: string | null, edition: Edition, catalogue: Catalogue): Html {
  const { concludedById, date, short } = conference
  const person = concludedById === null ? null : (edition.people.get(concludedById)?.name ?? null)
  return html`<i>${catalogue.source.line(short[catalogue.language], catalogue.date.day(date), person, place)}</i>`
}

/** One source line for each conference of the passages, in the order of their first appearance, without places. */
export function sourceLines(passages: readonly Passage[], edition: Edition, catalogue: Catalogue): Html {
  const conferences = new Set(passages.map((passage) => conferenceOf(passage, edition)))
  return join(
    [...conferences].map((conference) => sourceLine(conference, null, edition, catalogue)),
    '\n',
  )
}
