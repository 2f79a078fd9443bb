import type { User } from 'grammy/types'
import { beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf, resultOf } from './caller.ts'

let world: World
let lan: User
let call: ReturnType<typeof caller>

beforeEach(() => {
  world = createWorld()
  call = caller(world)
  lan = world.person({ first_name: 'Lan', last_name: 'Nguyễn' })
})

const send = (chat_id: number | string, more: Record<string, unknown> = {}) =>
  call('sendMessage', { chat_id, text: 'x', ...more })

describe('the token', () => {
  test('a wrong one, a malformed one, and a method that does not exist', async () => {
    expect(await call('getMe', {}, '7000000001:wrong')).toEqual({
      ok: false,
      error_code: 401,
      description: 'Unauthorized',
    })
    expect(await call('getMe', {}, 'no-token')).toMatchObject({ error_code: 404, description: 'Not Found' })
    expect(await call('sendTelegram')).toMatchObject({ error_code: 404, description: 'Not Found: method not found' })
  })

  test('method names do not care for capitals', async () => {
    expect((await call('GETME')).ok).toBe(true)
  })

  test('nothing is answered after logOut', async () => {
    expect((await call('close')).ok).toBe(true)
    expect((await call('logOut')).ok).toBe(true)
    expect(refusalOf(await call('getMe'))).toBe('Logged out')
  })
})

describe('private chats', () => {
  test('somebody unknown, somebody met in a group, somebody who began a chat', async () => {
    expect(refusalOf(await send(lan.id))).toBe('Bad Request: chat not found')
    world.group({ title: 'Sở', members: [lan] })
    expect(await send(lan.id)).toMatchObject({
      error_code: 403,
      description: "Forbidden: bot can't initiate conversation with a user",
    })
    world.start(lan)
    expect((await send(lan.id)).ok).toBe(true)
  })

  test('blocked, unblocked, deactivated', async () => {
    world.start(lan)
    world.block(lan)
    expect(await send(lan.id)).toMatchObject({ error_code: 403, description: 'Forbidden: bot was blocked by the user' })
    world.unblock(lan)
    expect((await send(lan.id)).ok).toBe(true)
    world.deactivate(lan)
    expect(await send(lan.id)).toMatchObject({ error_code: 403, description: 'Forbidden: user is deactivated' })
  })
})

describe('groups', () => {
  test.each([
    ['group', 'group chat'],
    ['supergroup', 'supergroup chat'],
  ] as const)('a %s that the bot was kicked from, left, or never was in', async (kind, name) => {
    const group = world[kind]({ title: 'Sở' })
    world.kickBot({ chat: group })
    expect(await send(group.id)).toMatchObject({
      error_code: 403,
      description: `Forbidden: bot was kicked from the ${name}`,
    })
    world.addBot({ chat: group })
    expect((await call('leaveChat', { chat_id: group.id })).ok).toBe(true)
    expect(await send(group.id)).toMatchObject({
      error_code: 403,
      description: `Forbidden: bot is not a member of the ${name}`,
    })
    const other = world[kind]({ title: 'Khác', bot: 'absent' })
    expect(refusalOf(await send(other.id))).toBe('Bad Request: chat not found')
  })

  test('without the right to write', async () => {
    const group = world.group({ title: 'Sở' })
    group.membersMaySend = false
    expect(refusalOf(await send(group.id))).toBe('Bad Request: not enough rights to send text messages to the chat')
    group.membersMaySend = true
    world.muteBot({ chat: group })
    expect(refusalOf(await send(group.id))).toBe('Bad Request: not enough rights to send text messages to the chat')
  })

  test('a channel takes messages of administrators only', async () => {
    const channel = world.channel({ title: 'Kênh', bot: 'member', username: 'kenh_tinh' })
    expect(refusalOf(await send('@kenh_tinh'))).toBe('Bad Request: need administrator rights in the channel chat')
    world.promoteBot({ chat: channel })
    expect(resultOf(await send('@kenh_tinh'))).toMatchObject({ sender_chat: { id: channel.id } })
  })

  test('pinning needs a right, and the bot hears of it', async () => {
    const group = world.group({ title: 'Sở' })
    const { message_id } = resultOf(await send(group.id))
    const pin = { chat_id: group.id, message_id }
    expect(refusalOf(await call('pinChatMessage', pin))).toBe(
      'Bad Request: not enough rights to manage pinned messages in the chat',
    )
    world.promoteBot({ chat: group })
    world.takeUpdates()
    expect((await call('pinChatMessage', pin)).ok).toBe(true)
    expect(world.takeUpdates()).toMatchObject([{ message: { pinned_message: { message_id } } }])
    expect(refusalOf(await call('pinChatMessage', { ...pin, message_id: 9999 }))).toBe(
      'Bad Request: message to pin not found',
    )
  })
})

describe('topics', () => {
  test('a topic that is there, is not there, is closed, is deleted', async () => {
    const forum = world.forum({ title: 'Diễn đàn' })
    const topic = world.openTopic(forum, 'Giao thông')
    expect(resultOf(await send(forum.id, { message_thread_id: topic.id }))).toMatchObject({
      message_thread_id: topic.id,
      is_topic_message: true,
      reply_to_message: { forum_topic_created: { name: 'Giao thông' } },
    })
    expect(refusalOf(await send(forum.id, { message_thread_id: 1 }))).toBe('Bad Request: message thread not found')
    world.closeTopic(forum, topic.id)
    expect(refusalOf(await send(forum.id, { message_thread_id: topic.id }))).toBe('Bad Request: TOPIC_CLOSED')
    world.reopenTopic(forum, topic.id)
    expect((await send(forum.id, { message_thread_id: topic.id })).ok).toBe(true)
    world.deleteTopic(forum, topic.id)
    expect(refusalOf(await send(forum.id, { message_thread_id: topic.id }))).toBe(
      'Bad Request: message thread not found',
    )
  })

  test('an administrator may write in a closed topic; General can be closed too', async () => {
    const forum = world.forum({ title: 'Diễn đàn' })
    world.closeGeneralTopic(forum)
    expect(refusalOf(await send(forum.id))).toBe('Bad Request: TOPIC_CLOSED')
    world.promoteBot({ chat: forum })
    expect((await send(forum.id)).ok).toBe(true)
  })

  test('a reply goes to the topic of what it replies to', async () => {
    const forum = world.forum({ title: 'Diễn đàn', members: [lan] })
    const topic = world.openTopic(forum, 'Giao thông')
    const asked = world.say({ from: lan, chat: forum, topic: topic.id, text: '/hoi' })
    const reply = await send(forum.id, { reply_parameters: { message_id: asked.message_id } })
    expect(resultOf(reply)).toMatchObject({ message_thread_id: topic.id, is_topic_message: true })
  })

  test('a thread of a supergroup without topics is no topic', async () => {
    const group = world.supergroup({ title: 'Sở', members: [lan] })
    const asked = world.say({ from: lan, chat: group, text: '/hoi' })
    expect(refusalOf(await send(group.id, { message_thread_id: asked.message_id }))).toBe(
      'Bad Request: message thread is not a forum topic thread',
    )
    const reply = resultOf(await send(group.id, { reply_parameters: { message_id: asked.message_id } }))
    expect(reply).toMatchObject({ message_thread_id: asked.message_id })
    expect(reply).not.toHaveProperty('is_topic_message')
  })
})

describe('looking at chats', () => {
  test('getChat, getChatMember, getChatAdministrators', async () => {
    const boss = world.person({ first_name: 'Bình' })
    const group = world.supergroup({ title: 'Sở', creator: boss, members: [lan] })
    expect(resultOf(await call('getChat', { chat_id: group.id }))).toMatchObject({ type: 'supergroup', title: 'Sở' })
    const member = async (user_id: number) =>
      resultOf(await call('getChatMember', { chat_id: group.id, user_id })).status
    expect(await member(boss.id)).toBe('creator')
    expect(await member(lan.id)).toBe('member')
    expect(await member(world.person({ first_name: 'Lạ' }).id)).toBe('left')
    expect(refusalOf(await call('getChatMember', { chat_id: group.id, user_id: 1 }))).toBe(
      'Bad Request: user not found',
    )
    expect(await call('getChatAdministrators', { chat_id: group.id })).toMatchObject({
      ok: true,
      result: [{ status: 'creator', user: { id: boss.id } }],
    })
    world.start(lan)
    expect(refusalOf(await call('getChatAdministrators', { chat_id: lan.id }))).toBe(
      'Bad Request: there are no administrators in the private chat',
    )
  })

  test('anonymous administrators are hidden from a bot that is none', async () => {
    const group = world.supergroup({ title: 'Sở', members: [lan] })
    world.promote({ chat: group, who: lan, anonymous: true })
    expect(await call('getChatAdministrators', { chat_id: group.id })).toMatchObject({
      result: [{ status: 'creator' }],
    })
  })

  test('chat actions and reactions', async () => {
    world.start(lan)
    const about = { chat_id: lan.id }
    expect((await call('sendChatAction', { ...about, action: 'typing' })).ok).toBe(true)
    expect(refusalOf(await call('sendChatAction', { ...about, action: 'dancing' }))).toMatch(/wrong parameter action/)
    const { message_id } = resultOf(await send(lan.id))
    const react = (emoji: string, id = message_id) =>
      call('setMessageReaction', { ...about, message_id: id, reaction: [{ type: 'emoji', emoji }] })
    expect((await react('👍')).ok).toBe(true)
    expect(refusalOf(await react('🦆'))).toBe('Bad Request: REACTION_INVALID')
    expect(refusalOf(await react('👍', 9999))).toBe('Bad Request: message to react not found')
  })
})
