import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'
import { openOffice } from './office.ts'

const QUESTION = 'bệnh viện tỉnh bao giờ khởi công?'
const HOUR = 3_600_000
const ADMIN = 4_000_000_001

describe('with ACCESS=approved', () => {
  test('an admin is answered in private', async () => {
    const { world, pump } = await openOffice({ access: 'approved', adminIds: [ADMIN] })
    const admin = world.person({ first_name: 'Chi', id: ADMIN })
    world.say({ from: admin, text: QUESTION })
    await pump()
    expect(world.lastReply(world.privateChat(admin)).text).toMatch(/^Khởi công Bệnh viện/)
  })

  test('anybody else is told once an hour how to be allowed, with their id', async () => {
    const { world, pump, calls, advance } = await openOffice({ access: 'approved', adminIds: [ADMIN] })
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: QUESTION })
    world.sendSticker({ from: lan })
    world.start(lan, 'p-p9')
    await pump()
    expect(calls('sendMessage')).toEqual([
      {
        chat_id: lan.id,
        text: `Bạn chưa được phép dùng bot. Nhờ quản trị viên của bot duyệt giúp; mã của bạn: <code>${lan.id}</code>`,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: { inline_keyboard: [[{ text: 'Xin phép dùng bot', callback_data: 'xv:a' }]] },
      },
    ])
    advance(HOUR)
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(calls('sendMessage')).toHaveLength(2)
  })

  test('a group is told its id, once, also when an admin asks there', async () => {
    const { world, pump, calls } = await openOffice({ access: 'approved', adminIds: [ADMIN] })
    const admin = world.person({ first_name: 'Chi', id: ADMIN })
    const group = world.supergroup({ title: 'Sở', members: [admin] })
    world.say({ from: admin, chat: group, text: `/hoi ${QUESTION}` })
    world.say({ from: admin, chat: group, text: `/hoi ${QUESTION}` })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: `${vi.group.notAllowed} <code>${group.id}</code>` }])
  })

  test('people who talk to each other in a group are not told anything', async () => {
    const { world, pump, calls } = await openOffice({ access: 'approved' })
    const lan = world.person({ first_name: 'Lan' })
    const group = world.supergroup({ title: 'Sở', members: [lan], bot: 'administrator' })
    world.say({ from: lan, chat: group, text: 'chào cả nhà' })
    await pump()
    expect(calls('sendMessage')).toEqual([])
  })

  test('a pressed button brings a short text and nothing else', async () => {
    const { world, bot, pump, calls } = await openOffice({ access: 'approved' })
    const lan = world.person({ first_name: 'Lan', language_code: 'en' })
    const group = world.supergroup({ title: 'Sở', members: [lan] })
    const { message_id } = await bot.api.sendMessage(group.id, 'x')
    const message = world.messages(group).find((one) => one.message_id === message_id)
    if (message === undefined) throw new Error('the message is in the group')
    const pressed = world.pressData({ from: lan, message, data: 'avoa1b2pp9' })
    await pump()
    expect(pressed.answer?.text).toBe(`${en.group.notAllowed} ${group.id}`)
    expect(calls('sendMessage')).toHaveLength(1)
  })
})

describe('added to a group', () => {
  test('that may ask, the bot says once how to ask', async () => {
    const { world, pump, calls } = await openOffice()
    const group = world.supergroup({ title: 'Sở', bot: 'absent' })
    world.addBot({ chat: group })
    await pump()
    expect(calls('sendMessage')).toEqual([
      {
        chat_id: group.id,
        text: expect.stringContaining('/hoi@hoinghibot'),
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
      },
    ])
    world.promoteBot({ chat: group })
    world.demoteBot({ chat: group })
    world.kickBot({ chat: group })
    await pump()
    expect(calls('sendMessage')).toHaveLength(1)
  })

  test('that may not, it says the id of the group, and then nothing for an hour', async () => {
    const { world, pump, calls } = await openOffice({ access: 'approved' })
    const group = world.supergroup({ title: 'Sở', bot: 'absent' })
    const lan = world.person({ first_name: 'Lan' })
    world.addBot({ chat: group })
    await pump()
    world.addMember({ chat: group, who: lan })
    world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: `${vi.group.notAllowed} <code>${group.id}</code>` }])
  })
})

test('blocking the bot and a group that becomes a supergroup bring no message', async () => {
  const { world, pump, calls } = await openOffice()
  const lan = world.person({ first_name: 'Lan' })
  world.block(lan)
  world.unblock(lan)
  world.migrate(world.group({ title: 'Sở', members: [lan] }))
  await pump()
  expect(calls('sendMessage')).toEqual([])
})
