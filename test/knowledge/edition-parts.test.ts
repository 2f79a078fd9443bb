import { expect, test } from 'vitest'
import { assembleEdition, partsOf } from '../../src/knowledge/edition-parts.ts'
import { realEdition } from '../questions/real-edition.ts'

test('an edition that was copied part by part is the same, shares its sections, and cannot be changed', async () => {
  const { edition } = await realEdition()
  const assembly = assembleEdition()
  for (const part of partsOf(edition)) assembly.add(structuredClone(part))
  const copy = assembly.edition()
  expect(copy).toEqual(edition)
  for (const passage of copy.passages) {
    expect(Object.isFrozen(passage)).toBe(true)
    expect(copy.passageById.get(passage.id)).toBe(passage)
    if (passage.section !== null)
      expect(copy.conferences.get(passage.conferenceId)?.sections).toContain(passage.section)
  }
  for (const list of [copy.passages, copy.events, copy.glossary, copy.glossary.concepts, copy.gold]) {
    expect(Object.isFrozen(list)).toBe(true)
  }
})

test('a part that is missing is noticed', async () => {
  const { edition } = await realEdition()
  const parts = [...partsOf(edition)]
  for (const some of [parts.slice(1), parts.slice(0, -1)]) {
    const assembly = assembleEdition()
    for (const part of some) assembly.add(part)
    expect(() => assembly.edition()).toThrow('not all parts')
  }
})

test('parts are small: none holds up a question', async () => {
  const { edition } = await realEdition()
  const many = { ...edition, passages: Array.from({ length: 50 }, () => edition.passages).flat() }
  for (const part of partsOf(many)) if (part.part === 'passages') expect(part.items.length).toBeLessThanOrEqual(100)
})
