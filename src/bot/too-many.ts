import type { Message } from 'grammy/types'

/** Questions that one person may ask in a minute. */
const QUESTIONS = 20
const MINUTE_MS = 60_000
/** How many people are counted at once; more would only come from a flood. */
const PEOPLE = 10_000

/** What to do with a question: answer it, say once that it was too fast, or be silent. */
export type Verdict = 'answer' | 'notice' | 'silence'

/** Counts one person's questions: 20 in a minute are answered, the next brings one notice, then silence until it is over. */
export type QuestionLimit = (person: number) => Verdict

/** A minute begins with a person's first question. `now` in milliseconds. */
export function questionLimit(now: () => number): QuestionLimit {
  const minutes = new Map<number, { readonly began: number; count: number }>()
  return (person) => {
    const known = minutes.get(person)
    const minute = known !== undefined && now() - known.began < MINUTE_MS ? known : { began: now(), count: 0 }
    minute.count++
    if (minute !== known) {
      // Anew at the end of the map, so that its first key is the oldest minute.
      minutes.delete(person)
      minutes.set(person, minute)
      const oldest = minutes.keys().next()
      if (minutes.size > PEOPLE && oldest.done !== true) minutes.delete(oldest.value)
    }
    if (minute.count <= QUESTIONS) return 'answer'
    return minute.count === QUESTIONS + 1 ? 'notice' : 'silence'
  }
}

/** Whose question it is: a person, or the group or channel in whose name it is asked. 0 for nobody. */
export function askerOf({ from, sender_chat }: Pick<Message, 'from' | 'sender_chat'>): number {
  return sender_chat?.id ?? from?.id ?? 0
}
