import type { HealthProblem, HealthReport } from '../../messages/health-message.ts'

/** A bot that was not seen for so long does not run, in milliseconds: five minutes. */
export const UNSEEN_MS = 300_000

/**
 * What a monitor has to tell somebody about: the state cannot be used, digests cannot be sent, an error was logged within
 * the last hour. Older errors are only counted.
 */
export function healthProblems({ state, lastSending, errors }: HealthReport): readonly HealthProblem[] {
  return [
    ...(state === null ? (['no-state'] as const) : []),
    ...(lastSending === 'halted' ? (['digests-halted'] as const) : []),
    ...(errors.inHour > 0 ? (['errors-lately'] as const) : []),
  ]
}
