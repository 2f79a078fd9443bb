import { beforeEach, describe, expect, test } from 'vitest'
import { createWorld, type World } from '../../../src/sandbox/telegram/world.ts'
import { caller, refusalOf } from './caller.ts'

let world: World
let call: ReturnType<typeof caller>

beforeEach(() => {
  world = createWorld()
  call = caller(world)
})

const command = (name: string, description = 'Hỏi') => ({ command: name, description })
const set = (commands: unknown[], more: Record<string, unknown> = {}) => call('setMyCommands', { commands, ...more })

describe('setMyCommands', () => {
  test.each([
    ['Hoi', 'BOT_COMMAND_INVALID'],
    ['hỏi', 'BOT_COMMAND_INVALID'],
    ['a-b', 'BOT_COMMAND_INVALID'],
    ['', 'command must be non-empty'],
    ['x'.repeat(33), 'command length must not exceed 32'],
  ])('the command "%s"', async (name, reason) => {
    expect(refusalOf(await set([command(name)]))).toBe(`Bad Request: ${reason}`)
  })

  test.each([
    [' ', 'command description must be non-empty'],
    ['x'.repeat(257), 'command description length must not exceed 256'],
  ])('the description "%s"', async (description, reason) => {
    expect(refusalOf(await set([command('hoi', description)]))).toBe(`Bad Request: ${reason}`)
  })

  test('at most 100 commands, a language of two letters, a chat that is there', async () => {
    const many = Array.from({ length: 101 }, (_, index) => command(`c${index}`))
    expect(refusalOf(await set(many))).toBe('Bad Request: BOT_COMMANDS_TOO_MUCH')
    expect(refusalOf(await set([command('hoi')], { language_code: 'vie' }))).toMatch(/invalid language code/)
    const scope = { type: 'chat', chat_id: -5 }
    expect(refusalOf(await set([command('hoi')], { scope }))).toBe('Bad Request: chat not found')
  })

  test('each scope and language has its own list', async () => {
    await set([command('hoi')])
    await set([command('ask', 'Ask')], { language_code: 'en' })
    await set([command('quan_tri')], { scope: { type: 'all_chat_administrators' } })
    expect(await call('getMyCommands', { language_code: 'en' })).toMatchObject({ result: [{ command: 'ask' }] })
    expect(await call('getMyCommands', { language_code: 'fr' })).toEqual({ ok: true, result: [] })
    await call('deleteMyCommands', { language_code: 'en' })
    expect(await call('getMyCommands', { language_code: 'en' })).toEqual({ ok: true, result: [] })
  })

  test('a person sees the narrowest list in their language', async () => {
    const lan = world.person({ first_name: 'Lan', language_code: 'en' })
    const binh = world.person({ first_name: 'Bình', language_code: 'vi' })
    const group = world.group({ title: 'Sở', members: [lan], creator: binh })
    await set([command('hoi')])
    await set([command('ask')], { language_code: 'en' })
    await set([command('quan_tri')], { scope: { type: 'all_chat_administrators' } })
    const menu = (person: typeof lan) => world.commandMenu(group, person).map((item) => item.command)
    expect(menu(lan)).toEqual(['ask'])
    expect(menu(binh)).toEqual(['quan_tri'])
  })
})

describe('the profile', () => {
  test('name and descriptions by language', async () => {
    await call('setMyName', { name: 'Hội nghị tỉnh' })
    await call('setMyShortDescription', { short_description: 'Hỏi kết luận', language_code: 'vi' })
    expect(await call('getMyName')).toEqual({ ok: true, result: { name: 'Hội nghị tỉnh' } })
    expect(await call('getMyShortDescription', { language_code: 'vi' })).toMatchObject({
      result: { short_description: 'Hỏi kết luận' },
    })
    expect(await call('getMyDescription', { language_code: 'vi' })).toEqual({ ok: true, result: { description: '' } })
  })

  test.each([
    ['setMyName', 'name', 65],
    ['setMyDescription', 'description', 513],
    ['setMyShortDescription', 'short_description', 121],
  ])('%s with a text that is too long', async (method, field, length) => {
    expect(refusalOf(await call(method, { [field]: 'x'.repeat(length) }))).toMatch(/^FAKE: .*Telegram takes/)
  })
})
