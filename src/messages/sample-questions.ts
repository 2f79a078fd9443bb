import type { Language } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'
import { sampleButtons } from './buttons.ts'
import { type Html, html } from './html.ts'
import type { Message } from './message.ts'
import type { Catalogue } from './vi.ts'

const SAMPLES = 3
/** Longer questions do not fit on a button, in UTF-16 units. */
const SHORT = 60
const ENGLISH = /^(?:who|what|when|where|which|how|is|are|was|were|did|does|has|have|will)\b/i

/**
 * At most three questions that this edition can answer: the office's own in this language (those that every reload must
 * answer), and for what is missing titles of duties. Spread over the edition, none of them twice.
 */
export function sampleQuestions(edition: Edition, { language }: Catalogue): readonly string[] {
  const own = edition.gold.map(({ question }) => question).filter((question) => isIn(language, question))
  const titles = edition.passages.filter(({ kind }) => kind === 'duty').map(({ title }) => title[language])
  const questions = spread(short(own), SAMPLES)
  return [...questions, ...spread(short(titles), SAMPLES - questions.length)]
}

/** Vietnamese shows by its diacritics: typed without them it is a poor example. English by the word it begins with. */
function isIn(language: Language, question: string): boolean {
  const isAscii = /^[ -~]*$/.test(question)
  return language === 'vi' ? !isAscii : isAscii && ENGLISH.test(question)
}

function short(questions: readonly string[]): readonly string[] {
  return [...new Set(questions)].filter(({ length }) => length <= SHORT)
}

function spread(questions: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, questions.length / count)
  return questions.filter((_, at) => at % step < 1).slice(0, count)
}

/** The blocks, and under them sample questions to press if there are any. */
export function withSamples(blocks: readonly Html[], edition: Edition, catalogue: Catalogue): Message {
  const questions = sampleQuestions(edition, catalogue)
  if (questions.length === 0) return { blocks, buttons: [] }
  return { blocks: [...blocks, html`${catalogue.help.tryThese}`], buttons: sampleButtons(questions) }
}
