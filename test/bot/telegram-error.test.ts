import { GrammyError, HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { errorFields } from '../../src/bot/error-words.ts'
import { troubleOf } from '../../src/bot/telegram-error.ts'

describe('what is logged of an error', () => {
  const token = '123:abc'

  test('never has the token', () => {
    const cause = Object.assign(new Error(`request to https://api.telegram.org/bot${token}/x failed`), {
      code: 'ECONNRESET',
    })
    const errors = [
      new HttpError(`Network request failed: ${token}`, cause),
      new GrammyError('x', { ok: false, error_code: 400, description: `bad ${token}` }, 'sendMessage', { token }),
      new Error(token),
      new Error('wrapped', { cause: new Error(token) }),
      token,
      { token },
    ]
    for (const error of errors) expect(JSON.stringify(errorFields(error, token))).not.toContain(token)
    expect(errorFields(errors[0], token)).toEqual({
      name: 'HttpError',
      message: 'Network request failed: <token>',
      code: 'ECONNRESET',
    })
  })
})

test('troubles are told apart by code and parameters', () => {
  const refused = (error_code: number, description = '', parameters = {}) =>
    new GrammyError('x', { ok: false, error_code, description, parameters }, 'sendMessage', {})
  expect([
    troubleOf(refused(429, '', { retry_after: 7 })),
    troubleOf(refused(400, '', { migrate_to_chat_id: -100 })),
    troubleOf(refused(400, 'Bad Request: message is not modified: specified new message…')),
    troubleOf(refused(403)),
    troubleOf(refused(400, 'Bad Request: chat not found')),
    troubleOf(new HttpError('x', { code: 'ENOTFOUND' })),
    troubleOf(new HttpError('x', { code: 'ECONNRESET' })),
    troubleOf(new TypeError('x')),
  ]).toEqual([
    { kind: 'too-fast', waitSeconds: 7 },
    { kind: 'moved', chatId: -100 },
    { kind: 'not-modified' },
    { kind: 'forbidden' },
    { kind: 'refused' },
    { kind: 'never-sent' },
    { kind: 'unknown' },
    { kind: 'ours' },
  ])
})
