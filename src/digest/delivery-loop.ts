import type { Clock } from './clock.ts'
import type { Delivery } from './deliver.ts'
import type { TickReport } from './tick-report.ts'

/** Milliseconds from the end of a tick to the next: an issue comes at most so much after its hour. */
const BETWEEN_TICKS_MS = 20_000

/** Ticks until `stop` is given, and resolves when the last tick is over. `report` hears of every tick. */
export async function runDelivery(
  delivery: Delivery,
  clock: Clock,
  stop: AbortSignal,
  report: (tick: TickReport) => void,
): Promise<void> {
  while (!stop.aborted) {
    report(await delivery.tick(stop))
    await clock.sleep(BETWEEN_TICKS_MS, stop)
  }
}
