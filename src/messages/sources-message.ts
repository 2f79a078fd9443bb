import type { Conference, Edition } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import type { Message } from './message.ts'
import { quoted } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/** /nguon: which conferences the bot knows, how well, and which edition of the data this is. */
export function sourcesMessage(edition: Edition, catalogue: Catalogue): Message {
  const { sources } = catalogue
  const conferences = [...edition.conferences.values()]
  const heading = conferences.length === 0 ? sources.none : sources.heading(conferences.length)
  return {
    blocks: [
      html`${heading}`,
      ...conferences.map((conference) => conferenceBlock(conference, edition, catalogue)),
      html`<i>${sources.edition(edition.id)}</i>`,
    ],
    buttons: [],
  }
}

function conferenceBlock(conference: Conference, edition: Edition, catalogue: Catalogue): Html {
  const { date, language, sources } = catalogue
  const person = (id: string): string => edition.people.get(id)?.name ?? id
  const day = date.day(conference.date)
  const passages = conference.passageIds.map((id) => edition.passageById.get(id))
  const duties = passages.filter((passage) => passage?.kind === 'duty').length
  const coverage = edition.coverage.find(({ conferenceId }) => conferenceId === conference.id)
  const lines = [
    sources.held(conference.time === null ? day : `${day} (${quoted(conference.time)})`),
    ...documentLines(conference, catalogue),
    ...(conference.chairIds.length === 0 ? [] : [sources.chairs(conference.chairIds.map(person).join(', '))]),
    ...(conference.concludedById === null ? [] : [sources.concluded(person(conference.concludedById))]),
    sources.counts(passages.length, duties),
    // Rounded down: 100 % is said only of a text that is wholly reviewed.
    ...(coverage === undefined ? [] : [sources.coverage(Math.floor(coverage.percent * 10) / 10)]),
  ]
  return join([html`<b>${conference.title[language]}</b>`, ...lines], '\n')
}

/** The number and the day of issue, as far as the office wrote them down. */
function documentLines({ number, issued }: Conference, { date, sources }: Catalogue): readonly string[] {
  if (number === null && issued === null) return []
  return [sources.document(number, issued === null ? null : date.day(issued))]
}
