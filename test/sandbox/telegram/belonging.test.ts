import type { User } from 'grammy/types'
import { beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf } from './caller.ts'

let world: World
let lan: User
let call: ReturnType<typeof caller>

beforeEach(() => {
  world = createWorld()
  call = caller(world)
  lan = world.person({ first_name: 'Lan' })
})

const member = (before: string, after: string) => ({
  my_chat_member: { old_chat_member: { status: before }, new_chat_member: { status: after } },
})

describe('the bot comes and goes', () => {
  test('added by a startgroup link: membership, service message, command', () => {
    const group = world.group({ title: 'Sở', creator: lan, bot: 'absent' })
    world.addBot({ chat: group, startPayload: 'tuan' })
    expect(world.takeUpdates()).toMatchObject([
      { my_chat_member: { from: { id: lan.id }, chat: { id: group.id }, new_chat_member: { status: 'member' } } },
      { message: { new_chat_members: [{ id: world.bot.id }] } },
      { message: { text: '/start@hoi_nghi_bot tuan' } },
    ])
  })

  test('promoted, demoted, muted, kicked', () => {
    const group = world.supergroup({ title: 'Sở', creator: lan })
    world.promoteBot({ chat: group })
    world.demoteBot({ chat: group })
    world.muteBot({ chat: group })
    world.kickBot({ chat: group })
    expect(world.takeUpdates()).toMatchObject([
      member('member', 'administrator'),
      member('administrator', 'member'),
      member('member', 'restricted'),
      member('restricted', 'kicked'),
    ])
    world.say({ from: lan, chat: group, text: '/hoi' })
    expect(world.takeUpdates()).toEqual([])
  })

  test('the rights of an administrator fit the kind of chat', () => {
    const rights = { can_pin_messages: true, can_manage_topics: true }
    world.promoteBot({ chat: world.supergroup({ title: 'Sở', creator: lan }) })
    expect(world.takeUpdates()).toMatchObject([{ my_chat_member: { new_chat_member: rights } }])
    world.promoteBot({ chat: world.group({ title: 'Sở', creator: lan }), rights: { can_pin_messages: false } })
    const [update] = world.takeUpdates()
    expect(update?.my_chat_member?.new_chat_member).toMatchObject({ can_pin_messages: false })
    expect(update?.my_chat_member?.new_chat_member).not.toHaveProperty('can_manage_topics')
  })

  test('blocked and unblocked in private', () => {
    world.start(lan)
    world.takeUpdates()
    world.block(lan)
    world.unblock(lan)
    expect(world.takeUpdates()).toMatchObject([member('member', 'kicked'), member('kicked', 'member')])
  })

  test('leaving by itself is told too', async () => {
    const group = world.group({ title: 'Sở' })
    await call('leaveChat', { chat_id: group.id })
    expect(world.takeUpdates()).toMatchObject([member('member', 'left')])
  })
})

describe('a group becomes a supergroup', () => {
  test('two service messages, and the old id is refused with the new one', async () => {
    const group = world.group({ title: 'Sở', creator: lan })
    const next = world.migrate(group)
    expect(Math.abs(next.id)).toBeGreaterThan(2 ** 32)
    expect(world.takeUpdates()).toMatchObject([
      { message: { chat: { id: group.id }, migrate_to_chat_id: next.id } },
      { message: { chat: { id: next.id, type: 'supergroup' }, migrate_from_chat_id: group.id } },
    ])
    expect(await call('sendMessage', { chat_id: group.id, text: 'x' })).toEqual({
      ok: false,
      error_code: 400,
      description: 'Bad Request: group chat was upgraded to a supergroup chat',
      parameters: { migrate_to_chat_id: next.id },
    })
    expect(refusalOf(await call('getChatMember', { chat_id: group.id, user_id: lan.id }))).toMatch(/was upgraded/)
    expect((await call('sendMessage', { chat_id: next.id, text: 'x' })).ok).toBe(true)
    expect(() => world.say({ from: lan, chat: group, text: 'x' })).toThrow(/became the supergroup/)
  })
})
