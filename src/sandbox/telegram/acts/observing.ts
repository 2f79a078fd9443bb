import type { BotCommand, InlineKeyboardButton, Message, Update, User } from 'grammy/types'
import { isAdmin } from '../members.ts'
import { type CommandScope, commandKey } from '../methods/commands.ts'
import type { Room } from '../rooms.ts'
import type { State, WorldEvent } from '../state.ts'
import { buttonsOf } from './pressing.ts'

/** How long to wait, in milliseconds of real time. */
export interface Patience {
  /** Give up after this; 5000 by default. */
  readonly timeoutMs?: number
  /** The bot counts as idle when nothing happened for so long; 40 by default. */
  readonly quietMs?: number
}

/** Looking at the world, and waiting for it. */
export interface Observing {
  /** All messages of a chat that are not deleted, oldest first, each in its newest version. */
  messages(room: Room): readonly Message[]
  /** What the bot wrote in a chat, oldest first. */
  replies(room: Room): readonly Message[]
  /** The newest message of the bot in a chat. Throws when there is none. */
  lastReply(room: Room): Message
  /** The newest version of a message. Throws when it is deleted. */
  current(message: Message): Message
  buttons(message: Message): readonly InlineKeyboardButton[]
  /** The commands that a person's app offers in a chat, by Bot API "Determining list of commands". */
  commandMenu(room: Room, person: User): readonly BotCommand[]
  /** The updates that the bot has not confirmed yet. */
  pendingUpdates(): readonly Update[]
  /** Takes all pending updates, confirmed; for tests that call `bot.handleUpdate` themselves. */
  takeUpdates(): readonly Update[]
  /** Hands over update by update, one after another, also those that come meanwhile, until there are no more. */
  pump(handle: (update: Update) => Promise<unknown>): Promise<void>
  /** Waits until `seen` gives something other than undefined or false. Rejects with `what` when that takes too long. */
  waitFor<T>(what: string, seen: () => T | undefined | false, timeoutMs?: number): Promise<T>
  /**
   * Waits until a polling bot is idle: every update confirmed, no call being worked on, and quiet for a while. Hanging
   * calls do not count. Rejects with the reason when that takes too long.
   */
  settled(patience?: Patience): Promise<void>
  /** Calls the watcher on every change, until the returned function is called. */
  watch(watcher: (event: WorldEvent) => void): () => void
}

const LOOK_AGAIN_MS = 4

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds))

function scopesFor(state: State, room: Room, person: User): readonly CommandScope[] {
  if (room.kind === 'private')
    return [{ type: 'chat', chat_id: room.id }, { type: 'all_private_chats' }, { type: 'default' }]
  const admin = isAdmin(room.members.get(person.id))
  return [
    { type: 'chat_member', chat_id: room.id, user_id: person.id },
    ...(admin ? [{ type: 'chat_administrators', chat_id: room.id }] : []),
    { type: 'chat', chat_id: room.id },
    ...(admin ? [{ type: 'all_chat_administrators' }] : []),
    { type: 'all_group_chats' },
    { type: 'default' },
  ].filter((scope) => state.bot.can_join_groups || scope.type === 'default')
}

/** Observing this world. */
export function createObserving(state: State): Observing {
  const messages = (room: Room): Message[] => [...room.messages.values()]
  const replies = (room: Room): Message[] =>
    messages(room).filter((message) =>
      room.kind === 'channel' ? message.sender_chat?.id === room.id : message.from?.id === state.bot.id,
    )
  const takeUpdates = (): readonly Update[] => {
    const updates = state.queue.pending()
    state.queue.confirm()
    return structuredClone(updates)
  }

  async function waitFor<T>(what: string, seen: () => T | undefined | false, timeoutMs = 5000): Promise<T> {
    const deadline = performance.now() + timeoutMs
    for (;;) {
      const value = seen()
      if (value !== undefined && value !== false) return value
      if (performance.now() > deadline) throw new Error(`Waited ${timeoutMs} ms for ${what}`)
      await sleep(LOOK_AGAIN_MS)
    }
  }

  const watch: Observing['watch'] = (watcher) => {
    state.watchers.add(watcher)
    return () => {
      state.watchers.delete(watcher)
    }
  }

  const busyWith = (): string | undefined => {
    const pending = state.queue.pending().length
    if (pending > 0) return `${pending} updates that the bot has not confirmed (does it poll?)`
    return state.inFlight > 0 ? `${state.inFlight} calls that are being worked on` : undefined
  }

  return {
    messages,
    replies,
    takeUpdates,
    waitFor,
    watch,
    pendingUpdates: () => state.queue.pending(),
    buttons: buttonsOf,
    lastReply(room) {
      const last = replies(room).at(-1)
      if (last === undefined) throw new Error(`The bot wrote nothing in chat ${room.id}`)
      return last
    },
    current(message) {
      const found = state.rooms.get(message.chat.id)?.messages.get(message.message_id)
      if (found === undefined) throw new Error(`Message ${message.message_id} of chat ${message.chat.id} is deleted`)
      return found
    },
    commandMenu(room, person) {
      const language = person.language_code?.slice(0, 2) ?? ''
      for (const scope of scopesFor(state, room, person)) {
        const list = state.commands.get(commandKey(scope, language)) ?? state.commands.get(commandKey(scope, ''))
        if (list !== undefined && list.length > 0) return list
      }
      return []
    },
    async pump(handle) {
      for (let updates = takeUpdates(); updates.length > 0; updates = takeUpdates()) {
        for (const update of updates) await handle(update)
      }
    },
    async settled({ timeoutMs = 5000, quietMs = 40 } = {}) {
      const deadline = performance.now() + timeoutMs
      let busy = busyWith()
      let lastNews = performance.now()
      const stop = watch(() => {
        lastNews = performance.now()
      })
      try {
        while (busy !== undefined || performance.now() - lastNews < quietMs) {
          if (performance.now() > deadline)
            throw new Error(`The bot did not settle in ${timeoutMs} ms: ${busy ?? 'it goes on calling'}`)
          await sleep(LOOK_AGAIN_MS)
          busy = busyWith()
          if (busy !== undefined) lastNews = performance.now()
        }
      } finally {
        stop()
      }
    },
  }
}
