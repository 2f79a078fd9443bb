import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodePress, encodePress, fittingIds } from '../../src/bot/callback-data.ts'
import { keyboardOf } from '../../src/bot/keyboard.ts'
import { passagesBeginning } from '../../src/bot/packed-ids.ts'
import { hashOf, questionWith } from '../../src/bot/question-hash.ts'
import { vi } from '../../src/messages/vi.ts'
import { edition as fixture, passage } from '../messages/fixture.ts'

/** An edition whose passages have these ids. */
function editionWithIds(ids: readonly string[]) {
  const passages = ids.map((id) =>
    passage({ id, kind: 'result', title: { vi: id, en: id }, quote: 'Chỉ số sản xuất công nghiệp tăng 5,87%' }),
  )
  return { ...fixture, passages, passageById: new Map(passages.map((one) => [one.id, one])) }
}

const realId = fc.stringMatching(/^[a-z0-9]{10}$/)

describe('callback data', () => {
  test.each(['show', 'paragraph', 'related'] as const)('of %s says edition, language, mode and passage', (kind) => {
    const data = encodePress({ kind, passageId: '0k3x9a7c1d' }, fixture, 'en', 'turn')
    expect(decodePress(data ?? '')).toEqual({
      version: 'a',
      edition: 'a1b2',
      language: 'en',
      mode: 'turn',
      target: { kind, passageId: '0k3x9a7c1d' },
    })
  })

  test('of a sample question finds the question again, also one that is a title', () => {
    for (const question of ['bệnh viện tỉnh bao giờ khởi công?', 'Mỹ Lộc waste-to-energy plant']) {
      const press = decodePress(encodePress({ kind: 'ask', question }, fixture, 'vi', 'open') ?? '')
      expect(press?.target).toEqual({ kind: 'ask', hash: hashOf(question) })
      expect(questionWith(hashOf(question), fixture)).toBe(question)
    }
  })

  test('cannot carry a question that is none of the edition’s', () => {
    expect(encodePress({ kind: 'ask', question: 'một câu lạ' }, fixture, 'vi', 'open')).toBeUndefined()
  })

  test('of further results means the same passages in the same order, within 64 bytes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(realId, { minLength: 1, maxLength: 40 }), (ids) => {
        const edition = editionWithIds(ids)
        const data = encodePress({ kind: 'more', passageIds: ids }, edition, 'vi', 'open') ?? ''
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        const target = decodePress(data)?.target
        const back = target?.kind === 'more' ? passagesBeginning(target.beginnings, edition).map(({ id }) => id) : []
        expect(back).toEqual(fittingIds(ids, edition))
        expect(back.length).toBeGreaterThanOrEqual(Math.min(ids.length, 5))
      }),
    )
  })

  test('carries the nine further results that an answer has at most', () => {
    const ids = Array.from({ length: 300 }, (_, at) => (at * 7_777_777_777 + 1_000_000_000_000).toString(36).slice(-10))
    expect(fittingIds(ids.slice(10, 19), editionWithIds(ids))).toHaveLength(9)
  })

  test('whatever else is pressed is no press of ours', () => {
    fc.assert(
      fc.property(fc.string(), (data) => {
        const press = decodePress(data)
        if (press !== null) expect(data).toMatch(/^a[ve][ot][0-9a-f]{4}[sprmqdl][a-z0-9.-]+$/)
      }),
    )
  })
})

test('a button that cannot carry all results says how many it brings', () => {
  const ids = Array.from({ length: 30 }, (_, at) => `aaaaaaaa${(at + 36).toString(36)}`)
  const edition = editionWithIds(ids)
  const buttons = [[{ label: vi.button.more(30), action: { kind: 'more' as const, passageIds: ids } }]]
  const keyboard = keyboardOf({ blocks: [], buttons }, { edition, language: 'vi', mode: 'open' })
  expect(keyboard?.inline_keyboard[0]?.[0]?.text).toBe(vi.button.more(5))
})

test('a link goes to Telegram as it is; a button that cannot be carried is left out with its row', () => {
  const buttons = [
    [{ label: 'Mở', action: { kind: 'url' as const, url: 'https://t.me/hoinghibot?start=p-p9' } }],
    [{ label: '?', action: { kind: 'ask' as const, question: 'một câu lạ' } }],
  ]
  expect(keyboardOf({ blocks: [], buttons }, { edition: fixture, language: 'vi', mode: 'open' })).toEqual({
    inline_keyboard: [[{ text: 'Mở', url: 'https://t.me/hoinghibot?start=p-p9' }]],
  })
})
