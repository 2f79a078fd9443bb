import { HttpError } from 'grammy'
import { describe, expect, test } from 'vitest'
import { vi } from '../../src/messages/vi.ts'
import { editionWith } from '../messages/fixture.ts'
import { type OfficeOptions, openOffice } from './office.ts'

const QUESTION = 'bệnh viện tỉnh bao giờ khởi công?'
const ANSWER = expect.stringMatching(/^<b>Khởi công Bệnh viện/)

async function inGroup(options: OfficeOptions = {}) {
  const office = await openOffice(options)
  const lan = office.world.person({ first_name: 'Lan' })
  const group = office.world.group({ title: 'Sở', members: [lan] })
  const ask = async () => {
    office.world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    await office.pump()
  }
  const askInPrivate = async () => {
    office.world.say({ from: lan, text: QUESTION })
    await office.pump()
  }
  return { ...office, lan, group, ask, askInPrivate }
}

describe('a reply that Telegram refuses', () => {
  test.each([
    [403, 'Forbidden: bot was kicked from the group chat'],
    [400, 'Bad Request: not enough rights to send text messages to the chat'],
    [400, 'Bad Request: TOPIC_CLOSED'],
  ])('with %i %s is logged once and not repeated', async (error_code, description) => {
    const { world, log, calls, ask } = await inGroup()
    world.failNext({ method: 'sendMessage', how: { error_code, description } })
    await ask()
    expect(calls('sendMessage')).toHaveLength(1)
    expect(log).toEqual([
      {
        level: 'warn',
        sentence: 'Telegram did not take a reply',
        fields: expect.objectContaining({ error_code, description, method: 'sendMessage' }),
      },
    ])
    await ask()
    expect(calls('sendMessage')).toHaveLength(2)
  })

  test('in a private chat for what it says is followed by an apology', async () => {
    const { world, lan, askInPrivate } = await inGroup()
    world.failNext({
      method: 'sendMessage',
      how: { error_code: 400, description: "Bad Request: can't parse entities" },
    })
    await askInPrivate()
    expect(world.lastReply(world.privateChat(lan)).text).toBe(vi.notice.failure)
  })

  test('because the group became a supergroup goes there', async () => {
    const { world, pump, lan, group, log } = await inGroup()
    world.say({ from: lan, chat: group, text: `/hoi ${QUESTION}` })
    const next = world.migrate(group)
    await pump()
    expect(world.lastReply(next).text).toMatch(/^Khởi công Bệnh viện/)
    expect(log).toEqual([])
  })
})

describe('a reply that comes too fast', () => {
  const tooFast = (retry_after: number) => ({ error_code: 429, parameters: { retry_after } })

  test('waits and is sent once', async () => {
    const { world, calls, askInPrivate } = await inGroup()
    world.failNext({ method: 'sendMessage', how: tooFast(1) })
    await askInPrivate()
    expect(calls('sendMessage')).toMatchObject([{ text: ANSWER }, { text: ANSWER }])
    expect(world.ledger.accepted('sendMessage')).toHaveLength(1)
  })

  test('for more than 20 seconds is sent late in private, and says so', async () => {
    const { world, slept, askInPrivate } = await inGroup()
    world.failNext({ method: 'sendMessage', how: tooFast(35) })
    await askInPrivate()
    expect(slept).toEqual([35_000])
    expect(world.ledger.accepted('sendMessage')).toMatchObject([
      { params: { text: expect.stringMatching(`^<i>${vi.notice.late}</i>`) } },
    ])
  })

  test('for more than 20 seconds is not sent in a group', async () => {
    const { world, slept, calls, ask } = await inGroup()
    world.failNext({ method: 'sendMessage', how: tooFast(35) })
    await ask()
    expect(slept).toEqual([])
    expect(calls('sendMessage')).toHaveLength(1)
  })

  test('for minutes is given up', async () => {
    const { world, slept, calls, askInPrivate } = await inGroup()
    world.failNext({ method: 'sendMessage', how: tooFast(600) })
    await askInPrivate()
    expect(slept).toEqual([])
    expect(calls('sendMessage')).toHaveLength(1)
  })
})

describe('a broken connection', () => {
  test.each(['drop-before', 'drop-after', 'garbage'] as const)('(%s) sends nothing twice', async (how) => {
    const { world, log, calls, ask } = await inGroup()
    world.failNext({ method: 'sendMessage', how })
    await ask()
    expect(calls('sendMessage')).toHaveLength(1)
    expect(log).toMatchObject([{ fields: { name: 'HttpError' } }])
  })

  test('that never came about leaves the update unhandled, and nothing is lost', async () => {
    const refused = new HttpError("Network request for 'sendMessage' failed!", { code: 'ECONNREFUSED' })
    const { world, bot, deps, calls, lan } = await inGroup()
    let isDown = true
    bot.api.config.use((prev, method, payload, signal) => {
      if (isDown) throw refused
      return prev(method, payload, signal)
    })
    world.say({ from: lan, text: QUESTION })
    const [update] = world.takeUpdates()
    if (update === undefined) throw new Error('the question is an update')
    await expect(bot.handleUpdate(update)).rejects.toMatchObject({ error: refused })
    expect(deps.handled.progress(update.update_id)).toBe('new')
    isDown = false
    await bot.handleUpdate(update)
    expect(deps.handled.progress(update.update_id)).toBe('done')
    await bot.handleUpdate(update)
    expect(calls('sendMessage')).toHaveLength(1)
  })
})

describe('a long reply', () => {
  const LONG = 'Tập trung rà soát từng dự án trọng điểm. '.repeat(250).trim()

  async function long() {
    const office = await inGroup()
    office.reload(editionWith(LONG).edition)
    office.world.start(office.lan, 'p-x1')
    return office
  }

  test('comes in parts, with the buttons under the last', async () => {
    const { pump, calls, world } = await long()
    await pump()
    expect(calls('sendMessage').length).toBeGreaterThan(2)
    expect(calls('sendMessage').map((call) => 'reply_markup' in call)).toEqual([
      false,
      ...calls('sendMessage')
        .slice(1)
        .map((_, at, all) => at === all.length - 1),
    ])
    expect(world.violations).toEqual([])
  })

  test('of which a later part fails is not sent again', async () => {
    const { pump, calls, world, log } = await long()
    world.failNext({ method: 'sendMessage', after: 1, how: { error_code: 403 } })
    await pump()
    expect(calls('sendMessage')).toHaveLength(2)
    expect(log).toMatchObject([
      { fields: { message: 'sendReply: a later part of a reply was not sent', error_code: 403 } },
    ])
  })
})

describe('an error of ours', () => {
  const broken = {
    ask: () => {
      throw new Error('token 7000000001:AAsandbox-token-of-no-real-bot-at-all in a message')
    },
  }

  test('is told to the person, without what it was', async () => {
    const { world, log, group, ask } = await inGroup({ deps: broken })
    await ask()
    expect(world.lastReply(group).text).toBe(vi.notice.failure)
    expect(log).toMatchObject([
      { level: 'error', sentence: 'handling an update failed', fields: { message: 'token <token> in a message' } },
    ])
  })

  test('does not stop the bot, even if the apology fails', async () => {
    const { world, log, ask } = await inGroup({ deps: broken })
    world.failNext({ method: 'sendMessage', how: { error_code: 403 } })
    await ask()
    expect(log.map(({ sentence }) => sentence)).toEqual([
      'handling an update failed',
      'the apology was not taken either',
    ])
  })
})
