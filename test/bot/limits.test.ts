import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'
import { openOffice } from './office.ts'

const QUESTION = 'bệnh viện tỉnh bao giờ khởi công?'
const MINUTE = 60_000

describe('25 questions in a minute', () => {
  test('get 20 answers, one notice, and silence until the minute is over', async () => {
    const { world, pump, advance } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    const chat = world.privateChat(lan)
    for (let i = 0; i < 25; i++) world.say({ from: lan, text: QUESTION })
    await pump()
    const texts = world.replies(chat).map(({ text }) => text)
    expect(texts).toHaveLength(21)
    expect(texts.filter((text) => text === vi.notice.tooMany)).toHaveLength(1)
    expect(texts.at(-1)).toBe(vi.notice.tooMany)

    advance(MINUTE - 1)
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(world.replies(chat)).toHaveLength(21)
    advance(1)
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(world.replies(chat)).toHaveLength(22)
  })

  test('of one person in a group do not silence another person', async () => {
    const { world, pump, calls, forget } = await openOffice()
    const lan = world.person({ first_name: 'Lan', language_code: 'en' })
    const nam = world.person({ first_name: 'Nam' })
    const group = world.supergroup({ title: 'Sở', members: [lan, nam] })
    for (let i = 0; i < 25; i++) world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    await pump()
    expect(calls('sendMessage').at(-1)).toMatchObject({ text: en.notice.tooMany })
    forget()
    world.say({ from: nam, chat: group, text: `/hoi ${QUESTION}` })
    await pump()
    expect(calls('sendMessage')).toHaveLength(1)
  })
})

describe('what is no text', () => {
  test('gets one line on how to ask, with questions to press', async () => {
    const { world, pump, calls } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    world.sendSticker({ from: lan })
    world.sendVoice({ from: lan })
    world.sendPhoto({ from: lan })
    await pump()
    expect(calls('sendMessage')).toHaveLength(3)
    for (const call of calls('sendMessage')) {
      expect(call).toMatchObject({ text: expect.stringContaining(vi.notice.textOnly) })
      expect(call).toHaveProperty('reply_markup.inline_keyboard.length', 3)
    }
  })

  test('is answered once for an album', async () => {
    const { world, bot, calls } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    world.sendPhoto({ from: lan })
    world.sendPhoto({ from: lan })
    for (const update of world.takeUpdates()) {
      if (update.message) await bot.handleUpdate({ ...update, message: { ...update.message, media_group_id: '7' } })
    }
    expect(calls('sendMessage')).toHaveLength(1)
  })

  test('in a flood is not answered more than twenty times', async () => {
    const { world, pump, calls } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    for (let i = 0; i < 30; i++) world.sendSticker({ from: lan })
    await pump()
    expect(calls('sendMessage')).toHaveLength(20)
  })

  test('and service messages are not answered at all', async () => {
    const { world, bot, calls } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    const date = Math.floor(world.state.now() / 1000)
    const chat = { id: lan.id, type: 'private' as const, first_name: 'Lan' }
    const message = {
      message_id: 5,
      date,
      chat,
      from: lan,
      message_auto_delete_timer_changed: { message_auto_delete_time: 60 },
    }
    await bot.handleUpdate({ update_id: 1, message })
    expect(calls('sendMessage')).toEqual([])
  })
})

describe('after the bot was away', () => {
  async function away(minutes: number) {
    const office = await openOffice()
    const { world } = office
    const lan = world.person({ first_name: 'Lan' })
    const nam = world.person({ first_name: 'Nam' })
    const group = world.supergroup({ title: 'Sở', members: [lan] })
    const added = world.supergroup({ title: 'Nhóm mới', bot: 'absent' })
    world.say({ from: lan, text: 'nhà máy điện rác xây ở đâu?' })
    world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    world.say({ from: nam, text: QUESTION })
    world.say({ from: lan, text: QUESTION })
    world.addBot({ chat: added })
    office.advance(minutes * MINUTE)
    await office.pump()
    const texts = (room: Parameters<typeof world.replies>[0]) => world.replies(room).map(({ text }) => text)
    return {
      lan: texts(world.privateChat(lan)),
      nam: texts(world.privateChat(nam)),
      group: texts(group),
      added: texts(added),
    }
  }

  test('for more than ten minutes: the last private question of each is answered as late, groups are not, welcomes are', async () => {
    const { lan, nam, group, added } = await away(11)
    expect(lan).toEqual([expect.stringMatching(`^${vi.notice.late}\n\nKhởi công Bệnh viện`)])
    expect(nam).toEqual([expect.stringMatching(`^${vi.notice.late}\n\nKhởi công Bệnh viện`)])
    expect(group).toEqual([])
    expect(added).toHaveLength(1)
  })

  test('for less: everything is answered as usual', async () => {
    const { lan, group } = await away(9)
    expect(lan).toHaveLength(2)
    expect(lan.join()).not.toContain(vi.notice.late)
    expect(group).toHaveLength(1)
  })
})
