import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BoardRequest } from '../../src/answers/board-request.ts'
import { readBoard, requestIn } from '../../src/bot/board-press.ts'
import { decodePress, encodePress } from '../../src/bot/callback-data.ts'
import { type CivilDate, civilDate } from '../../src/calendar/civil-date.ts'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'
import { edition } from '../messages/fixture.ts'
import { openOffice } from './office.ts'

async function asked(text: string) {
  const office = await openOffice()
  const lan = office.world.person({ first_name: 'Lan' })
  const chat = office.world.privateChat(lan)
  office.world.say({ from: lan, text })
  await office.pump()
  office.forget()
  const board = office.world.lastReply(chat)
  const press = async (button: string, message = board) => {
    await office.world.press({ from: lan, message, button })
    await office.pump()
  }
  return { ...office, chat, board, press, text: () => office.world.current(board).text ?? '' }
}

describe('the commands', () => {
  test.each([
    ['/hanchot', vi.board.heading.upcoming],
    ['/hạnchót', vi.board.heading.upcoming],
    ['/deadlines', en.board.heading.upcoming],
    ['/nhiemvu', vi.board.heading.all],
    ['/duties', en.board.heading.all],
    ['/nhiemvu quy hoạch', 'Chỉ xem: quy hoạch.'],
    ['/duties planning', 'Only: planning.'],
    ['/hanchot sở tài chính', 'Chỉ xem: Sở Tài chính.'],
    ['/hanchot tháng 11', vi.board.inPeriod('tháng 11/2020')],
    ['/duties next month', en.board.inPeriod('November 2020')],
    ['/nhiemvu thủy lợi', vi.board.unknown('thủy lợi')],
  ])('%s', async (text, expected) => {
    const { board, world } = await asked(text)
    expect(board.text).toContain(expected)
    expect(world.violations).toEqual([])
  })
})

describe('under a board', () => {
  test('a number opens the card as a message of its own', async () => {
    const { world, chat, board, press } = await asked('/hanchot')
    await press('2')
    expect(world.lastReply(chat).text).toMatch(/^Khởi công Bệnh viện Đa khoa tỉnh/)
    expect(world.current(board)).toEqual(board)
  })

  test('lists and limits turn the message, and back', async () => {
    const { calls, press, text } = await asked('/hanchot')
    await press('Không có ngày (3)')
    expect(text()).toContain(vi.board.heading.undated)
    await press('Theo cơ quan')
    expect(text()).toBe(vi.board.choose.body)
    await press('Sở Tài chính')
    expect(text()).toContain('Chỉ xem: Sở Tài chính.')
    await press('Bỏ lọc')
    expect(text()).toContain(vi.board.heading.undated)
    expect(calls('sendMessage')).toEqual([])
    expect(calls('editMessageText')).toHaveLength(4)
  })

  test('a limit that the edition no longer has is gone', async () => {
    const { reload, press, text } = await asked('/nhiemvu quy hoạch')
    const before = text()
    reload({ ...edition, topics: new Map() })
    await press('Theo cơ quan')
    expect(text()).toBe(before)
  })
})

test('a question gets today’s board, in the office’s zone', async () => {
  const { world, board } = await asked('tuần này có gì đến hạn')
  expect(board.text).toContain('từ ngày 19/10/2020 đến ngày 25/10/2020')
  expect(world.violations).toEqual([])
})

describe('callback data of a board', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((date): CivilDate => civilDate(date.toISOString().slice(0, 10)))
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
  const request: fc.Arbitrary<BoardRequest> = fc.record(
    {
      list: fc.constantFrom('all', 'upcoming', 'undated', 'past', 'horizons', 'closed'),
      range: maybe(fc.record({ start: maybe(day), end: maybe(day) })).map((range) =>
        range?.start === null && range.end === null ? null : range,
      ),
      bodyId: maybe(fc.constantFrom(...edition.bodies.keys())),
      topicId: maybe(fc.constantFrom(...edition.topics.keys())),
      conferenceId: maybe(fc.constantFrom(...edition.conferences.keys())),
      asDigest: fc.constant(true as const),
    },
    { requiredKeys: ['list', 'range', 'bodyId', 'topicId', 'conferenceId'] },
  )

  test('carries any request and page within 64 bytes', () => {
    fc.assert(
      fc.property(request, fc.nat(99_999), fc.boolean(), (wanted, page, inPlace) => {
        const data = encodePress({ kind: 'board', request: wanted, page, inPlace }, edition, 'vi', 'open') ?? ''
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        const press = decodePress(data)
        if (press?.target.kind !== 'board') throw new Error(data)
        expect(press.mode).toBe(inPlace ? 'turn' : 'open')
        expect(press.target.board.page).toBe(page)
        expect(requestIn(edition, press.target.board)).toEqual(wanted)
      }),
    )
  })

  test('of a choice carries by what, and always turns', () => {
    fc.assert(
      fc.property(request, fc.constantFrom('body', 'topic', 'conference'), (wanted, by) => {
        const data = encodePress({ kind: 'limit', by, request: wanted, page: 3 }, edition, 'en', 'open') ?? ''
        expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64)
        expect(decodePress(data)).toMatchObject({ language: 'en', mode: 'turn', target: { kind: 'limit', by } })
      }),
    )
  })

  test.each(['', 'x0', 'u', 'u123456', 'u0b12', 'u0r20201301-', 'u0 ', 'u0r20200101', 'us0', 'u0ss'])(
    '“%s” is none',
    (text) => {
      expect(readBoard(text)).toBeNull()
    },
  )
})
