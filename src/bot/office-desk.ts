import type { OfficeBook } from './office-state.ts'

/** Port: what the admins' commands need of the house. */
export interface OfficeDesk {
  /** Where the office's decisions are kept; null if the state cannot be used. */
  readonly book: OfficeBook | null
  /** Telegram ids of the people who look after the bot. */
  readonly adminIds: readonly number[]
  /** One of them. */
  isAdmin(userId: number): boolean
}
