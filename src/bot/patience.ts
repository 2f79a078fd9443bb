import { GrammyError } from 'grammy'
import { errorFields } from './error-words.ts'
import type { Log } from './log.ts'

/** Why the bot cannot go on. */
export type Ending =
  /** Telegram refuses the token. */
  | { readonly reason: 'unauthorized' }
  /** Another program takes the updates of this bot. */
  | { readonly reason: 'conflict' }
  /** An error of ours; it is in the log. */
  | { readonly reason: 'broken' }

/** A call that was made until it succeeded, or why it was given up. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'ended'; readonly ending: Ending }

export interface PatienceDeps {
  readonly token: string
  readonly log: Log
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** For this long another poller may go on before we give way, in milliseconds. */
const CONFLICT_MS = 60_000
/** A conflict so long after the last one is a new one. */
const CONFLICT_OVER_MS = 120_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 30_000

/** What is used of an AbortSignal: grammY and the runner bring a class of their own. */
export interface StopSignal {
  readonly aborted: boolean
  addEventListener(type: 'abort', listener: () => void): void
}

/** Makes a call to Telegram until it succeeds, or until the signal says stop. */
export type Patience = <T>(what: string, call: () => Promise<T>, signal: StopSignal) => Promise<Outcome<T>>

/**
 * Patience with the network and with Telegram's servers, for ever and with growing pauses (0.5 to 30 seconds); none with
 * a refused token; one minute of it with a second poller.
 */
export function createPatience({ token, log, now, sleep }: PatienceDeps): Patience {
  let conflictSince = 0
  let lastConflict = Number.NEGATIVE_INFINITY

  function isBearable(): boolean {
    if (now() - lastConflict > CONFLICT_OVER_MS) conflictSince = now()
    lastConflict = now()
    return now() - conflictSince < CONFLICT_MS
  }

  return async (what, call, signal) => {
    for (let failures = 0; ; failures++) {
      try {
        const value = await call()
        if (failures > 0) log.info(`${what} works again`, { failures })
        return { kind: 'done', value }
      } catch (error) {
        if (signal.aborted) return { kind: 'stopped' }
        const code = codeOf(error)
        // 404 is what Telegram says to a token of the wrong form.
        if (code === 401 || code === 404) return { kind: 'ended', ending: { reason: 'unauthorized' } }
        if (code === 409 && !isBearable()) return { kind: 'ended', ending: { reason: 'conflict' } }
        const wait = retryAfterMs(error) ?? Math.min(FIRST_WAIT_MS * 2 ** Math.min(failures, 10), LONGEST_WAIT_MS)
        const sentence = code === 409 ? CONFLICT : `${what} failed; trying again`
        // The first time, then every tenth: a night without network must not fill the disk.
        if (failures % 10 === 0)
          log.warn(sentence, { failures: failures + 1, waitMs: wait, ...errorFields(error, token) })
        await Promise.race([sleep(wait), stopped(signal)])
        if (signal.aborted) return { kind: 'stopped' }
      }
    }
  }
}

/** Resolves when the signal says stop. */
export function stopped(signal: StopSignal): Promise<void> {
  return signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
}

const CONFLICT = 'another program takes the updates of this bot: stop it, or delete its webhook; trying again'

function codeOf(error: unknown): number | undefined {
  return error instanceof GrammyError ? error.error_code : undefined
}

function retryAfterMs(error: unknown): number | undefined {
  const seconds = error instanceof GrammyError ? error.parameters.retry_after : undefined
  return seconds === undefined ? undefined : seconds * 1000
}
