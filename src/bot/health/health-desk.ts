import type { HealthReport } from '../../messages/health-message.ts'
import type { Activity } from './activity.ts'

/** Port: how the bot is doing. */
export interface HealthDesk {
  readonly activity: Activity
  /** As it is now. Never rejects. */
  report(): Promise<HealthReport>
}
