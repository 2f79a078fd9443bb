import { type CivilDate, today } from '../../calendar/civil-date.ts'
import type { HealthReport } from '../../messages/health-message.ts'

/** What is counted while the bot runs; nothing of it belongs to anybody. It is lost with the process. */
export interface Activity {
  /** A question was answered; `milliseconds` from its arrival to Telegram's having taken the answer. */
  question(milliseconds: number): void
  /** An error was logged. */
  error(): void
  /** A try to send digests has ended. */
  sending(ended: NonNullable<HealthReport['lastSending']>): void
  seen(): Pick<HealthReport, 'lastSending' | 'questions' | 'errors'>
}

/** Errors are counted in spans of this length, in milliseconds: five minutes. */
const SPAN_MS = 300_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
/** Answer times are counted in classes, each 5 % wider than the one before: the median is right within that. */
const CLASS = Math.log(1.05)

/** Counters that stay small however long the bot runs. `now` in milliseconds since 1970; `zone`: whose days they are. */
export function countActivity(now: () => number, zone: string): Activity {
  let day: CivilDate = today(now(), zone)
  let times = new Map<number, number>()
  let slowestMs: number | null = null
  let lastSending: HealthReport['lastSending'] = null
  const errors = new Map<number, number>()

  function turnDay(): void {
    const current = today(now(), zone)
    if (current === day) return
    day = current
    times = new Map()
    slowestMs = null
  }

  function forgetErrors(): void {
    for (const span of errors.keys()) if ((span + 1) * SPAN_MS <= now() - DAY_MS) errors.delete(span)
  }

  function errorsSince(milliseconds: number): number {
    const first = Math.floor((now() - milliseconds) / SPAN_MS)
    let sum = 0
    for (const [span, count] of errors) if (span >= first) sum += count
    return sum
  }

  return {
    question(milliseconds) {
      turnDay()
      const taken = Math.max(0, milliseconds)
      const one = Math.round(Math.log(taken + 1) / CLASS)
      times.set(one, (times.get(one) ?? 0) + 1)
      slowestMs = Math.max(slowestMs ?? 0, taken)
    },
    error() {
      forgetErrors()
      const span = Math.floor(now() / SPAN_MS)
      errors.set(span, (errors.get(span) ?? 0) + 1)
    },
    sending(ended) {
      lastSending = ended
    },
    seen() {
      turnDay()
      forgetErrors()
      const count = [...times.values()].reduce((sum, one) => sum + one, 0)
      return {
        lastSending,
        questions: { count, medianMs: medianOf(times, count), slowestMs },
        errors: { inDay: errorsSince(DAY_MS), inHour: errorsSince(HOUR_MS) },
      }
    },
  }
}

function medianOf(times: ReadonlyMap<number, number>, count: number): number | null {
  let passed = 0
  for (const [one, number] of [...times].sort(([a], [b]) => a - b)) {
    passed += number
    if (passed * 2 >= count) return Math.round(Math.exp(one * CLASS) - 1)
  }
  return null
}
