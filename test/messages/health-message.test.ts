import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { en } from '../../src/messages/en.ts'
import { healthMessage } from '../../src/messages/health-message.ts'
import { plainMessage } from '../../src/messages/message.ts'
import { forgottenMessage, privacyMessage } from '../../src/messages/privacy-message.ts'
import { vi } from '../../src/messages/vi.ts'
import { ZONE } from '../digest/state-fixture.ts'

const report = {
  at: Date.UTC(2020, 10, 25, 3, 30),
  startedAt: Date.UTC(2020, 10, 23, 1, 29),
  version: '0.1.0',
  edition: { id: 'a1b2c3d4', passages: 83 },
  state: {
    bytes: 1_234_567,
    subscriptions: 12,
    asleep: 1,
    unresolved: 2,
    lastDigest: { day: civilDate('2020-11-23'), places: 11 },
  },
  lastSending: 'done',
  questions: { count: 41, medianMs: 35.4, slowestMs: 2140 },
  errors: { inDay: 3, inHour: 1 },
} as const

describe('the health of the bot', () => {
  test('in Vietnamese', () => {
    expect(plainMessage(healthMessage(report, ['errors-lately'], ZONE, vi))).toBe(`Cần xem lại:
• có lỗi trong 1 giờ qua

Phiên bản: 0.1.0
Ấn bản dữ liệu: a1b2c3d4, 83 ý
Khởi động lúc 08:29 ngày 23/11/2020
Chạy liên tục: 2 ngày 2 giờ 1 phút
Câu hỏi hôm nay: 41
Thời gian trả lời: giữa 35 mili giây, lâu nhất 2,1 giây
Lỗi trong 24 giờ: 3
Nơi đăng ký bản tin: 12
Bản tin gần nhất: ngày 23/11/2020, tới 11 nơi
Bản tin cần xem lại: 2 kỳ không rõ đã tới chưa, 1 nơi đang ngừng gửi
Lượt gửi gần nhất: xong
Tệp dữ liệu: 1,2 MB
Số liệu lúc 10:30 ngày 25/11/2020`)
  })

  test('in English, of a bot that has just started without its state', () => {
    const begun = { ...report, startedAt: report.at - 90_000, state: null, lastSending: null } as const
    const silent = {
      ...begun,
      questions: { count: 0, medianMs: null, slowestMs: null },
      errors: { inDay: 0, inHour: 0 },
    }
    expect(plainMessage(healthMessage(silent, ['no-state'], ZONE, en))).toBe(`To be looked at:
• the state cannot be used: no digests, nothing is recorded

Version: 0.1.0
Edition: a1b2c3d4, 83 passages
Started on 25 November 2020, 10:28
Running for: 1 min
No questions today (since 10:28)
Errors in 24 hours: 0
State file: cannot be used
As of 25 November 2020, 10:30`)
  })
})

test('what is kept is said in as many points as there are kinds of it, in both languages', () => {
  for (const catalogue of [vi, en]) {
    const text = plainMessage(privacyMessage('/xoadulieu', catalogue))
    expect(text.match(/^• /gm)).toHaveLength(Object.keys(vi.privacy.kept).length)
    expect(text).toContain('/xoadulieu')
    expect(text.length).toBeLessThan(4096)
  }
})

test('of a person of whom nothing was kept, nothing is said to be deleted', () => {
  const nothing = {
    subscription: false,
    sendingNow: false,
    access: false,
    waiting: 0,
    names: 0,
    numbers: 0,
    isAdmin: false,
  }
  expect(plainMessage(forgottenMessage(nothing, vi))).toBe(vi.privacy.nothing)
  expect(plainMessage(forgottenMessage({ ...nothing, sendingNow: true, waiting: 2 }, en))).toBe(
    `${en.privacy.done}\n\n• ${en.privacy.gone.sendingNow}\n• You are no longer waiting for the answer to 2 questions; nothing ties them to you.`,
  )
})
