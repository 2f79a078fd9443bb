import type { User } from 'grammy/types'
import { beforeEach, describe, expect, test } from 'vitest'
import type { GroupRoom } from '../../../src/sandbox/telegram/rooms.ts'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller } from './caller.ts'

let world: World
let group: GroupRoom
let lan: User

beforeEach(() => {
  world = createWorld()
  lan = world.person({ first_name: 'Lan' })
  group = world.supergroup({ title: 'Sở', members: [lan] })
})

/** The texts that reached the bot. */
const heard = (): unknown[] => world.takeUpdates().map((update) => update.message?.text ?? update.message?.caption)
const say = (text: string) => world.say({ from: lan, chat: group, text })

describe('privacy mode in a group', () => {
  test.each([
    ['/hoi ai chủ trì', true],
    ['/Hoi ai chủ trì', true],
    ['/hoi@hoi_nghi_bot ai chủ trì', true],
    ['/hoi@HOI_NGHI_BOT ai chủ trì', true],
    ['/hoi@bot_khac ai chủ trì', false],
    ['/hỏi ai chủ trì', false],
    ['@hoi_nghi_bot ai chủ trì?', false],
    ['xem /hoi nhé', false],
    ['chào cả nhà', false],
  ])('"%s" reaches the bot: %s', (text, reaches) => {
    say(text)
    expect(heard()).toEqual(reaches ? [text] : [])
  })

  test('replies to the bot reach it, replies to others do not', async () => {
    await caller(world)('sendMessage', { chat_id: group.id, text: 'Chào' })
    world.say({ from: lan, chat: group, text: 'thế còn cầu?', replyTo: world.lastReply(group) })
    world.say({ from: lan, chat: group, text: 'ừ nhỉ', replyTo: say('chuyện khác') })
    expect(heard()).toEqual(['thế còn cầu?'])
  })

  test('a document with a command as its caption reaches the bot', () => {
    const file = { name: 'a.txt', bytes: new Uint8Array(1) }
    world.sendDocument({ from: lan, chat: group, file })
    world.sendDocument({ from: lan, chat: group, file, caption: '/nap' })
    expect(heard()).toEqual(['/nap'])
  })

  test('service messages reach the bot', () => {
    world.addMember({ chat: group, who: world.person({ first_name: 'Mới' }) })
    expect(world.takeUpdates()).toMatchObject([{ message: { new_chat_members: [{ first_name: 'Mới' }] } }])
  })

  test('in a topic the message that opened it is the reply, which does not count as one to the bot', () => {
    const forum = world.forum({ title: 'Diễn đàn', members: [lan] })
    const topic = world.openTopic(forum, 'Giao thông')
    world.takeUpdates()
    const said = world.say({ from: lan, chat: forum, topic: topic.id, text: 'chào' })
    expect(said).toMatchObject({ is_topic_message: true, reply_to_message: { message_id: topic.id } })
    expect(heard()).toEqual([])
  })

  test('an administrator, or a bot without privacy mode, hears everything', () => {
    world.promoteBot({ chat: group })
    world.takeUpdates()
    say('chào')
    expect(heard()).toEqual(['chào'])
    const open = createWorld({ bot: { privacy: false } })
    const other = open.person({ first_name: 'Lan' })
    open.say({ from: other, chat: open.group({ title: 'Sở', members: [other] }), text: 'chào' })
    expect(open.takeUpdates()).toHaveLength(1)
  })
})

describe('who seems to speak', () => {
  test('an anonymous administrator speaks as the group', () => {
    world.promote({ chat: group, who: lan, anonymous: true })
    say('/hoi')
    expect(world.takeUpdates()).toMatchObject([
      { message: { from: { id: 1087968824 }, sender_chat: { id: group.id }, chat: { id: group.id } } },
    ])
  })

  test('somebody who writes as a channel is no administrator of the group', () => {
    const channel = world.channel({ title: 'Kênh', bot: 'absent' })
    world.say({ from: lan, chat: group, as: channel, text: '/hoi' })
    expect(world.takeUpdates()).toMatchObject([
      { message: { sender_chat: { id: channel.id }, chat: { id: group.id } } },
    ])
  })

  test('strangers cannot write in a group', () => {
    const stranger = world.person({ first_name: 'Lạ' })
    expect(() => world.say({ from: stranger, chat: group, text: 'x' })).toThrow(/Lạ is not in "Sở"/)
  })

  test('other kinds of messages in private', () => {
    world.sendSticker({ from: lan })
    world.sendPhoto({ from: lan, caption: 'ảnh' })
    world.sendVoice({ from: lan })
    world.start(lan, 'hoi_9')
    expect(world.takeUpdates()).toMatchObject([
      { message: { sticker: { emoji: '👍' } } },
      { message: { photo: [{ width: 90 }], caption: 'ảnh' } },
      { message: { voice: { duration: 3 } } },
      { message: { text: '/start hoi_9', entities: [{ type: 'bot_command', offset: 0, length: 6 }] } },
    ])
  })

  test('an edited question comes again as an edit', () => {
    const said = world.say({ from: lan, text: 'ai chủ trì' })
    world.takeUpdates()
    world.edit(said, 'ai chủ trì hội nghị?')
    expect(world.takeUpdates()).toMatchObject([{ edited_message: { text: 'ai chủ trì hội nghị?' } }])
  })
})
