import { callView } from './call-view.ts'
import type { Chats } from './chats.ts'
import type { SandboxClock } from './clock.ts'
import { messageView } from './message-view.ts'
import type { Room } from './telegram/rooms.ts'
import type { WorldEvent } from './telegram/state.ts'
import type { World } from './telegram/world.ts'
import type { MessageView, News } from './wire.ts'

/** What the news is gathered from. */
export interface NewsroomDeps {
  readonly world: World
  readonly chats: Chats
  readonly clock: SandboxClock
  readonly zone: string
  readonly hasDigest: boolean
  /** Asked for all news: a reload by chat changes the samples. */
  samples(): News['samples']
}

/** Watches a world and tells every listener what changed. */
export interface Newsroom {
  /** Everything that there is now. */
  all(): News
  /** Tells of every change from now on, until the returned function is called. */
  listen(listener: (news: News) => void): () => void
  /** The clock was set. */
  clockMoved(): void
  /** Stops watching. */
  close(): void
}

/** Changes so close together go out as one, in milliseconds. */
const TOGETHER_MS = 15
/** A page that opens shows so many of the newest messages of a chat, and calls. */
const NEWEST = 300

export function createNewsroom(deps: NewsroomDeps): Newsroom {
  const { world, chats, clock } = deps
  const listeners = new Set<(news: News) => void>()
  /** Changed messages by room. */
  const changed = new Map<number, Set<number>>()
  /** All calls before this one are told with their outcome. */
  let told = 0
  let timer: NodeJS.Timeout | undefined

  const view = (room: Room, id: number): { chat: string; message: MessageView } | undefined => {
    const message = room.messages.get(id)
    if (message === undefined) return undefined
    const context = { username: deps.world.bot.username ?? '', isSilent: room.silent.has(id) }
    return { chat: chats.placeOf(room, message).key, message: messageView(message, context) }
  }

  const news = (part: Pick<News, 'isAll' | 'messages' | 'deleted' | 'calls'>): News => ({
    ...part,
    bot: { name: world.bot.first_name, username: world.bot.username ?? '' },
    zone: deps.zone,
    samples: deps.samples(),
    hasDigest: deps.hasDigest,
    now: clock.now(),
    chats: chats.places().map(chats.head),
  })

  const callsFrom = (first: number): News['calls'] =>
    world.ledger.calls.slice(first).map((call, at) => callView(call, first + at))

  function flush(): void {
    timer = undefined
    const messages: { chat: string; message: MessageView }[] = []
    const deleted: { chat: string; id: number }[] = []
    for (const [roomId, ids] of changed) {
      const room = world.state.rooms.get(roomId)
      for (const id of room === undefined ? [] : ids) {
        const seen = room && view(room, id)
        if (seen !== undefined) messages.push(seen)
        else for (const { key, room: of } of chats.places()) if (of === room) deleted.push({ chat: key, id })
      }
    }
    changed.clear()
    const calls = callsFrom(told)
    const waiting = calls.findIndex(({ outcome }) => outcome === 'waiting')
    told += waiting === -1 ? calls.length : waiting
    const latest = news({ isAll: false, messages, deleted, calls })
    for (const listener of listeners) listener(latest)
  }

  function note(event: WorldEvent): void {
    if (event.chat !== undefined && event.message !== undefined) {
      const ids = changed.get(event.chat) ?? new Set()
      changed.set(event.chat, ids.add(event.message))
    }
    timer ??= setTimeout(flush, TOGETHER_MS)
  }

  const stopWatching = world.watch(note)

  return {
    all() {
      const messages = [...world.state.rooms.values()].flatMap((room) =>
        [...room.messages.keys()].slice(-NEWEST).flatMap((id) => view(room, id) ?? []),
      )
      const calls = callsFrom(Math.max(0, world.ledger.calls.length - NEWEST))
      return news({ isAll: true, messages, deleted: [], calls })
    },
    listen(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    clockMoved() {
      timer ??= setTimeout(flush, TOGETHER_MS)
    },
    close() {
      stopWatching()
      clearTimeout(timer)
      listeners.clear()
    },
  }
}
