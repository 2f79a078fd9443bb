import type { User } from 'grammy/types'
import type { Chats, Place } from './chats.ts'
import { startPayload } from './formatted.ts'
import { integer, optional, record, required, type Shape, text } from './telegram/shape.ts'
import type { NewFile } from './telegram/stored-files.ts'
import type { World } from './telegram/world.ts'
import type { Travel } from './travel.ts'
import type { PressResult } from './wire.ts'

export interface ActsDeps {
  readonly world: World
  readonly chats: Chats
  readonly travel: Travel
}

/** A request of the page that cannot be fulfilled; the sentence is for the person at the page. */
export class NotPossible extends Error {}

/** What people do on the page: the body of a request in, what the page gets back out. Rejects with {@link NotPossible}. */
export interface Acts {
  readonly byName: ReadonlyMap<string, (body: unknown) => Promise<object>>
  sendFile(where: { readonly chat: string; readonly from: number; readonly caption: string }, file: NewFile): void
}

/** The bot answers presses at once; Telegram's apps wait about so long, in milliseconds. */
const PRESS_WAIT_MS = 15_000

const where = { chat: required(text), from: required(integer) } as const
const SAY = record('say', { ...where, text: required(text), replyTo: optional(integer) })
const PRESS = record('press', { ...where, message: required(integer), data: required(text) })
const START = record('start', { from: required(integer), payload: required(text) })
const TRAVEL = record('travel', { days: optional(integer), day: optional(text) })

export function createActs({ world, chats, travel }: ActsDeps): Acts {
  function find(given: { readonly chat: string; readonly from: number }): { place: Place; user: User } {
    const place = chats.byKey(given.chat)
    const user = place && chats.speaker(place, given.from)
    if (place === undefined || user === undefined)
      throw new NotPossible('There is no such chat, or nobody like that in it')
    return { place, user }
  }

  const inPlace = ({ room, topic }: Place) => ({ chat: room, ...(topic === undefined ? {} : { topic }) })

  async function say(body: unknown): Promise<object> {
    const given = read(SAY, body)
    const { place, user } = find(given)
    const replied = given.replyTo === undefined ? undefined : place.room.messages.get(given.replyTo)
    const reply = replied === undefined ? {} : { replyTo: replied }
    const { message_id } = possible(() => world.say({ from: user, ...inPlace(place), ...reply, text: given.text }))
    return { message: message_id }
  }

  async function press(body: unknown): Promise<object> {
    const given = read(PRESS, body)
    const { place, user } = find(given)
    const message = place.room.messages.get(given.message)
    if (message === undefined) throw new NotPossible('This message is deleted')
    const pressed = possible(() => world.pressData({ from: user, message, data: given.data }))
    const answer = await world.waitFor('the answer', () => pressed.answer, PRESS_WAIT_MS).catch(() => undefined)
    const result: PressResult = {
      text: answer?.text ?? null,
      isAlert: answer?.show_alert ?? false,
      start: answer?.url === undefined ? null : (startPayload(answer.url, world.bot.username ?? '') ?? null),
    }
    return result
  }

  async function start(body: unknown): Promise<object> {
    const { from, payload } = read(START, body)
    const user = chats
      .places()
      .map((place) => chats.speaker(place, from))
      .find((one) => one !== undefined)
    if (user === undefined) throw new NotPossible('There is nobody like that here')
    possible(() => world.start(user, payload === '' ? undefined : payload))
    return { chat: String(user.id) }
  }

  async function journey(body: unknown): Promise<object> {
    const { days, day } = read(TRAVEL, body)
    if (days !== undefined) return travel.byDays(days)
    return day === undefined ? travel.toNextDigest() : travel.toDay(day)
  }

  return {
    byName: new Map([
      ['say', say],
      ['press', press],
      ['start', start],
      ['travel', journey],
    ]),
    sendFile(given, file) {
      const { place, user } = find(given)
      possible(() => world.sendDocument({ from: user, ...inPlace(place), file, caption: given.caption }))
    },
  }
}

function read<T>(shape: Shape<T>, body: unknown): T {
  const problems: { path: string; expected: string; kind: 'unknown' | 'missing' | 'type' }[] = []
  const value = shape.read(body, '', { problems, fromForm: false })
  if (value === undefined || problems.length > 0) {
    throw new NotPossible(`The request is not as it should be: ${problems.map(({ path }) => path).join(', ')}`)
  }
  return value
}

/** What a person could not do in Telegram is refused with the fake's own sentence. */
function possible<T>(act: () => T): T {
  try {
    return act()
  } catch (error) {
    throw new NotPossible(error instanceof Error ? error.message : String(error), { cause: error })
  }
}
