import fc from 'fast-check'
import { expect } from 'vitest'
import { decodeAccess } from '../../../src/bot/admission/access-data.ts'
import { ADMIN, type Cast, gather, WAITING, type Who } from './cast.ts'
import { leaks, outcomeFor } from './outcome.ts'
import {
  ACCESS_BUTTONS,
  AUDIT_BUTTONS,
  DIGEST_BUTTONS,
  FOR_ADMINS,
  PASSAGE_BUTTONS,
  RECORD_BUTTONS,
  UNANSWERED_BUTTONS,
} from './table.ts'

/** Whom the bot answers nothing, however they come. */
const OUTSIDE: readonly Who[] = ['stranger', 'alone', 'removed', 'lost-group', 'admin-there']
/** Who may ask, and is no admin of the bot. */
const INSIDE: readonly Who[] = ['allowed', 'member', 'group-admin', 'anonymous']

const rows = [
  PASSAGE_BUTTONS,
  DIGEST_BUTTONS,
  ACCESS_BUTTONS,
  RECORD_BUTTONS,
  UNANSWERED_BUTTONS,
  AUDIT_BUTTONS,
].flatMap((table) => Object.values(table))
const genuine = fc.constantFrom(...rows.map(({ does }) => does))
const id = fc.oneof(fc.constantFrom(ADMIN, WAITING), fc.maxSafeInteger())

/** Genuine data of other chats, the same with something changed, and data made up of whatever. */
const data = fc
  .oneof(
    genuine,
    fc.tuple(genuine, fc.nat({ max: 63 }), fc.string({ maxLength: 3 })).map(([text, at, other]) => {
      return text.slice(0, at) + other + text.slice(at + 1)
    }),
    fc.tuple(genuine, genuine).map(([one, other]) => one + other),
    fc
      .tuple(fc.constantFrom('xv:y', 'xv:n', 'xe:i', 'xv:q', 'xv:r', 'xe:c', 'sv:R', 'se:D'), id, fc.nat())
      .map((parts) => {
        return parts.join(':')
      }),
    fc
      .tuple(fc.constantFrom('a', 's', 'x', 'r', 'p', 'u', 'j'), fc.constantFrom('v', 'e'), fc.string())
      .map((parts) => parts.join('')),
    fc.string({ unit: 'grapheme' }),
  )
  // Bot API, CallbackQuery: 1-64 bytes.
  .map((text) => Buffer.from(text).subarray(0, 64).toString().replaceAll('\uFFFD', ''))
  .filter((text) => text !== '')

/**
 * Presses so many forged buttons: whoever is outside gets the refusal, literally, and whoever is inside a short text where
 * it is for admins; nothing is changed by either.
 */
export async function pressForged(runs: number): Promise<void> {
  const cast = await gather()
  await cast.again()
  const outside = fc
    .tuple(fc.constantFrom(...OUTSIDE), data)
    .filter(([, text]) => decodeAccess(text)?.choice.kind !== 'ask')
  const inside = fc.tuple(
    fc.constantFrom(...INSIDE),
    data.filter((text) => FOR_ADMINS.some((beginning) => beginning.test(text))),
  )
  await fc.assert(
    fc.asyncProperty(fc.oneof(outside, inside), async ([who, text]) => {
      const before = cast.kept()
      const outcome = await pressed(cast, who, text)
      expect(outcome).toBe(OUTSIDE.includes(who) ? 'refused' : 'note')
      expect(leaks(cast)).toEqual([])
      expect(cast.kept().map((one, at) => one === before[at])).toEqual([true, true])
    }),
    { numRuns: runs },
  )
  expect(cast.world.violations).toEqual([])
}

async function pressed(cast: Cast, who: Who, text: string): Promise<ReturnType<typeof outcomeFor>> {
  const { world, players, forget, pump } = cast
  const { from, room } = players[who]
  const [message] = world.replies(room)
  if (message === undefined) throw new Error('the bot has a message in every chat')
  forget()
  const query = world.pressData({ from, message, data: text })
  await pump()
  // Bot API, answerCallbackQuery: 0-200 characters.
  expect(query.answer?.text?.length).toBeLessThanOrEqual(200)
  return outcomeFor(cast, players[who])
}
