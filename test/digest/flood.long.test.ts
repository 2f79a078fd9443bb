/**
 * Two thousand groups at one hour, on the real clock and disk, with a Telegram that takes 30 messages a second and answers
 * the rest with a growing penalty. Prints how long it takes and how long anything else has to wait meanwhile.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { makeDelivery } from '../../src/digest/deliver.ts'
import { destinationKey } from '../../src/digest/subscription.ts'
import { weekOf } from '../../src/digest/week.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import { createState } from '../../src/store/open-state.ts'
import { storedBook } from '../../src/store/stored-book.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'
import { aSubscription } from './a-subscription.ts'
import { BUSY, fileOf, running } from './delivery-fixture.ts'
import { limitedTelegram } from './limited-telegram.ts'
import { instant, stateOf, ZONE } from './state-fixture.ts'

test.each([
  [2000, 'as Telegram is', 30],
  [500, 'stricter than it should be', 15],
])('%i groups, a Telegram %s (%i a second)', async (groupCount, _, perSecond) => {
  const began = performance.now()
  const now = () => instant('2020-11-23 07:30') + Math.round(performance.now() - began)
  const file = fileOf(await createState(await temporaryFolder(), { now }))
  const book = storedBook(file, 'digest')
  const firstWeek = weekOf(civilDate('2020-11-23'))
  const groups = Array.from({ length: groupCount }, (_, at) =>
    aSubscription({ chatId: -1001000000000 - at, firstWeek }),
  )
  await book.change(() => [stateOf(groups), undefined])
  const telegram = limitedTelegram(perSecond)
  const delivery = makeDelivery({
    book,
    zone: ZONE,
    edition: () => BUSY,
    progress: emptyProgressBook,
    clock: { now, sleep: (ms, signal) => wait(ms, undefined, { signal }).catch(() => {}) },
    isAllowed: () => true,
    tell: () => Promise.reject(new Error('nothing should have to be told')),
    sender: {
      async send({ subscription }) {
        await wait(8)
        const outcome = telegram.receive(destinationKey(subscription), now())
        await wait(7)
        return outcome
      },
    },
  })
  const waits: number[] = []
  let seen = performance.now()
  const watch = setInterval(() => {
    waits.push(performance.now() - seen - 10)
    seen = performance.now()
  }, 10)
  const start = performance.now()
  expect(await delivery.tick(running)).toEqual({ ended: 'done', counts: { sent: groupCount } })
  const seconds = (performance.now() - start) / 1000
  clearInterval(watch)
  await file.close()
  waits.sort((a, b) => a - b)
  const longest = (waits.at(-1) ?? 0).toFixed(1)
  const usual = (waits[Math.floor(waits.length * 0.99)] ?? 0).toFixed(1)
  process.stdout.write(
    `${groupCount} groups, ${perSecond} a second allowed: ${seconds.toFixed(1)} s, ${telegram.refusals()} times 429; ` +
      `anything else waits at most ${longest} ms (99%: ${usual} ms)\n`,
  )
  expect([...telegram.got.values()].every((times) => times === 1)).toBe(true)
  expect(telegram.got.size).toBe(groupCount)
})
