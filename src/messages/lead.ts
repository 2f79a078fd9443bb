import { type Answer, type Missing, passagesOf } from '../answers/answer.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { type Html, html } from './html.ts'
import { echoed, quoted } from './quoted.ts'
import { conferencesOf } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/** That only the beginning of the question was read; nothing if all of it was. */
export function cutBlocks({ cut }: Answer, { lead }: Catalogue): readonly Html[] {
  return cut ? [html`${lead.questionCut}`] : []
}

/**
 * What stands before every quote: that the question was cut, that what is shown is of another time, what
 * the document does not state, and never a yes or no.
 */
export function leadBlocks(answer: Answer, edition: Edition, catalogue: Catalogue): readonly Html[] {
  const { lead } = catalogue
  const sentences = [
    ...answer.missing.map((missing) => missingSentence(missing, answer, catalogue)),
    ...(answer.asked === 'yes-no' ? [lead.asWritten] : []),
  ]
  return [
    ...cutBlocks(answer, catalogue),
    ...timeBlocks(answer, edition, catalogue),
    ...(sentences.length === 0 ? [] : [html`${sentences.join(' ')}`]),
  ]
}

/** That the question names another year, quarter or month than what is shown is of; nothing if it does not. */
export function timeBlocks(answer: Answer, edition: Edition, catalogue: Catalogue): readonly Html[] {
  if (answer.otherTime === undefined) return []
  const shown = passagesOf(answer).map(({ passage }) => passage)
  const own = answer.type === 'passages' ? answer.found.map(({ passage }) => passage) : shown
  const asked = quoted(echoed(answer.otherTime, TIME_LENGTH))
  return [html`${catalogue.lead.otherTime(asked, conferencesOf(own, edition, catalogue))}`]
}

const TIME_LENGTH = 40

function missingSentence(missing: Missing, answer: Answer, { lead }: Catalogue): string {
  const shown = shownOf(answer)
  if (missing === 'deadline' && shown.some(speaksOfDeadline)) return lead.deadlineWithoutDay
  const isDuty = shown.length === 0 || shown.some(({ kind }) => kind === 'duty')
  return isDuty ? lead.missing[missing] : lead.missingHere[missing]
}

/** The passages of which it is said what they do not state. */
function shownOf(answer: Answer): readonly Passage[] {
  switch (answer.type) {
    case 'passages':
      return answer.found.map(({ passage }) => passage)
    case 'list':
      return answer.of.kind === 'passage' ? [answer.of.passage] : []
    case 'person':
    case 'board':
    case 'choice':
    case 'not-found':
      return []
  }
}

/** "theo đúng thời gian được phê duyệt", "trước kỳ họp": a deadline, though without a day. "tầm nhìn 2050" is none. */
function speaksOfDeadline({ deadline }: Passage): boolean {
  if (deadline === null || deadline.state === 'not-stated') return false
  return !['horizon', 'reference', 'none'].includes(deadline.reading.type)
}
