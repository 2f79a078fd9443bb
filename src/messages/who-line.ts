import type { Edition, Passage } from '../knowledge/edition.ts'
import { type Html, html } from './html.ts'
import { quoted } from './quoted.ts'
import { conferenceOf } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/**
 * Who carries a duty: the document's words and the bodies they name, or that it names nobody and to whom the whole part
 * is addressed. Null for a passage that is no duty.
 */
export function whoLine(passage: Passage, edition: Edition, catalogue: Catalogue): Html | null {
  const { responsible } = passage
  if (responsible === null) return null
  const { card } = catalogue
  if (responsible.state === 'not-stated') {
    return html`<b>${card.who}</b> ${card.notStated}${addressee(passage, edition, catalogue)}`
  }
  const leading = bodyNames(responsible.leadIds, edition, catalogue)
  const coordinating = bodyNames(responsible.coordinatingIds, edition, catalogue)
  const reading = [
    ...(leading === '' || leading === responsible.words ? [] : [card.leading(leading)]),
    ...(coordinating === '' ? [] : [card.coordinating(coordinating)]),
  ].join('; ')
  return html`<b>${card.who}</b> ${quoted(responsible.words)}${reading === '' ? '.' : ` (${reading}).`}`
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
