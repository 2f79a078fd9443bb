import { type Refusal, type RefusalParameters, refuse } from './refusals.ts'

/**
 * How a call fails. `drop-before`: the connection is cut and nothing happens. `drop-after`: it happens, and the response is
 * lost. `hang`: nothing happens and no response comes. `garbage`: a proxy's HTML page instead of JSON. Otherwise
 * Telegram's own refusal, and nothing happens.
 */
export type Failure =
  | 'drop-before'
  | 'drop-after'
  | 'hang'
  | 'garbage'
  | { readonly error_code: number; readonly description?: string; readonly parameters?: RefusalParameters }

/** Calls that shall fail. */
export interface PlannedFault {
  /** Method name; without it every method but getUpdates. */
  readonly method?: string
  /** Only calls whose `chat_id` is this number. */
  readonly chat?: number
  /** How many calls pass first; 0 by default. */
  readonly after?: number
  /** How many calls fail; 1 by default, `Infinity` for ever. */
  readonly times?: number
  readonly how: Failure
}

/** The planned faults. */
export interface Faults {
  plan(fault: PlannedFault): void
  /** The fault that hits this call, if any; it is used up by asking. */
  take(method: string, chat: unknown): Failure | undefined
  /** Cancels what is still planned. */
  clear(): void
}

const TEXTS: ReadonlyMap<number, string> = new Map([
  [400, 'Bad Request: FAKE_PLANNED_FAILURE'],
  [401, 'Unauthorized'],
  [403, 'Forbidden: bot was blocked by the user'],
  [404, 'Not Found'],
  [409, 'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running'],
  [500, 'Internal Server Error'],
  [502, 'Bad Gateway'],
])

/** The refusal that a planned failure with an error code stands for. */
export function plannedRefusal(failure: Exclude<Failure, string>): Refusal {
  const { error_code, parameters } = failure
  const usual =
    error_code === 429 ? `Too Many Requests: retry after ${parameters?.retry_after ?? 1}` : TEXTS.get(error_code)
  return refuse(error_code, failure.description ?? usual ?? 'Internal Server Error', parameters)
}

/** No faults planned. */
export function createFaults(): Faults {
  let planned: { readonly fault: PlannedFault; after: number; times: number }[] = []
  return {
    plan(fault) {
      planned.push({ fault, after: fault.after ?? 0, times: fault.times ?? 1 })
    },
    take(method, chat) {
      const hit = planned.find(({ fault }) => {
        const methodFits = fault.method === undefined ? method !== 'getUpdates' : fault.method === method
        return methodFits && (fault.chat === undefined || String(fault.chat) === String(chat))
      })
      if (hit === undefined) return undefined
      if (hit.after > 0) {
        hit.after--
        return undefined
      }
      hit.times--
      if (hit.times <= 0) planned = planned.filter((other) => other !== hit)
      return hit.fault.how
    },
    clear() {
      planned = []
    },
  }
}
