import { describe, expect, test } from 'vitest'
import { audited, emptyAudit } from '../../src/bot/audit.ts'
import { countActivity } from '../../src/bot/health/activity.ts'
import { healthProblems } from '../../src/bot/health/health-problems.ts'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'
import { ZONE } from '../digest/state-fixture.ts'
import { openOffice } from './office.ts'

const ADMIN = 4_000_000_001
const MINUTE = 60_000
const HOUR = 60 * MINUTE

function counting() {
  let at = Date.UTC(2020, 9, 20, 2)
  return {
    activity: countActivity(() => at, ZONE),
    pass(milliseconds: number) {
      at += milliseconds
    },
  }
}

describe('what is counted while the bot runs', () => {
  test('the median is right within five percent, the slowest exactly', () => {
    const { activity } = counting()
    const times = Array.from({ length: 999 }, (_, at) => 3 + at * 2)
    for (const time of times.reverse()) activity.question(time)
    const { count, medianMs, slowestMs } = activity.seen().questions
    expect([count, slowestMs]).toEqual([999, 1999])
    expect(Math.abs((medianMs ?? 0) - 1001) / 1001).toBeLessThan(0.05)
  })

  test('a day begins anew at midnight in the office', () => {
    const { activity, pass } = counting()
    activity.question(12)
    pass(15 * HOUR - 1)
    expect(activity.seen().questions.count).toBe(1)
    pass(1)
    expect(activity.seen().questions).toEqual({ count: 0, medianMs: null, slowestMs: null })
  })

  test('errors are forgotten after an hour and a day, within five minutes', () => {
    const { activity, pass } = counting()
    activity.error()
    activity.error()
    pass(50 * MINUTE)
    activity.error()
    expect(activity.seen().errors).toEqual({ inDay: 3, inHour: 3 })
    pass(20 * MINUTE)
    expect(activity.seen().errors).toEqual({ inDay: 3, inHour: 1 })
    pass(23 * HOUR)
    expect(activity.seen().errors).toEqual({ inDay: 1, inHour: 0 })
  })
})

test('a monitor is told of what cannot be used, not of old errors', () => {
  const state = { bytes: 1, subscriptions: 0, asleep: 0, unresolved: 0, lastDigest: null }
  const report = {
    ...{
      at: 1,
      startedAt: 0,
      version: '0.1.0',
      edition: { id: 'x', passages: 1 },
      state,
      lastSending: 'done' as const,
    },
    questions: { count: 0, medianMs: null, slowestMs: null },
    errors: { inDay: 3, inHour: 0 },
  }
  expect(healthProblems(report)).toEqual([])
  expect(healthProblems({ ...report, state: null, lastSending: 'halted', errors: { inDay: 3, inHour: 1 } })).toEqual([
    'no-state',
    'digests-halted',
    'errors-lately',
  ])
})

async function opened() {
  const office = await openOffice({ adminIds: [ADMIN] })
  const chi = office.world.person({ first_name: 'Chi', id: ADMIN })
  const desk = office.world.privateChat(chi)
  const say = async (text: string, from = chi) => {
    office.world.say({ from, text })
    await office.pump()
    return office.world.lastReply(office.world.privateChat(from)).text ?? ''
  }
  const press = async (button: string) => {
    office.world.press({ from: chi, message: office.world.lastReply(desk), button })
    await office.pump()
    return office.world.current(office.world.lastReply(desk)).text ?? ''
  }
  return { ...office, chi, desk, say, press }
}

describe('/suckhoe', () => {
  test('tells an admin, in both languages, and nobody else', async () => {
    const { world, say, advance } = await opened()
    await say('bệnh viện tỉnh bao giờ khởi công?')
    advance(HOUR)
    expect(await say('/suckhoe')).toMatch(
      /^Bot đang hoạt động bình thường\.\n\nPhiên bản: 0\.1\.0\nẤn bản dữ liệu: a1b2c3d4, 12 ý\n[\s\S]*Chạy liên tục: 1 giờ 0 phút\nCâu hỏi hôm nay \(từ 09:00\): 1\n[\s\S]*Tệp dữ liệu: 12,3 KB/,
    )
    expect(await say('/health')).toMatch(/^The bot is working as it should\./)
    const lan = world.person({ first_name: 'Lan' })
    expect(await say('/suckhoe', lan)).not.toContain('Phiên bản')
  })
})

describe('/nhatky', () => {
  test('shows the last changes in plain words, the newest first, and turns pages', async () => {
    const { deps, say, press, world } = await opened()
    expect(await say('/nhatky')).toBe(vi.running.audit.none)
    const by = { id: ADMIN, name: 'Chi <b>' }
    await deps.office.book?.change((state) => {
      let audit = emptyAudit
      for (let i = 0; i < 12; i++) {
        audit = audited(audit, {
          at: Date.UTC(2020, 9, 20, 2, i),
          by,
          what: 'access-allowed',
          about: `Sở ${i} & cộng sự`,
        })
      }
      audit = audited(audit, {
        at: Date.UTC(2020, 9, 20, 3),
        by: { id: 7, name: null },
        what: 'edition-applied',
        about: 'a1b2c3d4',
      })
      return [{ ...state, audit }, undefined]
    })
    expect(await say('/nhatky')).toMatch(
      /^Những thay đổi gần đây \(13\):\n\n10:00 ngày 20\/10\/2020\nmột quản trị viên \(tên đã xóa\): nạp ấn bản dữ liệu a1b2c3d4\n\n09:11 ngày 20\/10\/2020\nChi <b>: cho phép hỏi: Sở 11 & cộng sự\n[\s\S]*Trang 1\/2\.$/,
    )
    expect(await press(vi.running.audit.button.next)).toMatch(/Sở 2[\s\S]*Sở 0 & cộng sự\n\nTrang 2\/2\.$/)
    expect(await press(vi.running.audit.button.previous)).toContain('Trang 1/2.')
    expect(await say('/audit')).toMatch(/^The last changes \(13\):/)
    expect(world.violations).toEqual([])
  })

  test('is turned by an admin in private only', async () => {
    const { world, bot, pump, chi, say } = await opened()
    const lan = world.person({ first_name: 'Lan', language_code: 'en' })
    await say('/trogiup', lan)
    const group = world.group({ title: 'Sở', members: [chi] })
    await bot.api.sendMessage(group.id, 'x')
    for (const [from, message] of [
      [lan, world.lastReply(world.privateChat(lan))],
      [chi, world.lastReply(group)],
    ] as const) {
      const pressed = world.pressData({ from, message, data: 'jv:0' })
      await pump()
      expect(pressed.answer?.text).toBe(vi.running.audit.notAdmin)
    }
    const forged = world.pressData({ from: lan, message: world.lastReply(world.privateChat(lan)), data: 'je:x' })
    await pump()
    expect(forged.answer?.text).toBe(en.running.audit.stale)
  })
})
