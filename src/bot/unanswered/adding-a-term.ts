import { setImmediate as othersFirst } from 'node:timers/promises'
import type { Context } from 'grammy'
import type { Answer, Language } from '../../answers/answer.ts'
import { groupQuestions, groupWith, type QuestionGroup } from '../../answers/question-groups.ts'
import type { CivilDate } from '../../calendar/civil-date.ts'
import { asTerm } from '../../knowledge/term.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { type DayDeps, dayOf } from '../day-of.ts'
import type { OfficeBook } from '../office-state.ts'
import { personOf, type SettleDeps, settleQuestions } from './settling.ts'
import { type Resolved, type TellWaitingDeps, tellWaiting } from './tell-waiting.ts'
import type { TermDesk, TermOutcome } from './term-desk.ts'

export interface AddTermDeps extends DayDeps, TellWaitingDeps, SettleDeps {
  readonly terms: TermDesk
  ask(question: string, day: CivilDate): Answer
}

/** A term for a passage, because of a group of questions. */
export interface TermWish {
  /** Of a question of the group. */
  readonly id: string
  readonly passageId: string
  /** As an admin typed or chose it. */
  readonly typed: string
}

/** After so many questions asked anew, somebody else's gets its turn. */
const AT_A_STRETCH = 10

/**
 * Adds a term, and says in lines for the admin what came of it. Questions of the group that find the passage now leave the
 * list, and whoever waited for an answer to them is told.
 */
export async function addTerm(
  ctx: Context,
  book: OfficeBook,
  { id, passageId, typed }: TermWish,
  language: Language,
  deps: AddTermDeps,
): Promise<readonly string[]> {
  const { unanswered, notice } = catalogueFor(language)
  const { admin } = unanswered
  const passage = deps.edition().passageById.get(passageId)
  if (passage === undefined) return [notice.goneButton]
  const term = asTerm(typed)
  if (term === null) return [admin.notATerm]
  const outcome = await deps.terms.addTerm({ passageId, term, by: personOf(ctx), language })
  if (outcome.kind !== 'added') return [refusal(outcome, language)]
  const title = passage.title[language]
  const added = admin.added(term, title)
  const group = groupWith(groupQuestions(book.current().unanswered.questions.values(), deps.edition().glossary), id)
  const resolved = group === undefined ? [] : await answeredBy(group, passageId, deps)
  const ids = resolved.map(({ question }) => question.id)
  // First out of the list, then told: nobody hears of it twice.
  if (!(await settleQuestions(ctx, book, ids, 'term-added', title, deps))) return [added, unanswered.notSaved]
  const told = await tellWaiting(ctx.api, resolved, deps)
  const found = ids.length > 0 ? [admin.nowFound(ids.length)] : group === undefined ? [] : [admin.notYetFound]
  return [added, ...found, ...(told > 0 ? [admin.told(told)] : [])]
}

/** The questions of a group that this passage answers now. */
async function answeredBy(
  { questions }: QuestionGroup,
  passageId: string,
  deps: AddTermDeps,
): Promise<readonly Resolved[]> {
  const resolved: Resolved[] = []
  for (const [at, question] of questions.entries()) {
    if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await othersFirst()
    const answer = deps.ask(question.text, dayOf(deps))
    if (isAnsweredWith(answer, passageId)) resolved.push({ question, answer })
  }
  return resolved
}

/** Whether an answer shows the passage as what was asked for: not as a mere neighbour, nor behind "more results". */
function isAnsweredWith(answer: Answer, passageId: string): boolean {
  switch (answer.type) {
    case 'passages':
    case 'person':
      return answer.found.some(({ passage }) => passage.id === passageId)
    case 'choice':
      return answer.because === 'ambiguous' && answer.found.some(({ passage }) => passage.id === passageId)
    case 'list': {
      const isHead = answer.of.kind === 'passage' && answer.of.passage.id === passageId
      return isHead || answer.items.some(({ id }) => id === passageId)
    }
    case 'board':
    case 'not-found':
      return false
  }
}

function refusal(outcome: Exclude<TermOutcome, { readonly kind: 'added' }>, language: Language): string {
  const { admin } = catalogueFor(language).unanswered
  switch (outcome.kind) {
    case 'known':
      return admin.known
    case 'unsorted':
      return admin.unsorted
    case 'changed':
      return admin.changed
    case 'refused':
      return admin.refusedFile(outcome.report)
    case 'worse':
      return admin.worse(outcome.questions.join('; '))
    case 'busy':
      return admin.busy
    case 'not-written':
      return admin.notWritten
  }
}
