import type { Edition } from '../knowledge/edition.ts'
import { sha256 } from '../knowledge/sha256.ts'

/** Ten hexadecimal digits that stand for a question on a button, where the question itself does not fit. */
export function hashOf(question: string): string {
  return Array.from(sha256(question).slice(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/**
 * The question behind a hash: one of the questions and titles of the edition, of which sample questions are made.
 * Undefined when the edition has none like it (any more).
 */
export function questionWith(hash: string, { gold, passages }: Edition): string | undefined {
  const known = function* (): Generator<string> {
    for (const { question } of gold) yield question
    for (const { title } of passages) yield* [title.vi, title.en]
  }
  for (const question of known()) if (hashOf(question) === hash) return question
  return undefined
}
