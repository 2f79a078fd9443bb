import { Api } from 'grammy'
import { expect, test } from 'vitest'
import { deliveryTeller } from '../../src/bot/delivery-teller.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { DigestBook } from '../../src/digest/digest-book.ts'
import { unresolvedIssues } from '../../src/digest/unresolved-issues.ts'
import { weekOf } from '../../src/digest/week.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import { aLog, aSubscription } from '../digest/a-subscription.ts'
import { instant, stateOf, ZONE } from '../digest/state-fixture.ts'
import { memoryBook } from '../support/memory-book.ts'
import { memoryDesk } from './memory-desk.ts'
import { openOffice } from './office.ts'

const WEEK = weekOf(civilDate('2020-11-23'))
const ADMIN = 5_000_000_900

async function office() {
  const unresolved = [
    { week: WEEK, dueAt: instant('2020-11-23 07:30'), at: 0, why: 'crash' as const, detail: null, told: false },
  ]
  const book: DigestBook = memoryBook(stateOf([aSubscription()], [aLog({ unresolved })]))
  const resent: number[] = []
  const desk = {
    ...memoryDesk([ADMIN], book),
    resend: async (_: unknown, week: number) => {
      resent.push(week)
      return { kind: 'sent' as const }
    },
  }
  const opened = await openOffice({ adminIds: [ADMIN], deps: { desk, sleep: () => new Promise(() => undefined) } })
  const { world, deps } = opened
  const admin = world.person({ first_name: 'Văn phòng', id: ADMIN })
  const chat = world.privateChat(admin)
  const api = new Api(world.token, { fetch: fetchFor(world) })
  const tell = (adminIds: readonly number[]) =>
    deliveryTeller({ api, token: world.token, adminIds, log: deps.log, zone: ZONE })({
      kind: 'unresolved',
      issues: unresolvedIssues(book.current()),
    })
  return { ...opened, book, resent, admin, chat, tell }
}

test('the admins are told of an issue of which nobody knows whether it arrived, and can resend it', async () => {
  const { world, pump, admin, chat, tell, resent, log } = await office()
  await tell([ADMIN])
  expect(world.lastReply(chat).text).toBe(
    'Không rõ những bản tin sau đã tới nơi chưa, nên tôi không tự gửi lại:\n\n' +
      '1. Sở Kế hoạch và Đầu tư, kỳ 23/11/2020: bot bị tắt giữa chừng\n\n' +
      'Nobody knows whether these digests arrived, so they are not sent again by themselves:\n\n' +
      '1. Sở Kế hoạch và Đầu tư, issue of 23 November 2020: the bot was ended meanwhile',
  )
  const pressed = world.press({ from: admin, message: world.lastReply(chat), button: '1. Gửi lại / Resend' })
  await pump()
  expect(pressed.answer?.text).toBe('Đã gửi lại.')
  expect(resent).toEqual([WEEK])
  expect(log.some(({ level }) => level === 'warn')).toBe(true)
  expect(world.violations).toEqual([])
})

test('they can dismiss it, once', async () => {
  const { world, pump, admin, chat, tell, book } = await office()
  await tell([ADMIN])
  for (const answer of ['Đã bỏ qua.', 'Bản tin này đã được xử lý rồi.']) {
    const pressed = world.press({ from: admin, message: world.lastReply(chat), button: '1. Bỏ qua / Dismiss' })
    await pump()
    expect(pressed.answer?.text).toBe(answer)
  }
  expect(unresolvedIssues(book.current())).toEqual([])
})

test('nobody else can', async () => {
  const { world, pump, chat, tell, book } = await office()
  await tell([ADMIN])
  const [data = ''] = world
    .buttons(world.lastReply(chat))
    .flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))
  const lan = world.person({ first_name: 'Lan' })
  world.say({ from: lan, text: '/lich' })
  await pump()
  const pressed = world.pressData({ from: lan, message: world.lastReply(world.privateChat(lan)), data })
  await pump()
  expect(pressed.answer?.text).toBe('Chỉ quản trị viên của bot mới làm được việc này.')
  expect(unresolvedIssues(book.current())).toHaveLength(1)
})

test('if no admin can be told, it is told again later; without admins the log is enough', async () => {
  const { tell } = await office()
  await expect(tell([5_000_000_999])).rejects.toThrow('no admin could be told')
  await tell([])
})
