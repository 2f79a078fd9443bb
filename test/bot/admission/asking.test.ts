import { describe, expect, test } from 'vitest'
import { emptyOffice, type OfficeBook } from '../../../src/bot/office-state.ts'
import { en } from '../../../src/messages/en.ts'
import { vi } from '../../../src/messages/vi.ts'
import { memoryBook } from '../../support/memory-book.ts'
import { type OfficeOptions, openOffice } from '../office.ts'

const QUESTION = 'bệnh viện tỉnh bao giờ khởi công?'
const ASK = 'Xin phép dùng bot'
const DAY = 24 * 3_600_000
const [HOA, MINH] = [4_000_000_001, 4_000_000_002]

/** Two admins who have pressed Start, and a person and a group that nobody has let in. */
async function office(options: Partial<OfficeOptions> = {}) {
  const opened = await openOffice({ access: 'approved', adminIds: [HOA, MINH], ...options })
  const { world, pump, deps } = opened
  const hoa = world.person({ id: HOA, first_name: 'Hoa' })
  const minh = world.person({ id: MINH, first_name: 'Minh' })
  const lan = world.person({ first_name: 'Lan', last_name: 'Nguyễn', username: 'lan_ng' })
  const nam = world.person({ first_name: 'Nam' })
  const group = world.supergroup({ title: 'Sở Y tế', members: [lan, nam] })
  for (const admin of [hoa, minh]) world.privateChat(admin)
  return {
    ...opened,
    ...{ hoa, minh, lan, nam, group },
    access: () => {
      const { grants, requests } = deps.office.book?.current().access ?? emptyOffice.access
      return { grants: [...grants.values()], requests: [...requests.values()] }
    },
    audit: () => [...(deps.office.book?.current().audit.entries.values() ?? [])].map(({ what, by }) => [what, by.name]),
    /** Presses a button of the bot's newest message in a chat, and gives what the person sees of it. */
    async press(from: typeof lan, room: Parameters<typeof world.lastReply>[0], button: string) {
      const pressed = world.press({ from, message: world.lastReply(room), button })
      await pump()
      return pressed.answer?.text
    },
  }
}

describe('a stranger', () => {
  test('asks with one press; every admin hears who it is; one allows; the asker is told once and is answered', async () => {
    const { world, pump, press, access, audit, hoa, minh, lan } = await office()
    const own = world.privateChat(lan)
    world.say({ from: lan, text: QUESTION })
    await pump()
    await press(lan, own, ASK)
    expect(world.lastReply(own).text).toBe(vi.access.asked)
    expect(world.buttons(world.lastReply(own))).toEqual([])
    for (const admin of [hoa, minh]) {
      const card = world.lastReply(world.privateChat(admin))
      expect(card.text).toBe(
        [
          'Có người xin được dùng bot.',
          `Lan Nguyễn (@lan_ng)\nMã: ${lan.id}\nXin ngày 20/10/2020, đang chờ duyệt.`,
          'Somebody asks for access to the bot.',
          `Lan Nguyễn (@lan_ng)\nId: ${lan.id}\nAsked on 20 October 2020, waiting for a decision.`,
        ].join('\n\n'),
      )
      expect(world.buttons(card).map(({ text }) => text)).toEqual(['Cho phép', 'Từ chối', 'Allow', 'Refuse'])
    }
    expect(access().requests).toMatchObject([{ chatId: lan.id, told: true }])

    expect(await press(hoa, world.privateChat(hoa), 'Cho phép')).toBeUndefined()
    expect(world.lastReply(world.privateChat(hoa)).text).toContain('Đã cho phép.')
    const told = world.replies(own).slice(1)
    expect(told.map(({ text }) => text?.split('\n')[0])).toEqual(['Quản trị viên đã cho phép bạn dùng bot.'])
    expect(access()).toMatchObject({ grants: [{ chatId: lan.id, by: { id: HOA, name: 'Hoa' } }], requests: [] })
    expect(audit()).toEqual([['access-allowed', 'Hoa']])

    expect(await press(minh, world.privateChat(minh), 'Từ chối')).toBe('Hoa đã cho phép, ngày 20/10/2020.')
    expect(world.lastReply(world.privateChat(minh)).text).toContain('Hoa đã cho phép, ngày 20/10/2020.')
    expect(world.replies(own)).toHaveLength(2)

    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(world.lastReply(own).text).toMatch(/^Khởi công Bệnh viện/)
    expect(world.violations).toEqual([])
  })

  test('on whom two admins decide in the same moment gets one decision', async () => {
    const { world, pump, press, access, audit, hoa, minh, lan } = await office()
    const own = world.privateChat(lan)
    world.say({ from: lan, text: QUESTION })
    await pump()
    await press(lan, own, ASK)
    const presses = [hoa, minh].map((admin, at) => {
      const message = world.lastReply(world.privateChat(admin))
      return world.press({ from: admin, message, button: at === 0 ? 'Từ chối' : 'Cho phép' })
    })
    await pump()
    expect(presses.map(({ answer }) => answer?.text)).toEqual([undefined, 'Hoa đã từ chối, ngày 20/10/2020.'])
    expect(world.replies(own)).toHaveLength(2)
    expect(access()).toMatchObject({ grants: [], requests: [{ refused: { by: { id: HOA } } }] })
    expect(audit()).toEqual([['access-refused', 'Hoa']])
  })

  test('who asked waits, and the admins hear of it once', async () => {
    const { world, pump, press, advance, hoa, lan } = await office()
    const own = world.privateChat(lan)
    world.say({ from: lan, text: QUESTION })
    await pump()
    const [first] = world.replies(own)
    await press(lan, own, ASK)
    const again = world.pressData({ from: lan, message: first ?? world.lastReply(own), data: 'xv:a' })
    await pump()
    advance(DAY)
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(again.answer?.text).toBe(vi.access.waiting)
    expect(world.lastReply(own).text).toBe(vi.access.waiting)
    expect(world.buttons(world.lastReply(own))).toEqual([])
    expect(world.replies(world.privateChat(hoa))).toHaveLength(1)
  })

  test('who was refused is told, and may ask again after a day', async () => {
    const { world, pump, press, advance, access, hoa, lan } = await office()
    const own = world.privateChat(lan)
    world.say({ from: lan, text: QUESTION })
    await pump()
    await press(lan, own, ASK)
    await press(hoa, world.privateChat(hoa), 'Từ chối')
    expect(world.lastReply(own).text).toBe(vi.access.outcome.person.refused)
    const pressed = world.pressData({ from: lan, message: world.lastReply(own), data: 'xv:a' })
    await pump()
    advance(2 * 3_600_000)
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(pressed.answer?.text).toBe(vi.access.refused(24))
    expect(world.lastReply(own).text).toBe(vi.access.refused(22))
    expect(world.buttons(world.lastReply(own))).toEqual([])
    advance(22 * 3_600_000)
    world.say({ from: lan, text: QUESTION })
    await pump()
    await press(lan, own, ASK)
    expect(access().requests).toMatchObject([{ refused: null }])
    expect(world.replies(world.privateChat(hoa))).toHaveLength(2)
  })

  test('whose admins have never pressed Start hears that the wish is kept; /quyen shows it', async () => {
    const { world, pump, press, access, lan, log } = await office({ adminIds: [4_000_000_009] })
    const own = world.privateChat(lan)
    world.say({ from: lan, text: QUESTION })
    await pump()
    await press(lan, own, ASK)
    expect(world.lastReply(own).text).toBe(vi.access.keptOnly)
    expect(access().requests).toMatchObject([{ told: false }])
    expect(log).toMatchObject([{ level: 'warn', fields: { error_code: 400 } }])
    const late = world.person({ id: 4_000_000_009, first_name: 'Tú' })
    world.say({ from: late, text: '/quyen' })
    await pump()
    expect(world.lastReply(world.privateChat(late)).text).toContain('1. Lan Nguyễn (@lan_ng)')
  })

  test('whose wish no admin has heard of may press again, and they are told', async () => {
    const { world, pump, press, advance, access, lan } = await office({ adminIds: [4_000_000_009] })
    const own = world.privateChat(lan)
    world.say({ from: lan, text: QUESTION })
    await pump()
    const [line] = world.replies(own)
    await press(lan, own, ASK)
    const admin = world.privateChat(world.person({ id: 4_000_000_009, first_name: 'Tú' }))
    advance(3_600_000)
    world.pressData({ from: lan, message: line ?? world.lastReply(own), data: 'xv:a' })
    await pump()
    expect(world.replies(admin)).toHaveLength(1)
    expect(access().requests).toMatchObject([{ told: true }])
  })

  test('speaks English to an English app, and so does an admin who presses the English button', async () => {
    const { world, pump, press, hoa } = await office()
    const ann = world.person({ first_name: 'Ann', language_code: 'en' })
    world.say({ from: ann, text: 'hello' })
    await pump()
    await press(ann, world.privateChat(ann), 'Ask for access')
    expect(world.lastReply(world.privateChat(ann)).text).toBe(en.access.asked)
    await press(hoa, world.privateChat(hoa), 'Refuse')
    expect(world.lastReply(world.privateChat(hoa)).text).toContain('Refused by Hoa on 20 October 2020.')
    expect(world.lastReply(world.privateChat(ann)).text).toBe(en.access.outcome.person.refused)
  })
})

describe('a group', () => {
  test('is asked for by any member, who is named to the admins only; once allowed it admits its members there', async () => {
    const { world, pump, press, hoa, lan, nam, group } = await office()
    world.say({ from: lan, chat: group, text: '/hoi gì đó' })
    await pump()
    await press(nam, group, ASK)
    expect(world.lastReply(group).text).toBe(vi.access.asked)
    const card = world.lastReply(world.privateChat(hoa)).text
    expect(card?.split('\n\n').slice(0, 3).join('\n\n')).toBe(
      [
        'Có nhóm xin được dùng bot.',
        `Nhóm Sở Y tế\nMã: ${group.id}\nNgười xin: Nam, ${nam.id}\nXin ngày 20/10/2020, đang chờ duyệt.`,
        vi.access.groupMeans,
      ].join('\n\n'),
    )
    await press(hoa, world.privateChat(hoa), 'Cho phép')
    expect(world.lastReply(group).text).toContain(vi.access.outcome.group.allowed)
    expect(world.lastReply(group).text).toContain('/hoi@hoinghibot')
    world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(world.lastReply(group).text).toMatch(/^Khởi công Bệnh viện/)
    expect(world.lastReply(world.privateChat(lan)).text).toContain(vi.group.personNotAllowed)
  })

  test('asked for in a topic hears the outcome in that topic', async () => {
    const { world, pump, hoa, lan, press } = await office()
    const forum = world.forum({ title: 'Sở', members: [lan] })
    const topic = world.openTopic(forum, 'Y tế')
    world.say({ from: lan, chat: forum, topic: topic.id, text: '/hoi gì đó' })
    await pump()
    await press(lan, forum, ASK)
    await press(hoa, world.privateChat(hoa), 'Từ chối')
    expect(world.lastReply(forum)).toMatchObject({
      message_thread_id: topic.id,
      text: vi.access.outcome.group.refused,
    })
  })

  test('to which the bot is added may ask at once', async () => {
    const { world, pump, press, access, nam } = await office()
    const other = world.group({ title: 'Phòng Tổng hợp', members: [nam], bot: 'absent' })
    world.addBot({ chat: other })
    await pump()
    await press(nam, other, ASK)
    expect(access().requests).toMatchObject([{ chatId: other.id, kind: 'group', name: 'Phòng Tổng hợp' }])
  })

  test('asked for by an anonymous admin: the press is by a real person, whom only the admins of the bot see', async () => {
    const { world, pump, press, access, lan, group } = await office()
    world.promote({ chat: group, who: lan, anonymous: true })
    world.say({ from: lan, chat: group, text: '/hoi gì đó' })
    await pump()
    await press(lan, group, ASK)
    expect(access().requests).toMatchObject([{ chatId: group.id, askedBy: { id: lan.id } }])
    expect(
      world
        .replies(group)
        .map(({ text }) => text)
        .join(),
    ).not.toContain('Lan')
  })

  test('that has thrown the bot out meanwhile cannot be told, and the admin hears so', async () => {
    const { world, pump, press, access, hoa, lan, group } = await office()
    world.say({ from: lan, chat: group, text: '/hoi gì đó' })
    await pump()
    await press(lan, group, ASK)
    world.kickBot({ chat: group })
    await pump()
    await press(hoa, world.privateChat(hoa), 'Cho phép')
    expect(world.lastReply(world.privateChat(hoa)).text).toContain('Đã cho phép. Tôi chưa báo được cho họ.')
    expect(access().grants).toMatchObject([{ chatId: group.id }])
  })
})

describe('strange names', () => {
  test.each([
    ['a right-to-left mark', '\u202Egnuas \u200F\u2067', /^gnuas \(@x\)$/],
    ['nothing that can be seen', '\u200B\u2060\uFEFF', /^@x$/],
    ['markup', '<b>&"', /^<b>&" \(@x\)$/],
    ['4,000 characters', 'ấ'.repeat(4000), /^ấ{63}… \(@x\)$/],
    ['half a character', `${'a'.repeat(62)}\u{1F600}\u{1F600}`, /^a{62}… \(@x\)$/],
  ])('%s: the admin reads who it is', async (_, first_name, seen) => {
    const { world, pump, press, hoa, access } = await office()
    const odd = world.person({ first_name, username: 'x' })
    world.say({ from: odd, text: QUESTION })
    await pump()
    await press(odd, world.privateChat(odd), ASK)
    expect(access().requests[0]?.name).toMatch(seen)
    expect(world.lastReply(world.privateChat(hoa)).text?.split('\n')[2]).toMatch(seen)
    expect(world.violations).toEqual([])
  })
})

describe('without a state that can be written', () => {
  const broken: OfficeBook = { ...memoryBook(emptyOffice), change: () => Promise.reject(new Error('ENOSPC')) }
  const desk = (book: OfficeBook | null) => ({ office: { book, adminIds: [HOA], isAdmin: (id: number) => id === HOA } })

  test.each([
    ['not open', null, vi.access.notReady],
    ['full', broken, vi.access.notSaved],
  ])('(%s) the asker is told, and so is the admin', async (_, book, line) => {
    const { world, pump, press, hoa, lan } = await office({ adminIds: [HOA], deps: desk(book) })
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(await press(lan, world.privateChat(lan), ASK)).toBe(line)
    expect(world.replies(world.privateChat(hoa))).toEqual([])
    expect(world.lastReply(world.privateChat(lan)).text).toContain(String(lan.id))

    world.say({ from: hoa, text: `/quyen ${lan.id}` })
    await pump()
    const card = world.lastReply(world.privateChat(hoa))
    const pressed = world.pressData({ from: hoa, message: card, data: `xv:i:${lan.id}:0` })
    await pump()
    expect(pressed.answer?.text).toBe(line)
    if (book === null) expect(card.text).toBe(line)
  })
})

test('with ACCESS=open an old button says that one may ask', async () => {
  const { world, pump, lan, access } = await office({ access: 'open' })
  world.say({ from: lan, text: 'xin chào' })
  await pump()
  const pressed = world.pressData({ from: lan, message: world.lastReply(world.privateChat(lan)), data: 'xv:a' })
  await pump()
  expect(pressed.answer?.text).toBe(vi.access.already)
  expect(access().requests).toEqual([])
})
