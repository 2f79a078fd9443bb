/** Port: time, as the machine tells it. It may stand still, jump ahead and jump back. */
export interface Clock {
  /** Epoch milliseconds. */
  now(): number
  /** Resolves after so many milliseconds, or at once when the signal is given. Never rejects. */
  sleep(ms: number, stop: AbortSignal): Promise<void>
}
