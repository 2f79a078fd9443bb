import type { Answer, Missing } from '../answers/answer.ts'
import type { Passage } from '../knowledge/edition.ts'
import { type Html, html } from './html.ts'
import type { Catalogue } from './vi.ts'

/** That only the beginning of the question was read; nothing if all of it was. */
export function cutBlocks({ cut }: Answer, { lead }: Catalogue): readonly Html[] {
  return cut ? [html`${lead.questionCut}`] : []
}

/** What stands before every quote: that the question was cut, what the document does not state, and never a yes or no. */
export function leadBlocks(answer: Answer, catalogue: Catalogue): readonly Html[] {
  const { lead } = catalogue
  const sentences = [
    ...answer.missing.map((missing) => missingSentence(missing, answer, catalogue)),
    ...(answer.asked === 'yes-no' ? [lead.asWritten] : []),
  ]
  return [...cutBlocks(answer, catalogue), ...(sentences.length === 0 ? [] : [html`${sentences.join(' ')}`])]
}

function missingSentence(missing: Missing, answer: Answer, { lead }: Catalogue): string {
  const isMentioned = answer.type === 'passages' && answer.found.some(({ passage }) => speaksOfDeadline(passage))
  return missing === 'deadline' && isMentioned ? lead.deadlineWithoutDay : lead.missing[missing]
}

/** "theo đúng thời gian được phê duyệt", "trước kỳ họp": a deadline, though without a day. "tầm nhìn 2050" is none. */
function speaksOfDeadline({ deadline }: Passage): boolean {
  if (deadline === null || deadline.state === 'not-stated') return false
  return !['horizon', 'reference', 'none'].includes(deadline.reading.type)
}
