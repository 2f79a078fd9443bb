import type { Message, User } from 'grammy/types'
import type { GroupRoom } from '../../src/sandbox/telegram/rooms.ts'
import { createWorld, type World } from '../../src/sandbox/telegram/world.ts'

/** The bot lets one person ask 20 questions a minute: so many people in all, and nobody comes near it. */
const PEOPLE = 9000
/** A question without an answer by then is a mistake, in milliseconds. */
const PATIENCE_MS = 60_000
/** Calls that the fake's list may grow to before it is emptied. */
const CALLS_KEPT = 5000

/** Groups of people who ask with the command, each somebody else's turn. */
export interface Crowd {
  readonly world: World
  readonly chats: number
  /** Asks in a chat (from 0); milliseconds from the update to the arrival of its answer's first part. */
  ask(chat: number): Promise<number>
}

/** A crowd in so many groups. The fake forgets what was asked and answered, so that it does not grow. */
export function gatherCrowd(chats: number, questions: readonly string[]): Crowd {
  const world = createWorld()
  const groups = Array.from({ length: chats }, (_, at) => {
    const members = Array.from({ length: Math.ceil(PEOPLE / chats) }, (_, person) =>
      world.person({ first_name: `Người ${person}`, language_code: 'vi' }),
    )
    return { room: world.supergroup({ title: `Nhóm ${at}`, members }), members, turn: 0 }
  })
  const waiting = new Map<string, () => void>()
  let asked = 0

  world.watch(({ kind, chat, message }) => {
    if (kind !== 'message' || chat === undefined || message === undefined) return
    const room = world.state.rooms.get(chat)
    const reply = room?.messages.get(message)
    const question = reply?.reply_to_message?.message_id
    if (room === undefined || question === undefined) return
    waiting.get(`${chat} ${question}`)?.()
    room.messages.delete(message)
  })

  return {
    world,
    chats,
    async ask(chat) {
      const group = groups[chat % chats]
      const text = questions[asked++ % questions.length]
      if (group === undefined || text === undefined) throw new Error('bench: nobody asks, or nothing')
      if (world.ledger.calls.length > CALLS_KEPT) world.ledger.clear()
      const person = memberInTurn(group)
      const since = performance.now()
      const message = world.say({ from: person, chat: group.room, text: `/hoi ${text}` })
      await answered(group.room, message)
      return performance.now() - since
    },
  }

  function answered(room: GroupRoom, { message_id }: Message): Promise<void> {
    return new Promise((resolve, reject) => {
      const key = `${room.id} ${message_id}`
      const late = setTimeout(() => reject(new Error(`bench: no answer to ${key} in ${PATIENCE_MS} ms`)), PATIENCE_MS)
      waiting.set(key, () => {
        clearTimeout(late)
        waiting.delete(key)
        // A later part of the answer may still want to reply to it.
        setTimeout(() => room.messages.delete(message_id), 1000).unref()
        resolve()
      })
    })
  }
}

function memberInTurn(group: { readonly members: readonly User[]; turn: number }): User {
  const person = group.members[group.turn++ % group.members.length]
  if (person === undefined) throw new Error('bench: an empty group')
  return person
}

/** Every chat asks again as soon as it was answered, until so many are answered: the milliseconds of each. */
export async function askAtOnce(crowd: Crowd, count: number): Promise<number[]> {
  const times: number[] = []
  let begun = 0
  const chat = async (at: number): Promise<void> => {
    while (begun < count) {
      begun++
      times.push(await crowd.ask(at))
    }
  }
  await Promise.all(Array.from({ length: crowd.chats }, (_, at) => chat(at)))
  return times
}

/** Questions at a steady rate, chat after chat, whether or not those before are answered: the milliseconds of each. */
export async function askSteadily(crowd: Crowd, perSecond: number, count: number): Promise<number[]> {
  const began = performance.now()
  const asking: Promise<number>[] = []
  for (let at = 0; at < count; at++) {
    const wait = began + (at * 1000) / perSecond - performance.now()
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
    asking.push(crowd.ask(at))
  }
  return Promise.all(asking)
}
