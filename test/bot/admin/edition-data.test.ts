import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeEdition, editionKeyboard, isEditionData } from '../../../src/bot/admin/edition-data.ts'
import { hashOf } from '../../../src/bot/question-hash.ts'
import type { EditionChoice } from '../../../src/messages/edition-choice.ts'

const id = fc.stringMatching(/^[0-9a-f]{8}$/)
const choice: fc.Arbitrary<EditionChoice> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('apply' as const, 'leave' as const),
    name: fc.record({ id, runningId: id }),
  }),
  fc.record({ kind: fc.constant('conference' as const), conferenceId: fc.string({ minLength: 1 }) }),
)

test('what is written is read again, in at most 64 bytes', () => {
  fc.assert(
    fc.property(choice, fc.constantFrom('vi', 'en'), fc.integer({ min: 1, max: 2 ** 31 }), (one, language, message) => {
      const markup = editionKeyboard(
        { blocks: [], buttons: [], choices: [[{ label: 'x', choice: one }]] },
        language,
        message,
      )
      const button = markup?.inline_keyboard[0]?.[0]
      const data = button !== undefined && 'callback_data' in button ? button.callback_data : ''
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
      expect(isEditionData(data)).toBe(true)
      const read = decodeEdition(data)
      expect(read?.language).toBe(language)
      if (one.kind === 'conference') {
        expect(read).toMatchObject({ kind: 'conference', fileMessage: message, conference: hashOf(one.conferenceId) })
      } else expect(read).toMatchObject({ kind: one.kind, name: one.name })
    }),
  )
})

test('what was not written is refused', () => {
  const nearly = fc
    .tuple(fc.constantFrom('r', 's'), fc.constantFrom('v', 'e', 'x'), fc.string({ maxLength: 40 }))
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        nearly,
        nearly.map((data) => data.replace(/^(..)/, '$1:a:')),
      ),
      (data) => {
        const read = decodeEdition(data)
        if (read !== null) expect(data).toMatch(/^r[ve]:([al]:[0-9a-f]{8}:[0-9a-f]{8}|c:[1-9]\d{0,14}:[0-9a-f]{10})$/)
      },
    ),
    { numRuns: 1000 },
  )
  for (const data of [
    'rv:a:3f2a91bc:0f11aa2',
    'rv:a:3f2a91bc:0f11aa22:x',
    'rv:c:0:0123456789',
    'rx:a:3f2a91bc:0f11aa22',
    'rv:',
  ]) {
    expect(decodeEdition(data)).toBeNull()
  }
})

test('no buttons, no keyboard', () => {
  expect(editionKeyboard({ blocks: [], buttons: [], choices: [] }, 'vi', 0)).toBeUndefined()
})
