import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeAccess, encodeAccess, isAccessData } from '../../../src/bot/admission/access-data.ts'
import type { AccessChoice } from '../../../src/messages/access-choice.ts'

const page = fc.nat({ max: 9999 })
const choice: fc.Arbitrary<AccessChoice> = fc.oneof(
  fc.constant({ kind: 'ask' as const }),
  fc.record({ kind: fc.constant('list' as const), page }),
  fc.record({
    kind: fc.constantFrom('card', 'allow', 'refuse', 'let-in', 'ask-revoke', 'revoke'),
    chatId: fc.maxSafeInteger().filter((id) => id !== 0),
    page,
  }),
)

test('whatever is chosen comes back, within 64 bytes of ASCII', () => {
  fc.assert(
    fc.property(choice, fc.constantFrom('vi', 'en'), (chosen, language) => {
      const data = encodeAccess(chosen, language)
      expect(data).toMatch(/^[ -~]{1,64}$/)
      expect(isAccessData(data)).toBe(true)
      expect(decodeAccess(data)).toEqual({ language, choice: chosen })
    }),
  )
})

test('whatever else is pressed is no choice', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string().map((text) => `xv:${text}`),
      ),
      (data) => {
        const press = decodeAccess(data)
        if (press !== null) expect(encodeAccess(press.choice, press.language)).toBe(data)
      },
    ),
  )
})

test.each([
  '',
  'x',
  'xv',
  'xv:',
  'xx:a',
  'xv:a:1',
  'xv:y:0:0',
  'xv:y:1',
  'xv:y:1e3:0',
  'xv:r:99999999999999999:0',
  'xv:l:-1',
])('"%s" is none', (data) => expect(decodeAccess(data)).toBeNull())
