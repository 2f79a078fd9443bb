import { describe, expect, test } from 'vitest'
import { letIn, type Wish, wish } from '../../../src/bot/admission/access-changes.ts'
import { emptyOffice, type OfficeState } from '../../../src/bot/office-state.ts'
import { en } from '../../../src/messages/en.ts'
import { vi } from '../../../src/messages/vi.ts'
import { memoryBook } from '../../support/memory-book.ts'
import { type OfficeOptions, openOffice } from '../office.ts'

const HOA = 4_000_000_001
const NOW = Date.UTC(2020, 9, 19)

/** An admin in private with the bot, over a state. */
async function office(state: OfficeState = emptyOffice, options: Partial<OfficeOptions> = {}) {
  const book = memoryBook(state)
  const opened = await openOffice({
    access: 'approved',
    adminIds: [HOA],
    book,
    ...options,
  })
  const { world, pump } = opened
  const hoa = world.person({ id: HOA, first_name: 'Hoa' })
  const chat = world.privateChat(hoa)
  return {
    ...opened,
    ...{ hoa, chat, book },
    labels: () => world.buttons(world.lastReply(chat)).map(({ text }) => text),
    text: () => world.lastReply(chat).text,
    async type(text: string) {
      world.say({ from: hoa, text })
      await pump()
      return world.lastReply(chat).text
    },
    async press(button: string) {
      const pressed = world.press({ from: hoa, message: world.lastReply(chat), button })
      await pump()
      return pressed.answer?.text
    },
  }
}

function made(chatId: number, name: string): Wish {
  const kind = chatId < 0 ? 'group' : 'person'
  return { chatId, kind, name, language: 'vi', threadId: null, askedBy: { id: 1, name: 'Ai' } }
}

/** A state with so many who wait and so many who are in. */
function many(waiting: number, allowed: number): OfficeState {
  let state = emptyOffice
  for (let at = 1; at <= allowed; at++) {
    state = letIn(state, made(1000 + at, `Trong ${at}`), { by: { id: HOA, name: 'Hoa' }, at: NOW })[0]
  }
  for (let at = 1; at <= waiting; at++) state = wish(state, made(2000 + at, `Chờ ${at}`), NOW)[0]
  return state
}

describe('/quyen', () => {
  test('of an empty list', async () => {
    const { type, labels } = await office()
    expect(await type('/quyen')).toBe(`${vi.access.approved}\n\n${vi.access.nobody}\n\n${vi.access.hint}`)
    expect(labels()).toEqual([])
  })

  test('lists who waits, then who is in, on pages; a number opens a card, and back', async () => {
    const { type, press, labels, text } = await office(many(3, 9))
    expect(await type('/quyen')).toBe(
      [
        vi.access.approved,
        'Đang chờ duyệt (3):\n1. Chờ 3\n2. Chờ 2\n3. Chờ 1',
        `Đã được phép (9):\n${[9, 8, 7, 6, 5, 4, 3].map((n, at) => `${at + 4}. Trong ${n}`).join('\n')}`,
        `Trang 1/2. ${vi.access.hint}`,
      ].join('\n\n'),
    )
    expect(labels()).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '›'])
    await press('›')
    expect(labels()).toEqual(['11', '12', '‹'])
    await press('12')
    expect(text()).toBe('Trong 1\nMã: 1001\nHoa đã cho phép, ngày 19/10/2020.')
    expect(labels()).toEqual(['Thu hồi quyền', '‹ Danh sách'])
    await press('‹ Danh sách')
    expect(text()).toContain('Trang 2/2.')
  })

  test('in English', async () => {
    const { type } = await office(many(1, 0))
    expect(await type('/access')).toContain('Waiting for a decision (1):\n1. Chờ 1')
  })

  test('with ACCESS=open says that everybody may ask', async () => {
    const { type } = await office(many(1, 0), { access: 'open' })
    expect(await type('/quyen')).toContain(vi.access.open)
  })

  test('revokes after asking, and not by the first press', async () => {
    const { type, press, text, labels, book } = await office(many(0, 1))
    await type('/quyen')
    await press('1')
    await press('Thu hồi quyền')
    expect(text()).toContain(vi.access.askRevoke)
    expect(labels()).toEqual(['Thu hồi quyền', 'Giữ nguyên'])
    await press('Giữ nguyên')
    expect(book.current().access.grants.size).toBe(1)
    await press('Thu hồi quyền')
    await press('Thu hồi quyền')
    expect(text()).toBe(`${vi.access.news.revoked}\n\nTrong 1\nMã: 1001\n${vi.access.notAllowed}`)
    expect(book.current().access.grants.size).toBe(0)
    expect([...book.current().audit.entries.values()].at(-1)).toMatchObject({ what: 'access-revoked', by: { id: HOA } })
  })

  test('allows who was refused', async () => {
    const { world, type, press, labels, book, hoa, chat } = await office()
    const lan = world.person({ first_name: 'Lan' })
    world.privateChat(lan)
    await book.change((state) => [wish(state, made(lan.id, 'Lan'), NOW)[0], undefined])
    await type('/quyen')
    await press('1')
    await press('Từ chối')
    expect(labels()).toEqual(['Cho phép', '‹ Danh sách'])
    expect(await type('/quyen')).toContain('Đã bị từ chối (1):\n1. Lan')
    await press('1')
    await press('Cho phép')
    expect(world.lastReply(chat).text).toContain('Hoa đã cho phép')
    expect(world.lastReply(world.privateChat(lan)).text).toContain(vi.access.outcome.person.allowed)
    expect(hoa.id).toBe(HOA)
  })
})

describe('/quyen with a number', () => {
  test('shows a person or a group that the bot has met, and allows them', async () => {
    const { world, type, press, text, labels, book } = await office()
    const lan = world.person({ first_name: 'Lan', username: 'lan' })
    const group = world.supergroup({ title: 'Sở Y tế' })
    world.privateChat(lan)
    expect(await type(`/quyen ${lan.id}`)).toBe(`Lan (@lan)\nMã: ${lan.id}\n${vi.access.notAllowed}`)
    await press('Cho phép')
    expect(text()).toContain(vi.access.news.allowed)
    expect(labels()).toEqual(['Thu hồi quyền', '‹ Danh sách'])
    // Copied with a dash in place of the minus.
    expect(await type(`/quyen –${-group.id}`)).toContain('Nhóm Sở Y tế')
    await press('Cho phép')
    expect([...book.current().access.grants.values()]).toMatchObject([
      { chatId: lan.id, kind: 'person', name: 'Lan (@lan)', by: { id: HOA } },
      { chatId: group.id, kind: 'group', name: 'Sở Y tế' },
    ])
  })

  test.each([
    ['chị Lan', vi.access.noNumber],
    ['0', vi.access.noNumber],
    ['99999999999999999999', vi.access.noNumber],
    ['123456', vi.access.notKnown],
    [String(HOA), vi.access.always],
  ])('that is none (%s) is told', async (typed, line) => {
    const { type } = await office()
    expect(await type(`/quyen ${typed}`)).toBe(line)
  })

  test('of a channel never', async () => {
    const { world, type, pump, hoa, chat, book } = await office()
    const channel = world.channel({ title: 'Kênh' })
    expect(await type(`/quyen ${channel.id}`)).toBe(vi.access.channel)
    const pressed = world.pressData({ from: hoa, message: world.lastReply(chat), data: `xv:i:${channel.id}:0` })
    await pump()
    expect(pressed.answer?.text).toBe(vi.access.stale)
    expect(book.current().access.grants.size).toBe(0)
  })
})

describe('a group that becomes a supergroup', () => {
  async function grouped(options: Partial<OfficeOptions> = {}) {
    const opened = await office(emptyOffice, options)
    const lan = opened.world.person({ first_name: 'Lan' })
    const group = opened.world.group({ title: 'Sở Y tế', members: [lan] })
    await opened.book.change((state) => {
      return [letIn(state, made(group.id, 'Sở Y tế'), { by: { id: HOA, name: 'Hoa' }, at: NOW })[0], undefined]
    })
    return { ...opened, lan, group }
  }

  test('is still let in, by its two messages', async () => {
    const { world, pump, book, lan, group } = await grouped()
    const next = world.migrate(group)
    await pump()
    expect([...book.current().access.grants.keys()]).toEqual([String(next.id)])
    world.say({ from: lan, chat: next, text: '/hoi bệnh viện tỉnh bao giờ khởi công?' })
    await pump()
    expect(world.lastReply(next).text).toMatch(/^Khởi công Bệnh viện/)
  })

  test('is still let in, by the error that a reply to the old chat gets', async () => {
    const { world, bot, pump, book, lan, group } = await grouped()
    world.say({ from: lan, chat: group, text: '/hoi bệnh viện tỉnh bao giờ khởi công?' })
    const asked = world.takeUpdates()
    const next = world.migrate(group)
    world.takeUpdates()
    for (const update of asked) await bot.handleUpdate(update)
    await pump()
    expect([...book.current().access.grants.keys()]).toEqual([String(next.id)])
    expect(world.lastReply(next).text).toMatch(/^Khởi công Bệnh viện/)
  })
})

test('no admin of the bot: neither the command nor its buttons', async () => {
  const state = many(1, 0)
  const { world, pump, book } = await office(state, { access: 'open' })
  const lan = world.person({ first_name: 'Lan', language_code: 'en' })
  world.say({ from: lan, text: '/quyen' })
  await pump()
  const help = world.lastReply(world.privateChat(lan))
  expect(help.text).toContain(en.help.greeting)
  for (const letter of 'ynirqc') {
    const pressed = world.pressData({ from: lan, message: help, data: `xe:${letter}:2001:0` })
    await pump()
    expect(pressed.answer?.text).toBe(en.access.notAdmin)
  }
  expect(book.current()).toBe(state)
})

test('an admin decides in private only', async () => {
  const state = many(1, 0)
  const { world, pump, hoa, book } = await office(state, { access: 'open' })
  const group = world.supergroup({ title: 'Sở', members: [hoa] })
  world.say({ from: hoa, chat: group, text: '/trogiup@hoinghibot' })
  await pump()
  const pressed = world.pressData({ from: hoa, message: world.lastReply(group), data: 'xv:y:2001:0' })
  await pump()
  expect(pressed.answer?.text).toBe(vi.access.notAdmin)
  expect(book.current()).toBe(state)
})
