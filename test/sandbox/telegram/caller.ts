import { fetchFor } from '../../../src/sandbox/telegram/in-memory.ts'
import type { Answer } from '../../../src/sandbox/telegram/refusals.ts'
import type { World } from '../../../src/sandbox/telegram/world.ts'

/** Calls methods of the world's Bot API with JSON bodies, as a bot would, without a bot. */
export function caller(world: World) {
  const fetch = fetchFor(world)
  return async (method: string, params: Record<string, unknown> = {}, token = world.token): Promise<Answer> => {
    const response = await fetch(`https://api.telegram.org/bot${token}/${method}`, {
      body: JSON.stringify(params),
      headers: { 'content-type': 'application/json' },
    })
    // The body is the JSON of an Answer: this is what the test is about to look at.
    return (await response.json()) as Answer
  }
}

/** The description of a refusal; a performed call is a failure of the test. */
export function refusalOf(answer: Answer): string {
  if (answer.ok) throw new Error(`The call was performed: ${JSON.stringify(answer.result)}`)
  return answer.description
}

/** A field of a performed call's result. */
export function resultOf(answer: Answer): Record<string, unknown> {
  if (!answer.ok) throw new Error(answer.description)
  return Object.fromEntries(Object.entries(Object(answer.result)))
}

/** A clock that stands still until it is moved, in milliseconds. */
export function stoppedClock(start = Date.UTC(2026, 0, 5, 1)): { now: () => number; advance: (ms: number) => void } {
  let at = start
  return {
    now: () => at,
    advance(ms) {
      at += ms
    },
  }
}
