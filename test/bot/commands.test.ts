import { describe, expect, test } from 'vitest'
import { passageLink } from '../../src/bot/deep-link.ts'
import { registerCommands } from '../../src/bot/register-commands.ts'
import { en } from '../../src/messages/en.ts'
import { vi } from '../../src/messages/vi.ts'
import { openOffice } from './office.ts'

const VIETNAMESE_HELP = vi.help.greeting
const ADMIN = 101
const ENGLISH_HELP = en.help.greeting

async function reply(text: string, language_code?: string): Promise<string> {
  const { world, pump } = await openOffice()
  const lan = world.person({ first_name: 'Lan', ...(language_code === undefined ? {} : { language_code }) })
  world.say({ from: lan, text })
  await pump()
  expect(world.violations).toEqual([])
  return world.lastReply(world.privateChat(lan)).text ?? ''
}

describe('the language of help', () => {
  test.each([
    ['/start', undefined, VIETNAMESE_HELP],
    ['/start', 'vi', VIETNAMESE_HELP],
    ['/start', 'en', ENGLISH_HELP],
    ['/start', 'fr', VIETNAMESE_HELP],
    ['/trogiup', 'en', VIETNAMESE_HELP],
    ['/help', 'en', ENGLISH_HELP],
    ['/help', undefined, ENGLISH_HELP],
    ['/help', 'vi', VIETNAMESE_HELP],
    ['/Help', 'en-GB', ENGLISH_HELP],
    ['/khongco', 'vi', VIETNAMESE_HELP],
  ])('%s in an app with the language %s', async (text, language, expected) => {
    expect(await reply(text, language)).toContain(expected)
  })
})

test.each([
  ['/nguon', vi.sources.heading(2)],
  ['/nguồn', vi.sources.heading(2)],
  ['/sources', en.sources.heading(2)],
])('%s lists the conferences', async (text, expected) => {
  expect(await reply(text)).toContain(expected)
})

describe('a deep link', () => {
  test('opens the card of its passage', async () => {
    const { world, pump, calls } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    const payload = new URL(passageLink('hoinghibot', 'p9')).searchParams.get('start') ?? ''
    world.start(lan, payload)
    await pump()
    expect(calls('sendMessage')).toMatchObject([
      {
        text: expect.stringContaining('<b>Khởi công Bệnh viện Đa khoa tỉnh</b>'),
        reply_markup: { inline_keyboard: [[{ callback_data: 'avta1b2pp9' }, { callback_data: 'avta1b2rp9' }]] },
      },
    ])
  })

  test.each(['p-zzzz', 'nonsense', 'p-'])(
    'to nothing that we have (%s) is answered kindly, with questions to press',
    async (payload) => {
      const { world, pump } = await openOffice()
      const lan = world.person({ first_name: 'Lan' })
      world.start(lan, payload)
      await pump()
      const answer = world.lastReply(world.privateChat(lan))
      expect(answer.text).toContain(vi.notice.goneButton)
      expect(world.buttons(answer)).toHaveLength(3)
    },
  )
})

describe('in a group', () => {
  test('/trogiup@bot is answered, /start is not: adding the bot by a link sends it', async () => {
    const { world, pump, calls } = await openOffice()
    const group = world.group({ title: 'Văn phòng', bot: 'absent' })
    world.addBot({ chat: group, startPayload: 'x' })
    await pump()
    expect(calls('sendMessage')).toHaveLength(1)
    const lan = world.person({ first_name: 'Lan' })
    world.addMember({ chat: group, who: lan })
    world.say({ from: lan, chat: group, text: '/trogiup@hoinghibot' })
    await pump()
    expect(calls('sendMessage')[1]).toMatchObject({ text: expect.stringContaining(VIETNAMESE_HELP) })
  })
})

test('commands are registered in Vietnamese for everybody and in English for English apps', async () => {
  const { world, bot, deps } = await openOffice()
  await registerCommands(bot.api, [], deps.log, world.token)
  const menu = (language_code: string) => {
    const person = world.person({ first_name: 'X', language_code })
    return world.commandMenu(world.privateChat(person), person).map(({ command }) => command)
  }
  expect(menu('vi')).toEqual(expect.arrayContaining(['hoi', 'hanchot', 'nhiemvu', 'nguon', 'trogiup']))
  expect(menu('fr')).toEqual(menu('vi'))
  expect(menu('en')).toEqual(expect.arrayContaining(['ask', 'deadlines', 'duties', 'sources', 'help']))
})

test('that commands cannot be registered is logged and no more', async () => {
  const { world, bot, deps, log } = await openOffice()
  world.failNext({ method: 'setMyCommands', how: { error_code: 400 } })
  await registerCommands(bot.api, [], deps.log, world.token)
  expect(log).toMatchObject([{ level: 'warn', sentence: 'the list of commands was not registered' }])
})

test("an admin's app offers the admins' commands in their private chat, and nobody else's does", async () => {
  const { world, bot, deps } = await openOffice()
  const [admin, other] = [world.person({ first_name: 'Hoa' }), world.person({ first_name: 'Lan' })]
  const menu = (person: typeof admin) =>
    world.commandMenu(world.privateChat(person), person).map(({ command }) => command)
  world.say({ from: admin, text: 'xin chào' })
  await registerCommands(bot.api, [admin.id], deps.log, world.token)
  expect(menu(admin)).toEqual(expect.arrayContaining(['hoi', 'naplai', 'quyen', 'nhatky']))
  expect(menu(other)).not.toContain('naplai')
})

test("admins' commands are none for others, and none in groups", async () => {
  const { world, pump, calls, forget } = await openOffice({ adminIds: [ADMIN] })
  const [admin, other] = [world.person({ id: ADMIN, first_name: 'Hoa' }), world.person({ first_name: 'Lan' })]
  world.say({ from: other, text: '/naplai' })
  await pump()
  expect(calls('sendMessage')).toMatchObject([{ text: expect.stringContaining(VIETNAMESE_HELP) }])
  forget()
  const group = world.group({ title: 'Phòng Tổng hợp' })
  world.addMember({ chat: group, who: admin })
  world.addMember({ chat: group, who: other })
  await pump()
  forget()
  world.say({ from: other, chat: group, text: '/naplai@hoinghibot' })
  world.say({ from: admin, chat: group, text: '/naplai@hoinghibot' })
  await pump()
  expect(calls('sendMessage')).toMatchObject([{ text: 'Lệnh này chỉ dùng được trong chat riêng với bot.' }])
})
