import { countActivity } from '../../src/bot/health/activity.ts'
import type { HealthDesk } from '../../src/bot/health/health-desk.ts'
import { ZONE } from '../digest/state-fixture.ts'

/** A health desk that counts, of a bot whose state is small and whose digests have not begun. */
export function memoryHealth(now: () => number): HealthDesk {
  const activity = countActivity(now, ZONE)
  const startedAt = now()
  return {
    activity,
    report: async () => ({
      ...{ at: now(), startedAt, version: '0.1.0', edition: { id: 'a1b2c3d4', passages: 12 } },
      state: { bytes: 12_345, subscriptions: 0, asleep: 0, unresolved: 0, lastDigest: null },
      ...activity.seen(),
    }),
  }
}
