import type { Edition, Passage, Responsible } from '../knowledge/edition.ts'
import { type Html, html } from './html.ts'
import { leadInWords, sayItems } from './lead-in.ts'
import { quoted } from './quoted.ts'
import { conferenceOf } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/**
 * Who carries a duty: the document's words (of the lead-in of its list, if they stand there) and the bodies and persons they
 * name, or that it names nobody and to whom the whole part is addressed. Null for a passage that is no duty.
 */
export function whoLine(passage: Passage, edition: Edition, catalogue: Catalogue): Html | null {
  const { responsible } = passage
  if (responsible === null) return null
  const { card } = catalogue
  if (responsible.state === 'not-stated') {
    if (
      sayItems(
        passage,
        edition,
        (item) => item.responsible?.state === 'named' && item.responsible.inheritedFrom === null,
      )
    )
      return html`<b>${card.who}</b> ${card.statedInItems}`
    return html`<b>${card.who}</b> ${card.notStated}${addressee(passage, edition, catalogue)}`
  }
  const reading = [
    ...(responsible.inheritedFrom === null ? [] : [leadInWords(responsible.inheritedFrom, edition, catalogue)]),
    ...namesIn(responsible, edition, catalogue),
  ].join('; ')
  return html`<b>${card.who}</b> ${quoted(responsible.words)}${reading === '' ? '.' : ` (${reading}).`}`
}

type Named = Extract<Responsible, { readonly state: 'named' }>

/** The bodies and persons that the words name, without those that are the words themselves. */
function namesIn({ words, leadIds, coordinatingIds, personIds }: Named, edition: Edition, catalogue: Catalogue) {
  const { card } = catalogue
  const leading = bodyNames(leadIds, edition, catalogue)
  const coordinating = bodyNames(coordinatingIds, edition, catalogue)
  const people = personIds.map((id) => personName(id, words, edition, catalogue)).filter((name) => name !== '')
  return [
    ...(people.length === 0 ? [] : [card.charged(people.join(', '))]),
    ...(leading === '' || leading === words ? [] : [card.leading(leading)]),
    ...(coordinating === '' ? [] : [card.coordinating(coordinating)]),
  ]
}

function addressee(passage: Passage, edition: Edition, { card }: Catalogue): string {
  const section = passage.section
  if (section === null || section.addressee === null) return ''
  const { concludedById } = conferenceOf(passage, edition)
  const isConclusion = concludedById !== null && section.speakerId === concludedById
  const words = quoted(section.addressee)
  return ` ${isConclusion ? card.addressedInConclusion(words) : card.addressedInSection(words)}`
}

function bodyNames(ids: readonly string[], edition: Edition, { card, language }: Catalogue): string {
  return ids
    .map((id) => {
      const body = edition.bodies.get(id)
      if (body === undefined) return id
      const name = body.name[language]
      return body.note === null ? name : `${name} [${card.officeNote(body.note)}]`
    })
    .join(', ')
}

/** A person with the offices; empty if the document's words say as much. */
function personName(id: string, words: string, { people }: Edition, { language }: Catalogue): string {
  const person = people.get(id)
  if (person === undefined) return id
  const titles = person.offices.map(({ title }) => title[language])
  if ([person.name, ...titles].every((one) => words.includes(one))) return ''
  return [person.name, ...titles].join(', ')
}
