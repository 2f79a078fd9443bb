import type { Glossary } from '../knowledge/edition.ts'
import { compileFillers } from '../search/fillers.ts'
import type { Word } from '../text/words.ts'
import { subjectAsTerm, subjectWords } from './question-words.ts'
import { timesKept, type UnansweredQuestion, type Waiting } from './unanswered.ts'

/** Questions that ask alike. */
export interface QuestionGroup {
  /** Those asked most first; the first stands for the group. */
  readonly questions: readonly [UnansweredQuestion, ...UnansweredQuestion[]]
  /** How often they were kept together. */
  readonly times: number
}

/** Two questions ask alike when more than this share of what they are made of is the same (Dice's coefficient). */
const ALIKE = 0.6
/** So many terms are proposed. */
const PROPOSED = 3

/**
 * Questions in groups, those asked most first. Words and neighbouring words are compared, without marks and without what
 * says nothing of the subject. The same questions give the same groups, in whatever order they come: each joins the group
 * whose first question is most like it, the questions asked most coming first.
 */
export function groupQuestions(
  questions: Iterable<UnansweredQuestion>,
  glossary: Pick<Glossary, 'fillers'>,
): readonly QuestionGroup[] {
  const fillers = compileFillers(glossary.fillers)
  const groups: {
    readonly parts: ReadonlySet<string>
    readonly members: [UnansweredQuestion, ...UnansweredQuestion[]]
  }[] = []
  const byPart = new Map<string, number[]>()
  for (const question of [...questions].sort(byImportance)) {
    const parts = partsOf(subjectWords(question.text, fillers))
    const at = mostAlike(parts, groups, byPart)
    if (at !== null) {
      groups[at]?.members.push(question)
      continue
    }
    for (const part of parts) {
      const holders = byPart.get(part)
      if (holders === undefined) byPart.set(part, [groups.length])
      else holders.push(groups.length)
    }
    groups.push({ parts, members: [question] })
  }
  return groups
    .map(({ members }) => ({ questions: members, times: members.reduce((sum, one) => sum + timesKept(one), 0) }))
    .sort((a, b) => b.times - a.times || byImportance(a.questions[0], b.questions[0]))
}

/** The group with a question in it. */
export function groupWith(groups: readonly QuestionGroup[], id: string): QuestionGroup | undefined {
  return groups.find(({ questions }) => questions.some((question) => question.id === id))
}

/** Everybody who wants to hear of an answer, each chat once. */
export function waitingIn({ questions }: QuestionGroup): readonly Waiting[] {
  const all = questions.flatMap(({ waiting }) => waiting)
  return [...new Map(all.map((one) => [one.chatId, one])).values()]
}

/** Terms that would stand for these questions, of their own words: at most three. */
export function proposedTerms({ questions }: QuestionGroup, glossary: Pick<Glossary, 'fillers'>): readonly string[] {
  const fillers = compileFillers(glossary.fillers)
  const terms = new Map<string, string>()
  for (const { text } of questions) {
    const term = subjectAsTerm(text, fillers)
    const key = subjectWords(text, fillers)
      .map(({ plain }) => plain)
      .join(' ')
    if (term !== null && !terms.has(key)) terms.set(key, term)
    if (terms.size === PROPOSED) break
  }
  return [...terms.values()]
}

function byImportance(a: UnansweredQuestion, b: UnansweredQuestion): number {
  return timesKept(b) - timesKept(a) || compare(b.day, a.day) || compare(a.id, b.id)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Words and pairs of neighbours: "nhà máy rác" and "nhà máy nước" share two words of three, and are two subjects. */
function partsOf(list: readonly Word[]): ReadonlySet<string> {
  const parts = new Set<string>()
  for (const [at, { plain }] of list.entries()) {
    parts.add(plain)
    const next = list[at + 1]
    if (next !== undefined) parts.add(`${plain} ${next.plain}`)
  }
  return parts
}

function mostAlike(
  parts: ReadonlySet<string>,
  groups: readonly { readonly parts: ReadonlySet<string> }[],
  byPart: ReadonlyMap<string, readonly number[]>,
): number | null {
  const shared = new Map<number, number>()
  for (const part of parts) for (const at of byPart.get(part) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
  let best: { readonly at: number; readonly share: number } | null = null
  for (const [at, count] of shared) {
    const share = (2 * count) / (parts.size + (groups[at]?.parts.size ?? 0))
    if (share > ALIKE && (best === null || share > best.share || (share === best.share && at < best.at))) {
      best = { at, share }
    }
  }
  return best?.at ?? null
}
