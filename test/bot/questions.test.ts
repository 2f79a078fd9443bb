import { describe, expect, test } from 'vitest'
import { questionKey } from '../../src/answers/unanswered.ts'
import { vi } from '../../src/messages/vi.ts'
import { openOffice } from './office.ts'

const QUESTION = 'bệnh viện tỉnh bao giờ khởi công?'

const HOSPITAL = `<b>Khởi công Bệnh viện Đa khoa tỉnh</b>
Nguyên văn:
<blockquote>Đôn đốc, hoàn thiện các thủ tục để khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020</blockquote>

<b>Phụ trách:</b> văn bản không nêu. Cả phần kết luận gửi chung tới “các cấp, các ngành”.
<b>Thời hạn:</b> “trong tháng 11-2020”, tức là trong tháng 11/2020.

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận; đoạn 5, ý 3.</i>`

const NO_REPLY: readonly unknown[] = []

describe('in a private chat', () => {
  test('a message is a question; the answer is one plain message with buttons', async () => {
    const { world, pump, calls } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: QUESTION })
    await pump()
    expect(calls('sendMessage')).toEqual([
      {
        chat_id: lan.id,
        text: HOSPITAL,
        parse_mode: 'HTML',
        link_preview_options: { is_disabled: true },
        reply_markup: {
          inline_keyboard: [
            [
              { text: vi.button.paragraph, callback_data: 'avoa1b2pp9' },
              { text: vi.button.related, callback_data: 'avoa1b2rp9' },
            ],
            [
              expect.objectContaining({ text: expect.stringMatching(/^Kết quả khác \(\d\)$/) }),
              { text: '👎', callback_data: `uv:d:${questionKey(QUESTION)}` },
            ],
          ],
        },
      },
    ])
    expect(world.violations).toEqual([])
  })

  test.each([
    `/hoi ${QUESTION}`,
    `/Hoi ${QUESTION}`,
    `/HOI@hoinghibot ${QUESTION}`,
    `/hỏi ${QUESTION}`,
    `/hỏi ${QUESTION}`.normalize('NFD'),
    `/Hỏi ${QUESTION}`,
    `/ask ${QUESTION}`,
    `@hoinghibot ${QUESTION}`,
    `/hoi\n${QUESTION}`,
  ])('%j is that question too', async (text) => {
    const { world, pump, calls } = await openOffice()
    world.say({ from: world.person({ first_name: 'Lan' }), text })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: HOSPITAL }])
  })

  test('the caption of a photo is a question', async () => {
    const { world, pump, calls } = await openOffice()
    world.sendPhoto({ from: world.person({ first_name: 'Lan' }), caption: QUESTION })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: HOSPITAL }])
  })

  test('an English question gets an English frame', async () => {
    const { world, pump, calls } = await openOffice()
    world.say({
      from: world.person({ first_name: 'Lan' }),
      text: 'when is the groundbreaking of the provincial hospital?',
    })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: expect.stringContaining('Groundbreaking of the provincial') }])
  })

  test('of a question longer than 500 characters the first 500 count, and the reply says so', async () => {
    const { world, pump, calls } = await openOffice()
    world.say({ from: world.person({ first_name: 'Lan' }), text: `${QUESTION} ${'xin cảm ơn. '.repeat(60)}` })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: expect.stringContaining(vi.lead.questionCut) }])
  })

  test('/hoi alone asks for the question by a forced reply, and the reply is the question', async () => {
    const { world, pump, calls, forget } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    world.say({ from: lan, text: '/hoi' })
    await pump()
    expect(calls('sendMessage')).toMatchObject([
      {
        text: vi.notice.askNow,
        reply_markup: {
          force_reply: true,
          selective: true,
          input_field_placeholder: vi.notice.askPlaceholder(QUESTION),
        },
      },
    ])
    forget()
    const chat = world.privateChat(lan)
    world.say({ from: lan, text: QUESTION, replyTo: world.lastReply(chat) })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: HOSPITAL }])
  })
})

describe('in a group', () => {
  async function inGroup() {
    const office = await openOffice()
    const lan = office.world.person({ first_name: 'Lan' })
    const group = office.world.supergroup({ title: 'Văn phòng', members: [lan] })
    return { ...office, lan, group }
  }

  test('/hoi with the name of the bot is answered as a reply', async () => {
    const { world, pump, calls, lan, group } = await inGroup()
    const asked = world.say({ from: lan, chat: group, text: `/hoi@hoinghibot ${QUESTION}` })
    await pump()
    expect(calls('sendMessage')).toMatchObject([
      {
        chat_id: group.id,
        text: HOSPITAL,
        reply_parameters: { message_id: asked.message_id, allow_sending_without_reply: true },
      },
    ])
    expect(calls('sendMessage')[0]).not.toHaveProperty('message_thread_id')
    expect(world.violations).toEqual([])
  })

  test('/hoi alone opens a reply for the one who asked', async () => {
    const { world, pump, calls, lan, group } = await inGroup()
    const asked = world.say({ from: lan, chat: group, text: '/hoi' })
    await pump()
    expect(calls('sendMessage')).toMatchObject([
      { reply_parameters: { message_id: asked.message_id }, reply_markup: { force_reply: true, selective: true } },
    ])
  })

  test('a reply to the bot is a question, also one that begins with /hỏi', async () => {
    const { world, pump, calls, forget, lan, group } = await inGroup()
    world.say({ from: lan, chat: group, text: '/hoi' })
    await pump()
    forget()
    world.say({ from: lan, chat: group, text: QUESTION, replyTo: world.lastReply(group) })
    world.say({ from: lan, chat: group, text: `/hỏi ${QUESTION}`, replyTo: world.lastReply(group) })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: HOSPITAL }, { text: HOSPITAL }])
  })

  test('a mention is a question where the bot gets to see it', async () => {
    const { world, pump, calls, lan, group } = await inGroup()
    world.promoteBot({ chat: group })
    world.say({ from: lan, chat: group, text: `@HoiNghiBot ${QUESTION}` })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: HOSPITAL }])
  })

  test.each([
    ['what people say to each other', QUESTION],
    ['the command of another bot', `/hoi@otherbot ${QUESTION}`],
    ['a command that may be any bot’s', '/thoitiet'],
  ])('%s is not answered, though the bot sees it as an administrator', async (_name, text) => {
    const { world, pump, calls, lan, group } = await inGroup()
    world.promoteBot({ chat: group })
    world.say({ from: lan, chat: group, text })
    await pump()
    expect(calls('sendMessage')).toEqual(NO_REPLY)
  })

  test('a sticker in reply to the bot is not answered', async () => {
    const { world, pump, calls, forget, lan, group } = await inGroup()
    world.say({ from: lan, chat: group, text: '/hoi' })
    await pump()
    forget()
    world.sendSticker({ from: lan, chat: group, replyTo: world.lastReply(group) })
    await pump()
    expect(calls('sendMessage')).toEqual(NO_REPLY)
  })

  test('an edited question, a post in a channel and the words of another bot are not answered', async () => {
    const { world, bot, pump, calls, forget, lan, group } = await inGroup()
    const asked = world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    await pump()
    forget()
    world.edit(asked, `/hoi ${QUESTION}?`)
    const channel = world.channel({ title: 'Tin', creator: lan })
    world.say({ from: lan, chat: channel, text: `/hoi ${QUESTION}` })
    await pump()
    const other = { id: 99, is_bot: true, first_name: 'Bot', username: 'otherbot' }
    const chat = { id: group.id, type: 'supergroup' as const, title: 'Văn phòng' }
    const date = Math.floor(world.state.now() / 1000)
    await bot.handleUpdate({
      update_id: 1,
      message: { message_id: 50, date, chat, from: other, text: `/hoi@hoinghibot ${QUESTION}` },
    })
    expect(calls('sendMessage')).toEqual(NO_REPLY)
  })

  test('an anonymous administrator may ask', async () => {
    const { world, pump, calls, lan, group } = await inGroup()
    world.promote({ chat: group, who: lan, anonymous: true })
    world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    await pump()
    expect(calls('sendMessage')).toMatchObject([{ text: HOSPITAL }])
  })

  test('the answer stays in the topic; the General topic is not named', async () => {
    const { world, pump, calls, lan } = await inGroup()
    const forum = world.forum({ title: 'Sở', members: [lan] })
    const topic = world.openTopic(forum, 'Đầu tư')
    world.say({ from: lan, chat: forum, topic: topic.id, text: `/hoi ${QUESTION}` })
    const general = world.say({ from: lan, chat: forum, text: `/hoi ${QUESTION}` })
    world.say({ from: lan, chat: forum, text: `/hoi ${QUESTION}`, replyTo: general })
    await pump()
    expect(calls('sendMessage').map((call) => call.message_thread_id)).toEqual([topic.id, undefined, undefined])
    expect(world.violations).toEqual([])
  })

  test('what is written in a topic that the bot opened is no reply to it', async () => {
    const { world, pump, calls, lan } = await inGroup()
    const forum = world.forum({ title: 'Sở', members: [lan], bot: 'administrator' })
    const topic = world.openTopic(forum, 'Bản tin', world.bot)
    world.say({ from: lan, chat: forum, topic: topic.id, text: QUESTION })
    await pump()
    expect(calls('sendMessage')).toEqual(NO_REPLY)
  })
})
