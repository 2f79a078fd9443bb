import { describe, expect, test } from 'vitest'
import { METHODS } from '../../../src/sandbox/telegram/methods/catalogue.ts'
import type { Fields, Shape } from '../../../src/sandbox/telegram/shape.ts'
import { createWorld } from '../../../src/sandbox/telegram/world.ts'
import { available, checkCall, methodFields, type OracleField, typeFields } from '../../support/bot-api-oracle.ts'
import { caller, refusalOf } from './caller.ts'

const markup = (button: unknown) => ({ reply_markup: { inline_keyboard: [[button]] } })

describe('strictness', () => {
  test.each([
    [
      'an unknown field',
      { disable_web_page_preview: true },
      'unknown field disable_web_page_preview for method sendMessage',
    ],
    [
      'an unknown field of a button',
      markup({ text: 'a', callbackData: 'b' }),
      'unknown field reply_markup.inline_keyboard[0][0].callbackData for method sendMessage',
    ],
    ['a number for a text', { text: 5 }, 'field text of method sendMessage must be String'],
    [
      'a text for a truth',
      { disable_notification: 'true' },
      'field disable_notification of method sendMessage must be Boolean',
    ],
    [
      'a fraction for a number',
      { message_thread_id: 1.5 },
      'field message_thread_id of method sendMessage must be Integer',
    ],
    [
      'a text for an object',
      { reply_parameters: 'x' },
      'field reply_parameters of method sendMessage must be ReplyParameters',
    ],
    [
      'a missing nested field',
      { reply_parameters: {} },
      'missing field reply_parameters.message_id for method sendMessage',
    ],
  ])('%s is refused and noted', async (_name, params, text) => {
    const world = createWorld()
    const room = world.privateChat(world.person({ first_name: 'Lan' }))
    const answer = await caller(world)('sendMessage', { chat_id: room.id, text: 'x', ...params })
    expect(refusalOf(answer)).toBe(`FAKE: ${text}`)
    expect(world.violations).toMatchObject([{ method: 'sendMessage', text }])
    expect(world.replies(room)).toEqual([])
  })

  test('a method that the fake does not have is noted', async () => {
    const world = createWorld()
    await caller(world)('sendPoll', {})
    expect(world.violations).toMatchObject([{ method: 'sendPoll' }])
  })

  test('without strictness the call is performed as Telegram would, and still noted', async () => {
    const world = createWorld({ strict: false })
    const room = world.privateChat(world.person({ first_name: 'Lan' }))
    const call = caller(world)
    expect((await call('sendMessage', { chat_id: room.id, text: 'x', foo: 1 })).ok).toBe(true)
    expect(world.violations).toHaveLength(1)
  })

  test('an oracle has a say', async () => {
    const world = createWorld({ oracle: (method) => (method === 'getMe' ? ['not today'] : []) })
    expect(refusalOf(await caller(world)('getMe'))).toBe('FAKE: not today')
  })

  test('a body that is no object', async () => {
    const world = createWorld()
    const url = `https://x/bot${world.token}/getMe`
    const { fetchFor } = await import('../../../src/sandbox/telegram/in-memory.ts')
    const response = await fetchFor(world)(url, { body: '[', headers: { 'Content-Type': 'application/json' } })
    expect(response.status).toBe(400)
  })
})

/** Where the shapes of the fake and the documentation disagree. */
function disagreements(fields: Fields, documented: readonly OracleField[], path: string): string[] {
  return Object.entries(fields).flatMap(([name, field]) => {
    const here = `${path}.${name}`
    const known = documented.find((other) => other.name === name)
    if (known === undefined) return [`${here} is not documented`]
    const need = known.required === field.required ? [] : [`${here} is ${known.required ? '' : 'not '}required`]
    return [...need, ...shapeDisagreements(field.shape, known.types, here)]
  })
}

function shapeDisagreements(shape: Shape<unknown>, types: readonly string[], path: string): string[] {
  if (shape.options !== undefined) {
    return shape.options.flatMap((option) => shapeDisagreements(option, [...types, option.name], path))
  }
  if (shape.element !== undefined) {
    const inner = types.filter((type) => type.startsWith('Array of ')).map((type) => type.slice('Array of '.length))
    return inner.length === 0 ? [`${path} is no array`] : shapeDisagreements(shape.element, inner, path)
  }
  if (shape.fields !== undefined)
    return disagreements(shape.fields, typeFields(shape.name) ?? [], `${path}:${shape.name}`)
  const names = shape.name.split(' or ')
  return names.every((name) => types.includes(name)) ? [] : [`${path} is ${types.join(' or ')}, not ${shape.name}`]
}

describe.skipIf(!available)(
  'the Bot API documentation (skipped where bot-api.min.json is not beside the project)',
  () => {
    test.each(METHODS.map((method) => [method.name, method] as const))('knows %s and its fields', (name, method) => {
      const documented = methodFields(name)
      expect(documented, `${name} is not documented`).toBeDefined()
      expect(disagreements(method.fields, documented ?? [], name)).toEqual([])
    })

    test('takes what is right', () => {
      const reply_markup = { inline_keyboard: [[{ text: 'Xem', callback_data: 'v' }]] }
      expect(checkCall('sendMessage', { chat_id: 1, text: 'x', reply_markup, parse_mode: 'HTML' })).toEqual([])
      const scope = { type: 'chat', chat_id: 1 }
      expect(checkCall('setMyCommands', { commands: [{ command: 'a', description: 'b' }], scope })).toEqual([])
    })

    test('finds what is wrong, also deep inside', () => {
      expect(checkCall('sendTelegram', {})).toEqual(['the Bot API has no method sendTelegram'])
      expect(checkCall('sendMessage', { chat_id: 1 })).toEqual(['sendMessage: text is missing'])
      expect(checkCall('sendMessage', { chat_id: true, text: 'x' })).toHaveLength(1)
      const reply_markup = { inline_keyboard: [[{ text: 'a', callbackData: 'b' }]] }
      expect(checkCall('sendMessage', { chat_id: 1, text: 'x', reply_markup })).toEqual([
        'sendMessage: reply_markup.inline_keyboard[0][0].callbackData is not documented',
      ])
      expect(checkCall('setMyCommands', { commands: [], scope: { type: 'chat' } })).toEqual([
        'setMyCommands: scope.chat_id is missing',
      ])
    })
  },
)
