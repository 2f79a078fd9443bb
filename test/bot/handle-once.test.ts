import type { Update } from 'grammy/types'
import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

async function asked() {
  const office = await openOffice()
  const lan = office.world.person({ first_name: 'Lan' })
  const takeQuestion = (): Update => {
    office.world.say({ from: lan, text: 'bệnh viện tỉnh bao giờ khởi công?' })
    const [update] = office.world.takeUpdates()
    if (update === undefined) throw new Error('the question is an update')
    return update
  }
  return { ...office, update: takeQuestion() }
}

test('a second delivery of the same update is not answered twice', async () => {
  const { bot, calls, update } = await asked()
  await Promise.all([bot.handleUpdate(update), bot.handleUpdate(update)])
  await bot.handleUpdate(update)
  expect(calls('sendMessage')).toHaveLength(1)
})

test('what may have been sent when the bot was killed is not sent again, and the log says so', async () => {
  const { bot, deps, calls, log, update } = await asked()
  deps.handled.begin(update.update_id)
  await bot.handleUpdate(update)
  expect(calls('sendMessage')).toEqual([])
  expect(log).toMatchObject([{ level: 'warn', fields: { update: update.update_id } }])
})

test('a reply that waits for Telegram’s pause is not begun: killed then, it is sent after the restart', async () => {
  const { world, bot, deps, update } = await asked()
  world.failNext({ method: 'sendMessage', how: { error_code: 429, parameters: { retry_after: 1 } } })
  const handled = bot.handleUpdate(update)
  await world.waitFor('the refusal', () => world.ledger.failed().length > 0)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(deps.handled.progress(update.update_id)).toBe('new')
  await handled
  expect(deps.handled.progress(update.update_id)).toBe('done')
})
