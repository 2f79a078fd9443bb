import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type GoldQuestion, readQuestions } from './score.ts'

/** The sets of gold questions in this folder, as the README describes them. */
export const SETS = [
  'conference-dev',
  'conference-hard',
  'official',
  'inspector',
  'investor',
  'teencode',
  'journalist',
  'citizen',
  'mixed',
  'everybody',
  'fresh-1',
  'fresh-2',
  'fresh-3',
  'fresh-4',
  'fresh-5',
  'fresh-6',
  'fresh-7',
  'fresh-8',
  'fresh-9',
  'fresh-10',
  'fresh-11',
  'fresh-12',
  'fresh-13',
] as const

export type SetName = (typeof SETS)[number]

/** The questions of one set. Read from the repository's root, as tests and benches are run there. */
export function questionsOf(set: SetName): readonly GoldQuestion[] {
  return readQuestions(readFileSync(join('test', 'questions', `${set}.jsonl`), 'utf8'))
}

/** The questions of all sets. */
export function allQuestions(): readonly GoldQuestion[] {
  return SETS.flatMap(questionsOf)
}
