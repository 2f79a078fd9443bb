import type { BotCommand, InlineQueryResultArticle, Message, User } from 'grammy/types'
import { createFaults, type Faults } from './faults.ts'
import { createLedger, type LedgerBook } from './ledger.ts'
import { ANONYMOUS_ADMIN, type BotIdentity, botUser, CHANNEL_SPEAKER } from './people.ts'
import { createRateLimits, type RateLimitOptions, type RateLimits } from './rate-limits.ts'
import type { Room } from './rooms.ts'
import { createFileStore, type FileStore } from './stored-files.ts'
import { createUpdateQueue, type UpdateQueue } from './updates.ts'

/** How the bot answered a press; everything undefined for an empty answer. */
export interface ButtonAnswer {
  readonly text: string | undefined
  readonly show_alert: boolean
  readonly url: string | undefined
}

/** A press on a button, alive until the bot answers it. */
export interface PressedButton {
  readonly id: string
  readonly from: User
  readonly message: Message
  readonly data: string
  /** Milliseconds of the world's clock. */
  readonly at: number
  answer: ButtonAnswer | undefined
}

/** What the bot offered for an inline query. */
export interface InlineAnswer {
  readonly results: readonly InlineQueryResultArticle[]
  readonly is_personal: boolean
  /** Seconds. */
  readonly cache_time: number
  readonly button: { readonly text: string; readonly start_parameter: string | undefined } | undefined
}

/** A query typed behind the bot's name, alive until the bot answers it. */
export interface InlineSearch {
  readonly id: string
  readonly from: User
  readonly query: string
  readonly at: number
  answer: InlineAnswer | undefined
}

/** Something that a watcher (the browser page, a waiting test) may want to redraw for. */
export interface WorldEvent {
  readonly kind: 'message' | 'edited' | 'deleted' | 'answered' | 'action' | 'reaction' | 'member' | 'call'
  readonly chat?: number
  readonly message?: number
}

/** What a world is made of. All of it may be given or left out. */
export interface WorldOptions {
  /** Milliseconds since 1970. Default: the computer's clock. */
  readonly now?: () => number
  readonly bot?: Partial<BotIdentity>
  /** Number of the first update; a bot that remembers updates wants higher ones from a new world. Default: 700000001. */
  readonly firstUpdateId?: number
  /** Fail calls with unknown fields, as well as noting them in `violations`. Default: true. */
  readonly strict?: boolean
  /** Default: no limits. `true`: Telegram's. */
  readonly limits?: RateLimitOptions | boolean
  /** A second opinion on every call: what is wrong with it, or nothing. */
  readonly oracle?: (method: string, params: Readonly<Record<string, unknown>>) => readonly string[]
}

/** The whole world, mutable. Only the files of this folder touch it. */
export interface State {
  readonly now: () => number
  readonly bot: BotIdentity
  readonly strict: boolean
  readonly oracle: NonNullable<WorldOptions['oracle']>
  readonly users: Map<number, User>
  readonly rooms: Map<number, Room>
  readonly queue: UpdateQueue
  readonly ledger: LedgerBook
  readonly faults: Faults
  limits: RateLimits | undefined
  readonly files: FileStore
  readonly presses: Map<string, PressedButton>
  readonly searches: Map<string, InlineSearch>
  /** Command lists by scope and language. */
  readonly commands: Map<string, readonly BotCommand[]>
  /** Name, description and short description by language. */
  readonly profile: Map<string, string>
  webhookUrl: string
  loggedOut: boolean
  /** Calls being worked on, polls and hanging ones apart. */
  inFlight: number
  readonly watchers: Set<(event: WorldEvent) => void>
  readonly counters: { user: number; group: number; supergroup: number; message: number; query: number }
}

/** Rate limits as the options want them. */
export function chooseLimits(now: () => number, options: WorldOptions['limits']): RateLimits | undefined {
  if (options === undefined || options === false) return undefined
  return createRateLimits(now, options === true ? {} : options)
}

/** An empty world. Ids of people and chats exceed 32 bits on purpose. */
export function createState(options: WorldOptions): State {
  const now = options.now ?? Date.now
  const id = options.bot?.id ?? 7_000_000_001
  const bot: BotIdentity = {
    id,
    token: `${id}:AAsandbox-token-of-no-real-bot-at-all`,
    username: 'hoi_nghi_bot',
    first_name: 'Hội nghị',
    privacy: true,
    inline: true,
    can_join_groups: true,
    ...options.bot,
  }
  return {
    now,
    bot,
    strict: options.strict ?? true,
    oracle: options.oracle ?? (() => []),
    users: new Map([botUser(bot), ANONYMOUS_ADMIN, CHANNEL_SPEAKER].map((user) => [user.id, user])),
    rooms: new Map(),
    queue: createUpdateQueue(now, options.firstUpdateId),
    ledger: createLedger(now),
    faults: createFaults(),
    limits: chooseLimits(now, options.limits),
    files: createFileStore(),
    presses: new Map(),
    searches: new Map(),
    commands: new Map(),
    profile: new Map(),
    webhookUrl: '',
    loggedOut: false,
    inFlight: 0,
    watchers: new Set(),
    counters: { user: 5_000_000_000, group: 4_500_000_000, supergroup: 2_200_000_000, message: 100, query: 0 },
  }
}

/** Tells the watchers. */
export function tell(state: State, event: WorldEvent): void {
  for (const watcher of state.watchers) watcher(event)
}

/** Whole seconds of the world's clock, as the Bot API counts time. */
export function seconds(state: State): number {
  return Math.floor(state.now() / 1000)
}
