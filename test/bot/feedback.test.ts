import { describe, expect, test } from 'vitest'
import { questionKey } from '../../src/answers/unanswered.ts'
import { emptyOffice } from '../../src/bot/office-state.ts'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'
import { type OfficeOptions, openOffice } from './office.ts'

const KNOWN = 'bệnh viện tỉnh bao giờ khởi công?'
const UNKNOWN = 'giá vé xem phim tối nay bao nhiêu?'
const { dislike: DISLIKE, wish: WISH, thanks: THANKS, wished: WISHED } = vi.unanswered
const HOUR = 3_600_000

async function opened(options: OfficeOptions = {}) {
  const office = await openOffice(options)
  const lan = office.world.person({ first_name: 'Lan' })
  const chat = office.world.privateChat(lan)
  const ask = async (text: string) => {
    office.world.say({ from: lan, text })
    await office.pump()
    return office.world.lastReply(chat)
  }
  const press = async (button: string, message = office.world.lastReply(chat), from = lan) => {
    const pressed = office.world.press({ from, message, button })
    await office.pump()
    return pressed.answer?.text
  }
  const kept = () => [...(office.deps.office.book?.current().unanswered.questions.values() ?? [])]
  return { ...office, lan, chat, ask, press, kept }
}

describe('a question', () => {
  test('that is answered is not kept', async () => {
    const { ask, kept } = await opened()
    await ask(KNOWN)
    await ask('?!')
    expect(kept()).toEqual([])
  })

  test('that is refused is kept: its text, the day and the language, and nobody', async () => {
    const { ask, kept, lan, chat } = await opened()
    await ask(UNKNOWN)
    await ask(UNKNOWN)
    expect(kept()).toEqual([
      {
        id: questionKey(UNKNOWN),
        text: UNKNOWN,
        language: 'vi',
        day: '2020-10-20',
        times: { refused: 2, unsure: 0, disliked: 0 },
        waiting: [],
      },
    ])
    expect(JSON.stringify(kept())).not.toContain(String(lan.id))
    expect(lan.id).toBe(chat.id)
  })

  test('is answered before it is kept, and a disk that is full costs nobody an answer', async () => {
    const { world, chat, ask, log, deps } = await opened({
      deps: {
        office: {
          book: {
            current: () => ({ ...emptyOffice }),
            change: async () => {
              throw new Error('ENOSPC')
            },
          },
          adminIds: [],
          isAdmin: () => false,
        },
      },
    })
    await ask(UNKNOWN)
    expect(world.lastReply(chat).text).toContain(vi.notFound.nothingNear)
    await new Promise((resolve) => setImmediate(resolve))
    expect(log).toMatchObject([{ level: 'error', sentence: 'an unanswered question was not saved' }])
    expect(deps.office.book).not.toBeNull()
  })

  test('is kept of a group too, where nobody can be told', async () => {
    const { world, pump, lan, kept } = await opened()
    const group = world.group({ title: 'Sở', members: [lan] })
    world.say({ from: lan, chat: group, text: `/hoi ${UNKNOWN}` })
    await pump()
    expect(kept()).toMatchObject([{ text: UNKNOWN }])
    expect(world.buttons(world.lastReply(group)).map(({ text }) => text)).not.toContain(WISH)
    expect(JSON.stringify(kept())).not.toContain(String(group.id))
  })

  test('of one chat is kept at most fifty times a day', async () => {
    const { ask, kept, advance } = await opened()
    const flood = async (day: number) => {
      for (let i = 0; i < 60; i++) {
        await ask(`giá vé xem phim rạp ${day} ${i}`)
        advance(4000)
      }
    }
    await flood(1)
    expect(kept()).toHaveLength(50)
    advance(24 * HOUR)
    await flood(2)
    expect(kept()).toHaveLength(100)
  })

  test('is asked as ever where nothing can be kept, without these buttons', async () => {
    const { world, chat, ask } = await opened({ deps: { office: { book: null, adminIds: [], isAdmin: () => false } } })
    for (const text of [KNOWN, UNKNOWN]) {
      await ask(text)
      const labels = world.buttons(world.lastReply(chat)).map((button) => button.text)
      expect(labels).not.toContain(DISLIKE)
      expect(labels).not.toContain(WISH)
    }
  })
})

describe('👎', () => {
  test('keeps the question, says thanks and changes nothing else', async () => {
    const { world, ask, press, kept, calls } = await opened()
    const answer = await ask(KNOWN)
    expect(await press(DISLIKE)).toBe(THANKS)
    expect(kept()).toMatchObject([{ text: KNOWN, times: { refused: 0, unsure: 0, disliked: 1 }, waiting: [] }])
    expect(world.current(answer)).toEqual(answer)
    expect(calls('editMessageText')).toEqual([])
    expect(world.violations).toEqual([])
  })

  test('twice by one person counts once', async () => {
    const { world, ask, press, kept, pump } = await opened()
    const answer = await ask(KNOWN)
    for (let i = 0; i < 3; i++) expect(await press(DISLIKE, answer)).toBe(THANKS)
    expect(kept()).toMatchObject([{ times: { disliked: 1 } }])
    const hoa = world.person({ first_name: 'Hoa' })
    world.say({ from: hoa, text: KNOWN })
    await pump()
    await press(DISLIKE, world.lastReply(world.privateChat(hoa)), hoa)
    expect(kept()).toMatchObject([{ times: { disliked: 2 } }])
  })

  test('in private is understood for an hour, and then says what to do', async () => {
    const { ask, press, kept, advance } = await opened()
    const answer = await ask(KNOWN)
    advance(HOUR)
    expect(await press(DISLIKE, answer)).toBe(vi.unanswered.notRemembered)
    expect(kept()).toEqual([])
  })

  test('in a group reads the question that was answered, also much later', async () => {
    const { world, pump, press, lan, kept, advance } = await opened()
    const group = world.group({ title: 'Sở', members: [lan] })
    world.say({ from: lan, chat: group, text: `/hoi ${KNOWN}` })
    await pump()
    advance(30 * 24 * HOUR)
    expect(await press(DISLIKE, world.lastReply(group))).toBe(THANKS)
    expect(kept()).toMatchObject([{ text: KNOWN }])
  })

  test('in a group knows a question that replied to the bot, after the bot has forgotten it', async () => {
    const { world, pump, press, lan, kept, advance } = await opened()
    const group = world.group({ title: 'Sở', members: [lan] })
    world.say({ from: lan, chat: group, text: '/hoi' })
    await pump()
    world.say({ from: lan, chat: group, text: KNOWN, replyTo: world.lastReply(group) })
    await pump()
    advance(2 * HOUR)
    expect(await press(DISLIKE, world.lastReply(group))).toBe(THANKS)
    expect(kept()).toMatchObject([{ text: KNOWN }])
  })

  test('with data of a question that nobody asked keeps nothing', async () => {
    const { world, ask, lan, pump, kept } = await opened()
    const message = await ask(KNOWN)
    const pressed = world.pressData({ from: lan, message, data: 'uv:d:ffffffffff' })
    await pump()
    expect(pressed.answer?.text).toBe(vi.unanswered.notRemembered)
    expect(kept()).toEqual([])
  })

  test('stands in the last row if there is room, else below', async () => {
    const { world, ask } = await opened()
    const rows = (message: Awaited<ReturnType<typeof ask>>) =>
      (message.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text))
    expect(rows(await ask(KNOWN)).at(-1)).toEqual([expect.stringMatching(/^Kết quả khác/), DISLIKE])
    const refused = rows(await ask(UNKNOWN))
    expect(refused.at(-1)).toEqual([WISH])
    expect(refused.flat()).not.toContain(DISLIKE)
    expect(world.violations).toEqual([])
  })
})

describe('"tell me when there is an answer"', () => {
  test('keeps the private chat with the question', async () => {
    const { ask, press, kept, lan } = await opened()
    await ask(UNKNOWN)
    expect(await press(WISH)).toBe(WISHED)
    expect(await press(WISH)).toBe(WISHED)
    expect(kept()).toMatchObject([{ text: UNKNOWN, waiting: [{ chatId: lan.id, since: '2020-10-20' }] }])
  })

  test('works as long as the question is kept, and not when it is gone', async () => {
    const { ask, press, kept, advance, deps } = await opened()
    const message = await ask(UNKNOWN)
    advance(5 * 24 * HOUR)
    expect(await press(WISH, message)).toBe(WISHED)
    await deps.office.book?.change((state) => [{ ...state, unanswered: { questions: new Map() } }, undefined])
    expect(await press(WISH, message)).toBe(vi.unanswered.notRemembered)
    expect(kept()).toEqual([])
  })

  test('is for private chats, whatever the data', async () => {
    const { world, pump, lan, kept } = await opened()
    const group = world.group({ title: 'Sở', members: [lan] })
    world.say({ from: lan, chat: group, text: `/hoi ${UNKNOWN}` })
    await pump()
    const pressed = world.pressData({
      from: lan,
      message: world.lastReply(group),
      data: `uv:w:${questionKey(UNKNOWN)}`,
    })
    await pump()
    expect(pressed.answer?.text).toBe(vi.unanswered.onlyInPrivate)
    expect(kept()).toMatchObject([{ waiting: [] }])
  })

  test('speaks the language of the question', async () => {
    const { world, chat, ask, press } = await opened()
    await ask('where is the cinema with the best popcorn?')
    expect(world.buttons(world.lastReply(chat)).at(-1)?.text).toBe(en.unanswered.wish)
    expect(await press(en.unanswered.wish)).toBe(en.unanswered.wished)
  })
})
