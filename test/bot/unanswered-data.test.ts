import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { typedFor, typingReply } from '../../src/bot/unanswered/typed-reply.ts'
import { decodeUnanswered, encodeUnanswered, isUnansweredData } from '../../src/bot/unanswered/unanswered-data.ts'
import { join, plain } from '../../src/messages/html.ts'
import type { UnansweredChoice } from '../../src/messages/unanswered-choice.ts'

const id = fc.stringMatching(/^[0-9a-f]{10}$/)
const passageId = fc.stringMatching(/^[a-z0-9]{1,12}$/)
const number = fc.nat(999_999)
const choice: fc.Arbitrary<UnansweredChoice> = fc.oneof(
  fc.record({ kind: fc.constantFrom('dislike', 'wish'), id }),
  fc.record({ kind: fc.constant('list'), page: number }),
  fc.record({ kind: fc.constantFrom('group', 'search'), id }),
  fc.record({ kind: fc.constantFrom('terms', 'type'), id, passageId }),
  fc.record({ kind: fc.constant('add'), id, passageId, termHash: id }),
  fc.record({ kind: fc.constant('dismiss'), id, count: number }),
) as fc.Arbitrary<UnansweredChoice>

describe('callback data', () => {
  test('comes back as it was written, in at most 64 bytes of ASCII', () => {
    fc.assert(
      fc.property(choice, fc.constantFrom('vi' as const, 'en' as const), (wanted, language) => {
        const data = encodeUnanswered(wanted, language)
        expect(data).toMatch(/^[\x21-\x7e]{1,64}$/)
        expect(isUnansweredData(data)).toBe(true)
        expect(decodeUnanswered(data)).toEqual({ language, choice: wanted })
      }),
    )
  })

  test.each([
    'uv:',
    'uv:d',
    'uv:d:xyz',
    'uv:d:0123456789:1',
    'ux:d:0123456789',
    'uv:l:-1',
    'uv:l:9999999',
    'uv:t:0123456789:../x',
    'uv:x:0123456789:',
    'sv:p',
    '',
  ])('that was not written here is refused: %s', (data) => {
    expect(decodeUnanswered(data)).toBeNull()
  })
})

test('what is typed in reply is known by the last line of the message that asked, and by nothing else', () => {
  const me = { id: 42 }
  fc.assert(
    fc.property(
      id,
      passageId,
      fc.constantFrom('vi' as const, 'en' as const),
      fc.boolean(),
      (key, of, language, isSearch) => {
        const wanted = isSearch
          ? ({ kind: 'search', id: key } as const)
          : ({ kind: 'term', id: key, passageId: of } as const)
        const text = plain(join(typingReply('Gõ vào đây.', wanted, language).message.blocks, '\n\n'))
        const replied = (by: number, words: string) =>
          ({ reply_to_message: { from: { id: by }, text: words } }) as never
        expect(typedFor(replied(42, text), me)).toEqual({ wanted, language })
        expect(typedFor(replied(43, text), me)).toBeNull()
        expect(typedFor(replied(42, `${text} `), me)).toBeNull()
        expect(typedFor({}, me)).toBeNull()
      },
    ),
  )
})
