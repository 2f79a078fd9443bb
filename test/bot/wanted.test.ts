import type { Chat, Message } from 'grammy/types'
import { describe, expect, test } from 'vitest'
import { wantedBy } from '../../src/bot/wanted.ts'

const me = { id: 7, username: 'hoinghibot' }
const lan = { id: 1, is_bot: false, first_name: 'Lan' }

function wanted(text: string, type: 'private' | 'supergroup', more: Partial<Message> = {}) {
  const chat: Chat = type === 'private' ? { id: 1, type, first_name: 'Lan' } : { id: -100, type, title: 'Sở' }
  return wantedBy({ message_id: 1, date: 0, chat, from: lan, text, ...more }, me)
}

describe('commands are read however they are written', () => {
  test.each([
    ['/hoi ai lo?', { kind: 'question', text: 'ai lo?' }],
    ['/hoi: ai lo?', { kind: 'question', text: 'ai lo?' }],
    ['/hoi@HoiNghiBot, ai lo?', { kind: 'question', text: 'ai lo?' }],
    ['/hoi - ai lo?', { kind: 'question', text: 'ai lo?' }],
    ['/quyen -1001234', { kind: 'admin', command: 'access', rest: '-1001234', language: 'vi' }],
    ['/HỎI ai lo?', { kind: 'question', text: 'ai lo?' }],
    ['/hoi', { kind: 'ask', language: 'vi' }],
    ['/ask  ', { kind: 'ask', language: 'en' }],
    ['/hoi?', { kind: 'ask', language: 'vi' }],
    ['/nguồn', { kind: 'sources', language: 'vi' }],
    ['/Sources', { kind: 'sources', language: 'en' }],
    ['/trogiup@hoinghibot', { kind: 'help', language: 'vi' }],
    ['/start p-abc', { kind: 'start', payload: 'p-abc' }],
    ['/start', { kind: 'start', payload: '' }],
    ['/hoi@otherbot ai lo?', { kind: 'nothing' }],
  ])('%j', (text, expected) => {
    for (const type of ['private', 'supergroup'] as const) expect(wanted(text, type)).toEqual(expected)
  })
})

describe('a word behind a slash that is no command of ours', () => {
  test.each([
    ['/batky', 'private', { kind: 'help', language: null }],
    ['/batky@hoinghibot', 'supergroup', { kind: 'help', language: null }],
    ['/batky', 'supergroup', { kind: 'nothing' }],
    ['/hoithoai', 'supergroup', { kind: 'nothing' }],
  ] as const)('%s in a %s chat', (text, type, expected) => {
    expect(wanted(text, type)).toEqual(expected)
  })
})

describe('in a group', () => {
  const ofBot = {
    message_id: 5,
    date: 0,
    chat: { id: -100, type: 'supergroup' as const, title: 'Sở' },
    from: { ...lan, id: 7 },
  }

  test.each([
    ['a mention', 'ai lo, @hoinghibot?', {}, { kind: 'question', text: 'ai lo, ?' }],
    ['a mention alone', '@hoinghibot', {}, { kind: 'ask', language: null }],
    ['a longer name', '@hoinghibot2 ai lo?', {}, { kind: 'nothing' }],
    ['an address', 'thu@hoinghibot ai lo?', {}, { kind: 'nothing' }],
    ['what was sent by way of the bot', '/hoi ai lo?', { via_bot: { ...lan, id: 7 } }, { kind: 'nothing' }],
    ['an automatic forward', '/hoi ai lo?', { is_automatic_forward: true as const }, { kind: 'nothing' }],
    ['another bot', '/hoi ai lo?', { from: { ...lan, is_bot: true } }, { kind: 'nothing' }],
  ])('%s', (_name, text, more, expected) => {
    expect(wanted(text, 'supergroup', more)).toEqual(expected)
  })

  test('a reply to the bot, and one to somebody else', () => {
    const reply = (id: number) => ({
      reply_to_message: { ...ofBot, from: { ...lan, id } } as Message['reply_to_message'],
    })
    expect(wanted('ai lo?', 'supergroup', reply(7) as Partial<Message>)).toEqual({ kind: 'question', text: 'ai lo?' })
    expect(wanted('ai lo?', 'supergroup', reply(8) as Partial<Message>)).toEqual({ kind: 'nothing' })
  })
})
