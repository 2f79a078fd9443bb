import { describe, expect, test } from 'vitest'
import { vi } from '../../src/messages/vi.ts'
import { edition, hospital } from '../messages/fixture.ts'
import { openOffice } from './office.ts'

const { paragraph: PARAGRAPH, related: RELATED, previous: PREVIOUS, next: NEXT, card: CARD } = vi.button
const QUESTION = 'bệnh viện tỉnh bao giờ khởi công?'

async function asked(text = QUESTION) {
  const office = await openOffice()
  const lan = office.world.person({ first_name: 'Lan' })
  const chat = office.world.privateChat(lan)
  office.world.say({ from: lan, text })
  await office.pump()
  office.forget()
  const press = async (button: string, message = office.world.lastReply(chat)) => {
    const pressed = office.world.press({ from: lan, message, button })
    await office.pump()
    return pressed
  }
  return { ...office, lan, chat, press }
}

/** Another edition with the same passages, or with fewer. */
const later = (passages = edition.passages) => ({
  ...edition,
  id: 'ffff0000',
  passages,
  passageById: new Map(passages.map((passage) => [passage.id, passage])),
})

describe('under an answer', () => {
  test('"Xem cả đoạn" brings a message of its own; there one turns on and back in place', async () => {
    const { world, chat, calls, press } = await asked()
    const answer = world.lastReply(chat)
    const pressed = await press(PARAGRAPH)
    expect(pressed.answer).toEqual({ text: undefined, show_alert: false, url: undefined })
    expect(world.current(answer)).toEqual(answer)
    const opened = world.lastReply(chat)
    expect(opened.message_id).not.toBe(answer.message_id)
    expect(opened.text).toContain('Đoạn 5, Hội nghị BCH Đảng bộ tỉnh lần thứ hai')
    expect(world.buttons(opened).map(({ text }) => text)).toEqual([PREVIOUS, NEXT, CARD])

    await press(NEXT)
    await press(NEXT)
    await press(PREVIOUS)
    await press(CARD)
    expect(calls('sendMessage')).toHaveLength(1)
    expect(calls('editMessageText')).toHaveLength(4)
    expect(world.current(opened).text).toContain('Trường chuyên Lê Hồng Phong ở địa điểm mới')
    expect(world.violations).toEqual([])
  })

  test('"Ý liên quan" brings the related passages', async () => {
    const { world, chat, press } = await asked()
    await press(RELATED)
    expect(world.lastReply(chat).text).toMatch(/^Khởi công Bệnh viện Đa khoa tỉnh\n/)
  })

  test('"Kết quả khác" brings further results, and a number there opens a card in place', async () => {
    const { world, chat, calls, press } = await asked()
    const more = world.buttons(world.lastReply(chat)).find(({ text }) => text.startsWith('Kết quả khác'))
    await press(more?.text ?? '')
    const list = world.lastReply(chat)
    expect(list.text).toContain(vi.more.heading)
    await press('1')
    expect(world.current(list).text).toMatch(/Nguyên văn:/)
    expect(calls('sendMessage')).toHaveLength(1)
  })
})

test('a sample question is asked as if the person had typed it', async () => {
  const { world, lan, chat, pump, press } = await asked('/start')
  await press(QUESTION)
  expect(world.lastReply(chat).text).toContain('Khởi công Bệnh viện Đa khoa tỉnh')
  for (let i = 0; i < 25; i++) world.say({ from: lan, text: QUESTION })
  await pump()
  const help = world.replies(chat).find(({ text }) => text?.startsWith('Xin chào'))
  const pressed = await press(QUESTION, help)
  expect(pressed.answer?.text).toBe(vi.notice.tooMany)
})

describe('in a group', () => {
  test('what a press brings answers the pressed message, in its topic', async () => {
    const { world, pump, calls, forget } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    const forum = world.forum({ title: 'Sở', members: [lan] })
    const topic = world.openTopic(forum, 'Đầu tư')
    world.say({ from: lan, chat: forum, topic: topic.id, text: `/hoi ${QUESTION}` })
    await pump()
    forget()
    const answer = world.lastReply(forum)
    world.press({ from: lan, message: answer, button: PARAGRAPH })
    await pump()
    expect(calls('sendMessage')).toMatchObject([
      { message_thread_id: topic.id, reply_parameters: { message_id: answer.message_id } },
    ])
  })
})

describe('a button of an older edition', () => {
  test('shows the passage as it is now and says so', async () => {
    const { world, chat, reload, press } = await asked()
    reload(later())
    const pressed = await press(PARAGRAPH)
    expect(pressed.answer?.text).toBe(vi.notice.staleButton)
    const card = world.lastReply(chat)
    expect(card.text).toMatch(/^Khởi công Bệnh viện Đa khoa tỉnh\nNguyên văn:/)
    expect(world.buttons(card)).toMatchObject([{ callback_data: 'avtffffpp9' }, { callback_data: 'avtffffrp9' }])
  })

  test('turns a message that can turn into the card', async () => {
    const { world, chat, calls, reload, press, forget } = await asked()
    await press(PARAGRAPH)
    const opened = world.lastReply(chat)
    forget()
    reload(later())
    await press(NEXT)
    expect(calls('sendMessage')).toEqual([])
    expect(world.current(opened).text).toMatch(/^Trường chuyên Lê Hồng Phong ở địa điểm mới\nNguyên văn:/)
  })

  test('whose passage is gone only says so', async () => {
    const { calls, reload, press } = await asked()
    reload(later(edition.passages.filter(({ id }) => id !== hospital.id)))
    const pressed = await press(PARAGRAPH)
    expect(pressed.answer?.text).toBe(vi.notice.goneButton)
    expect([...calls('sendMessage'), ...calls('editMessageText')]).toEqual([])
  })
})

describe('what we did not write', () => {
  test.each([
    '',
    'x',
    'avoa1b2p',
    'avoa1b2pp9; drop',
    'avoa1b2m..',
    'zvoa1b2pp9',
    'avoa1b2qzz',
    `avoa1b2p${'a'.repeat(60)}`,
    '{"kind":"show"}',
    'avoa1b2pĐ',
  ])('(%j) gets a short text and nothing else', async (data) => {
    const { world, lan, chat, pump, calls } = await asked()
    const pressed = world.pressData({ from: lan, message: world.lastReply(chat), data })
    await pump()
    expect(pressed.answer?.text).toBe(vi.notice.goneButton)
    expect(world.ledger.calls.map(({ method }) => method)).toEqual(['answerCallbackQuery'])
    expect(calls('answerCallbackQuery')).toHaveLength(1)
  })
})

describe('when the pressed message', () => {
  test('is deleted, the card comes as a new one', async () => {
    const { world, bot, lan, chat, pump, press } = await asked()
    await press(PARAGRAPH)
    const opened = world.lastReply(chat)
    await bot.api.deleteMessage(chat.id, opened.message_id)
    world.pressData({ from: lan, message: opened, data: 'avta1b2sp9' })
    await pump()
    expect(world.lastReply(chat).text).toMatch(/^Khởi công Bệnh viện/)
  })

  test('is deleted in a forum, nothing is posted: its topic is not known', async () => {
    const { world, bot, pump, calls, forget } = await openOffice()
    const lan = world.person({ first_name: 'Lan' })
    const forum = world.forum({ title: 'Sở', members: [lan] })
    world.say({ from: lan, chat: forum, text: `/hoi ${QUESTION}` })
    await pump()
    const answer = world.lastReply(forum)
    await bot.api.deleteMessage(forum.id, answer.message_id)
    forget()
    world.pressData({ from: lan, message: answer, data: 'avoa1b2pp9' })
    await pump()
    expect(calls('sendMessage')).toEqual([])
  })

  test('already shows what is asked for, all is well', async () => {
    const { world, lan, chat, pump, press, log } = await asked()
    await press(PARAGRAPH)
    world.pressData({ from: lan, message: world.lastReply(chat), data: 'avta1b2pp9' })
    await pump()
    expect(log).toEqual([])
    expect(world.ledger.failed()).toMatchObject([{ outcome: { description: expect.stringContaining('not modified') } }])
  })
})

test('a press that is too old to be answered still shows what it asked for', async () => {
  const { world, lan, chat, advance, bot } = await asked()
  const message = world.lastReply(chat)
  world.pressData({ from: lan, message, data: 'avoa1b2pp9' })
  const [update] = world.takeUpdates()
  advance(200_000)
  if (update !== undefined) await bot.handleUpdate(update)
  expect(world.lastReply(chat).text).toContain('Đoạn 5')
})
