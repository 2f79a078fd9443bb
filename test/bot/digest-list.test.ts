import { Api } from 'grammy'
import { describe, expect, test } from 'vitest'
import { digestSender } from '../../src/bot/digest-sender.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { digestFor } from '../../src/digest/compose.ts'
import { unsubscribe } from '../../src/digest/subscribing.ts'
import type { SubscriptionFilter } from '../../src/digest/subscription.ts'
import { weekOf } from '../../src/digest/week.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { digestMessage } from '../../src/messages/digest-message.ts'
import { fetchFor } from '../../src/sandbox/telegram/in-memory.ts'
import { aSubscription } from '../digest/a-subscription.ts'
import { stateOf } from '../digest/state-fixture.ts'
import { editionOf, edition as fixture, hospital, planning, school } from '../messages/fixture.ts'
import { memoryBook } from '../support/memory-book.ts'
import { memoryDesk } from './memory-desk.ts'
import { openOffice } from './office.ts'

/* A digest that had to be cut, as it is really sent, and the button under it. */

const MONDAY = civilDate('2020-11-23')
const ours = Array.from({ length: 40 }, (_, at) => ({ ...hospital, id: `h${at}`, topicIds: [planning.id] }))
const others = Array.from({ length: 40 }, (_, at) => ({ ...school, id: `s${at}` }))
const edition = editionOf([...fixture.conferences.values()], [...ours, ...others])

async function digestTo(filter: SubscriptionFilter) {
  const book = memoryBook(stateOf([]))
  const office = await openOffice({ deps: { desk: memoryDesk([], book) } })
  office.reload(edition)
  const { world } = office
  const lan = world.person({ first_name: 'Lan' })
  const forum = world.forum({ title: 'Sở', members: [lan] })
  const topic = world.openTopic(forum, 'Y tế', lan)
  const firstWeek = weekOf(MONDAY)
  const subscription = aSubscription({ chatId: forum.id, threadId: topic.id, filter, firstWeek })
  await book.change(() => [stateOf([subscription, aSubscription({ chatId: forum.id })]), undefined])
  const api = new Api(world.token, { fetch: fetchFor(world) })
  const sender = digestSender({ api, token: world.token, edition: () => edition, view: digestMessage })
  const digest = digestFor(edition, MONDAY, subscription, emptyProgressBook, null)
  await sender.send({ subscription, digest, week: 1, late: false })
  const press = async (button: string) => {
    await world.press({ from: lan, message: world.lastReply(forum), button })
    await office.pump()
    return world.lastReply(forum).text ?? ''
  }
  return { ...office, book, lan, forum, subscription, press }
}

const PLANNING: SubscriptionFilter = { bodyIds: [], topicIds: [planning.id] }

describe('the list under a cut digest', () => {
  test('of a chat that gets everything is the list of everything', async () => {
    const { press } = await digestTo({ bodyIds: [], topicIds: [] })
    expect(await press('Xem danh sách')).toMatch(/^Các nhiệm vụ \(80\)\n\n/)
  })

  test('is limited as the digest of its chat and topic, on every page, until somebody lifts that', async () => {
    const { world, press } = await digestTo(PLANNING)
    expect(await press('Xem danh sách')).toMatch(/^Các nhiệm vụ \(40\)\nChỉ xem: quy hoạch\.\n/)
    expect(await press('Trang sau ›')).toMatch(/^Các nhiệm vụ \(40\)\nChỉ xem: quy hoạch\.\n[\s\S]*Trang 2\/5/)
    expect(await press('Bỏ lọc')).toMatch(/^Các nhiệm vụ \(80\)\n\n/)
    expect(world.violations).toEqual([])
  })

  test('follows the subscription, and shows everything once that is ended', async () => {
    const { book, press, subscription } = await digestTo(PLANNING)
    await book.change((state) => unsubscribe(state, subscription))
    expect(await press('Xem danh sách')).toMatch(/^Các nhiệm vụ \(80\)\n\n/)
  })

  test('is not offered in a preview of a group’s limited digest, which stands in another chat', async () => {
    const { world, lan, forum, subscription, pump } = await digestTo(PLANNING)
    const labels = () => world.buttons(world.lastReply(world.privateChat(lan))).map(({ text }) => text)
    world.privateChat(lan)
    world.say({ from: lan, chat: forum, topic: subscription.threadId ?? 0, text: '/xemtruoc' })
    await pump()
    expect(labels()).toContain('1')
    expect(labels()).not.toContain('Xem danh sách')
  })
})
