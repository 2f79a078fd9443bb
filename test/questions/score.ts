import { z } from 'zod'
import type { BatchLine } from '../../src/answers/batch.ts'

const goldQuestion = z.strictObject({
  id: z.string(),
  lang: z.enum(['vi', 'vi-nodiac', 'vi-typo', 'en', 'mixed']),
  kind: z.enum(['who', 'when', 'what', 'figure', 'list', 'yesno', 'unanswerable']),
  question: z.string(),
  gold: z.array(z.string()),
  facts: z.array(z.string()),
  note: z.string(),
})

/** A question with the stretches of the document that answer it. */
export type GoldQuestion = z.infer<typeof goldQuestion>

/** Reads a set of gold questions, one JSON object a line. Throws for a line that is none. */
export function readQuestions(jsonl: string): readonly GoldQuestion[] {
  return jsonl
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => goldQuestion.parse(JSON.parse(line)))
}

/** What is judged of an answer: the part of a batch line that a user sees or would be led by. */
export type Judged = Pick<BatchLine, 'outcome' | 'missing' | 'reply'> & {
  readonly passages: readonly Pick<BatchLine['passages'][number], 'quote'>[]
}

/** How one answer did. `null` where the question does not test it. */
export interface Verdict {
  /** A right passage stands first, or among the first three. */
  readonly at1: boolean | null
  readonly at3: boolean | null
  /** "Not found" although the document answers. */
  readonly falselyRefused: boolean | null
  /** All the facts can be read in the reply. */
  readonly factsShown: boolean | null
  /** What the document does not name or date is reported as missing, beside the right passage. */
  readonly honest: boolean | null
  /** Not answered, or something is reported as missing. */
  readonly admitted: boolean | null
}

// A whole page as a quote, or a reply that goes on and on, would hold every gold stretch.
const LONGEST_QUOTE = 800
const LONGEST_REPLY = 2500
/** A quote of at least this length that lies within the gold stretch is a part of the right passage, not a stray word. */
const PART_LENGTH = 41

/** Judges one answer. Letter case and spacing do not count. */
export function judge(question: GoldQuestion, { outcome, missing, reply, passages }: Judged): Verdict {
  const refused = outcome === 'not-found'
  if (question.kind === 'unanswerable') {
    const admitted = refused || missing.length > 0
    return { at1: null, at3: null, falselyRefused: null, factsShown: null, honest: null, admitted }
  }
  const rank = rankOfRight(question, passages)
  const answered = !refused && rank >= 0
  const shown = comparable(reply)
  const showsFacts = shown.length <= LONGEST_REPLY && question.facts.every((fact) => shown.includes(comparable(fact)))
  const silent = SILENT_ABOUT[question.note]
  return {
    at1: answered && rank === 0,
    at3: answered && rank < 3,
    falselyRefused: refused,
    factsShown: question.facts.length === 0 ? null : answered && showsFacts,
    honest: silent === undefined ? null : rank === 0 && missing.includes(silent),
    admitted: null,
  }
}

/** Position of the first right passage, from 0; -1 if there is none. */
export function rankOfRight(question: GoldQuestion, passages: Judged['passages']): number {
  const golds = question.gold.map(comparable)
  return passages.findIndex(({ quote }) => isRight(quote, golds))
}

/** The notes that say what the document leaves open although the question asks for it. */
const SILENT_ABOUT: Readonly<Record<string, string>> = { 'not-named': 'responsible', 'no-date': 'deadline' }

function isRight(quote: string, golds: readonly string[]): boolean {
  if (quote.length > LONGEST_QUOTE) return false
  const held = comparable(quote)
  return golds.some((gold) => held.includes(gold) || (held.length >= PART_LENGTH && gold.includes(held)))
}

function comparable(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** How often something was so, of how many questions that test it. */
export interface Count {
  readonly hits: number
  readonly of: number
}

/** The scores of a set. */
export type Scores = { readonly [K in keyof Verdict]: Count }

/** Adds up the verdicts of a set. */
export function scoresOf(verdicts: readonly Verdict[]): Scores {
  const count = (name: keyof Verdict): Count => {
    const tested = verdicts.map((verdict) => verdict[name]).filter((value) => value !== null)
    return { hits: tested.filter(Boolean).length, of: tested.length }
  }
  return {
    at1: count('at1'),
    at3: count('at3'),
    falselyRefused: count('falselyRefused'),
    factsShown: count('factsShown'),
    honest: count('honest'),
    admitted: count('admitted'),
  }
}
