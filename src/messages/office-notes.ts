import type { Edition, Passage } from '../knowledge/edition.ts'
import { bodyName } from './body-name.ts'
import { type Html, html } from './html.ts'
import type { Catalogue } from './vi.ts'
import { bodiesShown } from './who-line.ts'

/** So many bodies of one note are named; the cards have all of them. */
const NAMED = 2

/**
 * What the office notes on the bodies that these passages' cards name: each note once, however many bodies have it, apart
 * from the document's words.
 */
export function officeNotes(passages: readonly Passage[], edition: Edition, catalogue: Catalogue): readonly Html[] {
  const holders = new Map<string, Set<string>>()
  for (const id of passages.flatMap(bodiesShown)) {
    const note = edition.bodies.get(id)?.note ?? null
    if (note !== null) holders.set(note, (holders.get(note) ?? new Set()).add(id))
  }
  const { card, language } = catalogue
  return [...holders].map(([note, ids]) => {
    const names = [...ids].slice(0, NAMED).map((id) => bodyName(id, edition, language))
    return html`<i>${card.officeNote(names.join(', '), ids.size - names.length, note)}</i>`
  })
}
