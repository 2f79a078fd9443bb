import type { Edition, Passage, Responsible } from '../knowledge/edition.ts'
import { bodyName } from './body-name.ts'
import { type Html, html } from './html.ts'
import { leadInWords } from './lead-in.ts'
import { itemsOf } from './list-parts.ts'
import { quoted } from './quoted.ts'
import { conferenceOf } from './source-line.ts'
import type { Catalogue } from './vi.ts'

type Named = Extract<Responsible, { state: 'named' }>

/**
 * Who carries a duty: the document's words, its own or those that it takes from its lead-in, and the bodies they name; or
 * that it names nobody and to whom the whole part is addressed. Null for a passage that is no duty.
 */
export function whoLine(passage: Passage, edition: Edition, catalogue: Catalogue): Html | null {
  const { responsible } = passage
  if (responsible === null) return null
  const { card } = catalogue
  if (responsible.state === 'named') {
    return html`<b>${card.who}</b> ${namedWords(responsible, edition, catalogue)}.`
  }
  if (itemsOf(passage, edition).some((item) => item.responsible?.state === 'named')) {
    return html`<b>${card.who}</b> ${card.inItems}`
  }
  return html`<b>${card.who}</b> ${card.notStated}${addressee(passage, edition, catalogue)}`
}

/** The bodies that the card of a passage names as carrying it. */
export function bodiesShown({ responsible }: Passage): readonly string[] {
  return responsible?.state === 'named' ? [...responsible.leadIds, ...responsible.coordinatingIds] : []
}

/** The document's words, the passage in which they stand if it is another, and the bodies and persons they name. */
function namedWords(named: Named, edition: Edition, catalogue: Catalogue): string {
  const { card } = catalogue
  const { words, leadIds, coordinatingIds, personIds, inheritedFrom } = named
  const leading = bodyNames(leadIds, edition, catalogue)
  const coordinating = bodyNames(coordinatingIds, edition, catalogue)
  const people = personIds.map((id) => personName(id, words, edition, catalogue)).filter((name) => name !== '')
  const reading = [
    ...(inheritedFrom === null ? [] : [leadInWords(inheritedFrom, edition, catalogue)]),
    ...(people.length === 0 ? [] : [card.charged(people.join(', '))]),
    ...(leading === '' || leading === words ? [] : [card.leading(leading)]),
    ...(coordinating === '' ? [] : [card.coordinating(coordinating)]),
  ].join('; ')
  return reading === '' ? quoted(words) : `${quoted(words)} (${reading})`
}

function addressee(passage: Passage, edition: Edition, { card }: Catalogue): string {
  const section = passage.section
  if (section === null || section.addressee === null) return ''
  const { concludedById, sections } = conferenceOf(passage, edition)
  const isOfConcluder = concludedById !== null && section.speakerId === concludedById
  const others = sections.filter(
    ({ speakerId, addressee }) => speakerId === concludedById && addressee !== section.addressee,
  )
  const isConclusion = isOfConcluder && others.length === 0
  const words = quoted(section.addressee)
  return ` ${isConclusion ? card.addressedInConclusion(words) : card.addressedInSection(words)}`
}

function bodyNames(ids: readonly string[], edition: Edition, { language }: Catalogue): string {
  return ids.map((id) => bodyName(id, edition, language)).join(', ')
}

/** A person with the offices; empty if the document's words say as much. */
function personName(id: string, words: string, { people }: Edition, { language }: Catalogue): string {
  const person = people.get(id)
  if (person === undefined) return id
  const titles = person.offices.map(({ title }) => title[language])
  if ([person.name, ...titles].every((one) => words.includes(one))) return ''
  return [person.name, ...titles].join(', ')
}
