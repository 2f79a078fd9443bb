import { expect, test } from 'vitest'
import { accessOf } from '../../../src/bot/access.ts'
import { emptyAccess } from '../../../src/bot/access-state.ts'
import { letIn } from '../../../src/bot/admission/access-changes.ts'
import { emptyOffice } from '../../../src/bot/office-state.ts'
import { emptyDigestState } from '../../../src/digest/digest-state.ts'
import { vi } from '../../../src/messages/vi.ts'
import { aSubscription } from '../../digest/a-subscription.ts'
import { memoryBook } from '../../support/memory-book.ts'
import { memoryDesk } from '../memory-desk.ts'
import { openOffice } from '../office.ts'

const HOA = 4_000_000_001
const ASK = '/hoi bệnh viện tỉnh bao giờ khởi công?'

/** A group of which Lan is a member, let in or not, and a digest that sleeps there. */
async function office(isLetIn: boolean) {
  const book = memoryBook(emptyOffice)
  const digest = memoryBook(emptyDigestState)
  const opened = await openOffice({
    access: 'approved',
    adminIds: [HOA],
    book,
    deps: { desk: memoryDesk([HOA], digest) },
  })
  const { world } = opened
  const lan = world.person({ first_name: 'Lan' })
  const group = world.supergroup({ title: 'Sở', members: [lan] })
  const decision = { by: { id: HOA, name: 'Hoa' }, at: 0 }
  if (isLetIn)
    await book.change((state) => [letIn(state, { chatId: group.id, kind: 'group', name: 'Sở' }, decision)[0], 0])
  const one = aSubscription({ chatId: group.id, asleep: { reason: 'refused', since: 0, offered: false } })
  await digest.change((state) => [{ ...state, subscriptions: new Map([[String(group.id), one]]) }, 0])
  return { ...opened, book, lan, group }
}

test('nobody is answered in a channel, wherever it was let in and whatever the setting', () => {
  const channel = { id: -100, type: 'channel' } as const
  const grant = { chatId: -100, kind: 'group', name: null, by: { id: HOA, name: null }, at: 0 } as const
  const state = { ...emptyAccess, grants: new Map([['-100', grant]]) }
  for (const access of ['open', 'approved'] as const) {
    expect(accessOf({ access, adminIds: [HOA] }, () => state).mayAsk(channel, { id: HOA })).toBe(false)
  }
})

test.each([
  [true, /^Khởi công Bệnh viện/],
  [false, /^Nhóm này chưa được phép dùng bot/],
])('who writes in the name of a channel, or anonymously, counts as the group (let in: %s)', async (isLetIn, answer) => {
  const { world, pump, advance, lan, group } = await office(isLetIn)
  world.say({ from: lan, chat: group, as: world.channel({ title: 'Kênh', creator: lan }), text: ASK })
  await pump()
  expect(world.lastReply(group).text).toMatch(answer)
  advance(3_600_000)
  world.promote({ chat: group, who: lan, anonymous: true })
  world.say({ from: lan, chat: group, text: ASK })
  await pump()
  expect(world.replies(group)).toHaveLength(2)
  expect(world.lastReply(group).text).toMatch(answer)
})

test('an anonymous admin of a group is no admin of the bot', async () => {
  const { world, pump, group, lan } = await office(false)
  world.promote({ chat: group, who: lan, anonymous: true })
  world.say({ from: lan, chat: group, text: '/quyen@hoinghibot' })
  await pump()
  expect(world.replies(group).map(({ text }) => text)).toEqual([`${vi.group.notAllowed} ${group.id}`])
})

test.each([
  [true, 2],
  [false, 1],
])('back in a group, the bot offers to wake its digest only if the group is let in (%s)', async (isLetIn, messages) => {
  const { world, pump, group } = await office(isLetIn)
  world.kickBot({ chat: group })
  world.addBot({ chat: group })
  await pump()
  const texts = world.replies(group).map(({ text }) => text)
  expect(texts).toHaveLength(messages)
  expect(texts.some((text) => text === vi.subscription.offer)).toBe(isLetIn)
})

test('a member who may not ask in private gets no preview there, and is told how to ask for it', async () => {
  const { world, pump, book, lan, group } = await office(true)
  world.privateChat(lan)
  world.say({ from: lan, chat: group, text: '/xemtruoc' })
  await pump()
  expect(world.replies(world.privateChat(lan))).toEqual([])
  expect(world.lastReply(group).text).toBe(vi.subscription.preview.notInPrivate)
  expect(world.buttons(world.lastReply(group))).toMatchObject([{ url: 'https://t.me/hoinghibot?start' }])
  const decision = { by: { id: HOA, name: 'Hoa' }, at: 0 }
  await book.change((state) => [letIn(state, { chatId: lan.id, kind: 'person', name: 'Lan' }, decision)[0], 0])
  world.say({ from: lan, chat: group, text: '/xemtruoc' })
  await pump()
  expect(world.replies(world.privateChat(lan))).toHaveLength(1)
})

test('an inline query is answered with nothing, to nobody', async () => {
  const { world, pump, lan } = await office(true)
  world.state.bot.inline = true
  for (const from of [lan, world.person({ first_name: 'Hoa', id: HOA })]) {
    world.searchInline({ from, query: 'bệnh viện tỉnh bao giờ khởi công?' })
  }
  expect(world.pendingUpdates()).toHaveLength(2)
  await pump()
  expect(world.ledger.calls).toEqual([])
})
