import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceKeyboard, decodeChoice, encodeChoice, isChoiceData } from '../../src/bot/subscription-data.ts'
import type { SubscriptionChoice } from '../../src/messages/subscription-choice.ts'
import { edition, finance, planning } from '../messages/fixture.ts'

const LONGEST_ID = Number.MAX_SAFE_INTEGER

/** Every choice that a button can carry, as it stands in the data. Buttons under sent messages live for ever. */
const WRITTEN: readonly (readonly [string, SubscriptionChoice])[] = [
  ['sv:p', { kind: 'panel' }],
  ['sv:e', { kind: 'everything' }],
  ['sv:r', { kind: 'resume' }],
  ['sv:w', { kind: 'wake' }],
  ['sv:x', { kind: 'end' }],
  ['sv:m:w:0', { kind: 'menu', menu: 'weekday', page: 0 }],
  ['sv:m:h:0', { kind: 'menu', menu: 'hour', page: 0 }],
  ['sv:m:t:2', { kind: 'menu', menu: 'topics', page: 2 }],
  ['sv:m:b:1', { kind: 'menu', menu: 'bodies', page: 1 }],
  ['sv:m:z:0', { kind: 'menu', menu: 'pause', page: 0 }],
  ['sv:m:x:0', { kind: 'menu', menu: 'end', page: 0 }],
  ['sv:d:3', { kind: 'weekday', weekday: 3 }],
  ['sv:h:07:30', { kind: 'hour', hour: '07:30' }],
  ['sv:l:e', { kind: 'language', language: 'en' }],
  ['sv:l:v', { kind: 'language', language: 'vi' }],
  ['sv:q:1', { kind: 'silent', silent: true }],
  ['sv:q:0', { kind: 'silent', silent: false }],
  ['sv:z:4', { kind: 'pause', weeks: 4 }],
  ['sv:f:t:+:HASH:0', { kind: 'limit', by: 'topics', id: planning.id, on: true, page: 0 }],
  ['sv:f:b:-:HASH:7', { kind: 'limit', by: 'bodies', id: finance.id, on: false, page: 7 }],
  ['sv:R:-1001234567890:42:2655', { kind: 'resend', chatId: -1001234567890, threadId: 42, week: 2655 }],
  ['sv:D:7000000001:0:2655', { kind: 'dismiss', chatId: 7_000_000_001, threadId: null, week: 2655 }],
]

const page = fc.nat(99_999)
const limited = fc.oneof(
  fc.record({ by: fc.constant('topics' as const), id: fc.constantFrom(...edition.topics.keys()) }),
  fc.record({ by: fc.constant('bodies' as const), id: fc.constantFrom(...edition.bodies.keys()) }),
)
const issue = {
  chatId: fc.maxSafeInteger().filter((id) => id !== 0),
  threadId: fc.option(fc.integer({ min: 2, max: LONGEST_ID }), { nil: null }),
  week: fc.nat(100_000),
}
const anyChoice: fc.Arbitrary<SubscriptionChoice> = fc.oneof(
  fc.record({ kind: fc.constantFrom('panel', 'everything', 'resume', 'wake', 'end') }),
  fc.record({
    kind: fc.constant('menu' as const),
    menu: fc.constantFrom('weekday', 'hour', 'topics', 'bodies', 'pause', 'end'),
    page,
  }),
  fc.record({ kind: fc.constant('weekday' as const), weekday: fc.integer({ min: 1, max: 7 }) }),
  fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })).map(([hour, minute]) => ({
    kind: 'hour' as const,
    hour: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`,
  })),
  fc.record({ kind: fc.constant('language' as const), language: fc.constantFrom('vi', 'en') }),
  fc.record({ kind: fc.constant('silent' as const), silent: fc.boolean() }),
  fc.record({ kind: fc.constant('pause' as const), weeks: fc.integer({ min: 1, max: 52 }) }),
  fc.tuple(limited, fc.boolean(), page).map(([limit, on, at]) => ({ kind: 'limit' as const, ...limit, on, page: at })),
  fc.record({ kind: fc.constant('resend' as const), ...issue }),
  fc.record({ kind: fc.constant('dismiss' as const), ...issue }),
)

describe('callback data about a subscription', () => {
  test.each(WRITTEN)('%s', (written, choice) => {
    const data = encodeChoice(choice, 'vi')
    expect(data.replace(/[0-9a-f]{10}(?=:\d+$)/, (hash) => (choice.kind === 'limit' ? 'HASH' : hash))).toBe(written)
    expect(decodeChoice(data, edition)).toEqual({ language: 'vi', choice })
  })

  test('in English begins otherwise', () => {
    expect(encodeChoice({ kind: 'panel' }, 'en')).toBe('se:p')
    expect(decodeChoice('se:p', edition)).toEqual({ language: 'en', choice: { kind: 'panel' } })
  })

  test('carries any choice within 64 bytes, and back', () => {
    fc.assert(
      fc.property(anyChoice, fc.constantFrom('vi', 'en'), (choice, language) => {
        const data = encodeChoice(choice, language)
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(data).toMatch(/^[\x20-\x7e]+$/)
        expect(isChoiceData(data)).toBe(true)
        expect(decodeChoice(data, edition)).toEqual({ language, choice })
      }),
      { numRuns: 1000 },
    )
  })

  test('of the longest ids has 45 bytes', () => {
    const longest: SubscriptionChoice = { kind: 'resend', chatId: -LONGEST_ID, threadId: LONGEST_ID, week: 99_999 }
    expect(Buffer.byteLength(encodeChoice(longest, 'vi'))).toBe(45)
  })

  test.each([
    '',
    's',
    'sv',
    'sv:',
    'sx:p',
    'sv:pp',
    'sv:d:0',
    'sv:d:8',
    'sv:h:24:00',
    'sv:h:7:30',
    'sv:l:f',
    'sv:z:0',
    'sv:z:53',
    'sv:m:y:0',
    'sv:m:w:',
    'sv:m:w:x',
    'sv:f:t:+:0000000000:0',
    'sv:R:x:0:1',
    'sv:R:99999999999999999:0:1',
    'sv:R:1:0:',
    'sv:m:constructor:0',
    'sv:l:__proto__',
  ])('“%s” is no choice', (data) => {
    expect(decodeChoice(data, edition)).toBeNull()
  })

  test('whatever else is pressed is no choice, or one that a button can carry', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((rest) => `sv:${rest}`),
        ),
        (data) => {
          const press = decodeChoice(data, edition)
          if (press === null) return
          const again = encodeChoice(press.choice, press.language)
          expect(decodeChoice(again, edition)).toEqual(press)
        },
      ),
      { numRuns: 1000 },
    )
  })
})

test('a message without choices has no keyboard', () => {
  expect(choiceKeyboard({ blocks: [], buttons: [], choices: [] }, 'vi')).toBeUndefined()
  const choices = [[{ label: 'Đổi giờ', choice: { kind: 'menu' as const, menu: 'hour' as const, page: 0 } }]]
  expect(choiceKeyboard({ blocks: [], buttons: [], choices }, 'vi')).toEqual({
    inline_keyboard: [[{ text: 'Đổi giờ', callback_data: 'sv:m:h:0' }]],
  })
})
