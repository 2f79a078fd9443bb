import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { errorFields } from './bot/error-words.ts'
import type { Activity } from './bot/health/activity.ts'
import type { HealthDesk } from './bot/health/health-desk.ts'
import type { Log } from './bot/log.ts'
import type { DigestBook } from './digest/digest-book.ts'
import type { DigestState } from './digest/digest-state.ts'
import type { Edition } from './knowledge/edition.ts'
import type { HealthReport } from './messages/health-message.ts'
import { openHealthFile } from './store/health-file.ts'

export interface HealthServiceDeps {
  /** The folder of the state, in which `health.json` is written. */
  readonly folder: string
  readonly version: string
  readonly activity: Activity
  /** Null if the state cannot be used. */
  readonly digests: DigestBook | null
  readonly log: Log
  readonly token: string
  edition(): Edition
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number, stop: AbortSignal): Promise<void>
}

/** Says how the bot is doing, to admins and to a monitor. */
export interface HealthService {
  readonly desk: HealthDesk
  /** Writes for the last time that the bot has stopped. Never rejects. */
  stop(): Promise<void>
}

const EVERY_MS = 60_000

/** Writes `health.json` now, every minute, and when the bot stops. A full disk is logged once and does not matter else. */
export function startHealth(deps: HealthServiceDeps): HealthService {
  const { folder, version, activity, digests, now, sleep } = deps
  const startedAt = now()
  const file = openHealthFile(folder)
  const stopping = new AbortController()
  let isFailing = false

  async function report(): Promise<HealthReport> {
    const { id, passages } = deps.edition()
    return {
      at: now(),
      startedAt,
      version,
      edition: { id, passages: passages.length },
      state:
        digests === null ? null : { bytes: await bytesOf(join(folder, 'state.json')), ...ofDigests(digests.current()) },
      ...activity.seen(),
    }
  }

  async function write(isRunning: boolean): Promise<void> {
    try {
      await file.write({ isRunning, ...(await report()) })
      isFailing = false
    } catch (error) {
      if (!isFailing) deps.log.warn('health.json was not written', errorFields(error, deps.token))
      isFailing = true
    }
  }

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      await write(true)
      await sleep(EVERY_MS, stopping.signal)
    }
  }

  const running = run()
  return {
    desk: { activity, report },
    async stop() {
      stopping.abort()
      await running
      await write(false)
    },
  }
}

async function bytesOf(path: string): Promise<number | null> {
  return stat(path).then(
    ({ size }) => size,
    () => null,
  )
}

function ofDigests({ subscriptions, issueLogs }: DigestState): Omit<NonNullable<HealthReport['state']>, 'bytes'> {
  const all = [...subscriptions.values()]
  const logs = [...issueLogs.values()]
  const days = logs.flatMap(({ last }) => last?.heardOn ?? [])
  const lastDay = days.reduce<(typeof days)[number] | null>(
    (last, one) => (last === null || one > last ? one : last),
    null,
  )
  return {
    subscriptions: all.length,
    asleep: all.filter(({ asleep }) => asleep !== null).length,
    unresolved: logs.reduce((sum, { unresolved }) => sum + unresolved.length, 0),
    lastDigest: lastDay === null ? null : { day: lastDay, places: days.filter((one) => one === lastDay).length },
  }
}
