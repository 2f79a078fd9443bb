import type { User } from 'grammy/types'
import { type Belonging, createBelonging } from './acts/belonging.ts'
import { createFounding, type Founding } from './acts/founding.ts'
import { createObserving, type Observing } from './acts/observing.ts'
import { createPressing, type Pressing } from './acts/pressing.ts'
import { createSearchingInline, type SearchingInline } from './acts/searching-inline.ts'
import { createSpeaking, type Speaking } from './acts/speaking.ts'
import { createTopics, type Topics } from './acts/topics.ts'
import type { PlannedFault } from './faults.ts'
import type { Ledger, Violation } from './ledger.ts'
import { botUser } from './people.ts'
import { REFUSED } from './refusals.ts'
import { chooseLimits, createState, type State, type WorldOptions } from './state.ts'

/** What is done to the connection and the rules rather than in a chat. */
export interface Circumstances {
  /** The bot's token; every other is refused with 401. */
  readonly token: string
  /** The bot as people see it. */
  readonly bot: User
  /** Everything the bot sent. */
  readonly ledger: Ledger
  /** Calls that a real Telegram would have let pass though they are wrong; a test should end with none. */
  readonly violations: readonly Violation[]
  /** The whole state, to be read by transports and curious tests. */
  readonly state: State
  /** Lets the next fitting calls fail. */
  failNext(fault: PlannedFault): void
  /** Cancels planned failures. */
  failNoMore(): void
  /** Switches rate limits on, with Telegram's numbers or others, or off; counting begins anew. */
  setLimits(limits: NonNullable<WorldOptions['limits']>): void
  /** Sets a webhook, as another program with the same token might: polls get 409 until deleteWebhook. */
  setWebhook(url: string): void
}

/** A Telegram of its own: people, chats, one bot, and everything that happens between them. */
export interface World
  extends Circumstances,
    Founding,
    Speaking,
    Pressing,
    SearchingInline,
    Belonging,
    Topics,
    Observing {}

/**
 * Makes an empty world. Reach it with `fetchFor(world)` in the same process or with `serveTelegram(world)` over HTTP.
 * Nothing of it touches the network, the disk or a clock other than the given one; only waiting takes real time.
 */
export function createWorld(options: WorldOptions = {}): World {
  const state = createState(options)
  return {
    state,
    token: state.bot.token,
    bot: botUser(state.bot),
    ledger: state.ledger,
    violations: state.ledger.violations,
    failNext: (fault) => state.faults.plan(fault),
    failNoMore: () => state.faults.clear(),
    setLimits(limits) {
      state.limits = chooseLimits(state.now, limits)
    },
    setWebhook(url) {
      state.webhookUrl = url
      state.queue.interrupt(REFUSED.pollerReplacedByWebhook)
    },
    ...createFounding(state),
    ...createSpeaking(state),
    ...createPressing(state),
    ...createSearchingInline(state),
    ...createBelonging(state),
    ...createTopics(state),
    ...createObserving(state),
  }
}
