import type { Language } from '../../answers/answer.ts'
import { questionKey } from '../../answers/unanswered.ts'

/** A question as it was answered. Nobody's name or chat is with it. */
export interface RecentQuestion {
  readonly text: string
  readonly language: Language
}

/** The questions of the last hour, in memory only: a button under an answer cannot carry its question. */
export interface RecentQuestions {
  remember(question: RecentQuestion): void
  /** The question with this key; undefined when it is older, or from before a restart. */
  with(key: string): RecentQuestion | undefined
}

const REMEMBERED_MS = 60 * 60_000
/** About 2 MB at worst; more in an hour would only come from a flood. */
const REMEMBERED = 2000

/** An empty memory. `now` in milliseconds. */
export function recentQuestions(now: () => number): RecentQuestions {
  const questions = new Map<string, RecentQuestion & { readonly at: number }>()
  const dropOld = (): void => {
    for (const [key, { at }] of questions) {
      if (questions.size <= REMEMBERED && now() - at < REMEMBERED_MS) return
      questions.delete(key)
    }
  }
  return {
    remember({ text, language }) {
      const key = questionKey(text)
      questions.delete(key)
      questions.set(key, { text, language, at: now() })
      dropOld()
    },
    with(key) {
      dropOld()
      const found = questions.get(key)
      return found === undefined ? undefined : { text: found.text, language: found.language }
    },
  }
}
