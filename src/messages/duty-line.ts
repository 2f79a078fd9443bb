import type { BoardLine } from '../duties/board-lines.ts'
import { placeOf } from '../duties/board-place.ts'
import type { DutyState } from '../duties/duty-state.ts'
import type { Passage } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import { unitWords } from './period-words.ts'
import { quoted, quotedBeginning } from './quoted.ts'
import { recordedLines } from './recorded-lines.ts'
import type { Catalogue } from './vi.ts'
import { deadlineWords } from './when-line.ts'

/** So much of the words for who carries a duty stands on a list, in UTF-16 units. */
const WHO_LENGTH = 60

/**
 * A duty on a numbered list: its title, when it is due, how it stands and whom the document names for it, and on lines of
 * their own what was recorded.
 */
export function dutyLine(line: BoardLine, number: number, catalogue: Catalogue, mark: string | null = null): Html {
  const title = html`${number}. <b>${line.passage.title[catalogue.language]}</b>`
  const heading = html`${title}${mark === null ? '' : ` (${mark})`}`
  return join([heading, dutyWords(line, catalogue), ...recordedLines(line, catalogue)], '\n')
}

/** A duty within a sentence: its title and the printed words of its deadline. */
export function dutyInBrief({ passage }: BoardLine, { language }: Catalogue): string {
  const { deadline } = passage
  const title = passage.title[language]
  return deadline === null || deadline.state === 'not-stated' ? title : `${title}, ${quoted(deadline.phrase)}`
}

/** When a duty is due, in the printed words and as they are read, and how it stands: nothing that was not recorded. */
function dutyWords({ passage, state }: BoardLine, catalogue: Catalogue): string {
  const { deadline } = passage
  const stands = stateWords(state, catalogue)
  const after = [...(stands === null ? [] : [stands]), ...whoWords(passage, catalogue)]
  if (deadline === null || deadline.state === 'not-stated') {
    const { inItems, notStated } = catalogue.duty
    return [passage.itemIds.length > 0 ? inItems : notStated, ...after].join('; ')
  }
  const comesBack = state.kind === 'recurring' && state.next !== null
  const isOver = ['past', 'closed'].includes(placeOf(state).list)
  const when = comesBack
    ? quoted(deadline.phrase)
    : deadlineWords(deadline.phrase, deadline.reading, catalogue, { isOver })
  return [when, ...after].join('; ')
}

/** The document's own words for who carries a duty, cut short after a whole name; nothing where it names nobody. */
function whoWords({ responsible }: Passage, { duty }: Catalogue): readonly string[] {
  if (responsible === null || responsible.state === 'not-stated') return []
  const { words } = responsible
  const comma = words.length <= WHO_LENGTH ? -1 : words.lastIndexOf(',', WHO_LENGTH)
  return [duty.who(comma > 0 ? `${quoted(words.slice(0, comma))} …` : quotedBeginning(words, WHO_LENGTH))]
}

/** What today adds to the printed words; null if nothing. What was recorded stands apart. */
function stateWords(state: DutyState, catalogue: Catalogue): string | null {
  const { duty } = catalogue
  switch (state.kind) {
    case 'due':
    case 'in-time': {
      const isExact = state.due.precision === 'day' || state.due.precision === 'hour'
      const words = [
        ...(state.near === 'today' && isExact ? [duty.lastDay] : []),
        ...(state.near === 'printed-day' ? [duty.printedDay] : []),
      ]
      return words.length === 0 ? null : words.join('; ')
    }
    case 'recurring':
      return state.next === null ? null : duty.nextTime(unitWords(state.next.end, state.next.precision, catalogue))
    case 'past':
      return duty.past
    case 'overdue':
    case 'done':
    case 'done-on-time':
    case 'done-late':
    case 'cannot-be-done':
    case 'from':
    case 'event':
    case 'trigger':
    case 'on-approval':
    case 'horizon':
    case 'unread':
    case 'not-stated':
      return null
  }
}
