import type { Answer, BoardAnswer, Found, PassagesAnswer, PersonAnswer } from '../answers/answer.ts'
import { nothingRecorded, type RecordedOf } from '../duties/recorded.ts'
import type { Edition, Person } from '../knowledge/edition.ts'
import { boardMessage } from './board-message.ts'
import { cardButtons, moreButton, numberButtons, recordButtons } from './buttons.ts'
import { choiceMessage } from './choice-message.ts'
import { dutyInBrief } from './duty-line.ts'
import { type Html, html, join } from './html.ts'
import { leadBlocks } from './lead.ts'
import { listMessage } from './list-message.ts'
import type { Button, Message } from './message.ts'
import { notFoundMessage } from './not-found-message.ts'
import { officeNotes } from './office-notes.ts'
import { passageCard } from './passage-card.ts'
import { quoted } from './quoted.ts'
import { sourceLines } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/** More full cards than this are not read on a phone; the others stand behind "more results". */
const CARDS = 3

/** What an answer shows that is not the document's. */
export interface AnswerExtras {
  readonly recordedOf: RecordedOf
  /** Whether a single card has the buttons to record something: for admins, in private. */
  readonly mayRecord: boolean
}

const NO_EXTRAS: AnswerExtras = { recordedOf: nothingRecorded, mayRecord: false }

/**
 * The reply to a question. Every sentence that is not a quote is the catalogue's, or stands in a block of what the office
 * recorded.
 */
export function answerMessage(
  answer: Answer,
  edition: Edition,
  catalogue: Catalogue,
  extras: AnswerExtras = NO_EXTRAS,
): Message {
  switch (answer.type) {
    case 'passages':
      return passagesMessage(answer, edition, catalogue, extras)
    case 'person':
      return personMessage(answer, edition, catalogue, extras)
    case 'list':
      return listMessage(answer, edition, catalogue, extras.recordedOf)
    case 'board':
      return boardAnswerMessage(answer, edition, catalogue)
    case 'choice':
      return choiceMessage(answer, edition, catalogue)
    case 'not-found':
      return notFoundMessage(answer, edition, catalogue)
  }
}

function passagesMessage(
  answer: PassagesAnswer,
  edition: Edition,
  catalogue: Catalogue,
  extras: AnswerExtras,
): Message {
  const count = Math.min(answer.found.length, CARDS)
  const several = count > 1 ? [html`${catalogue.lead.several(count)}`] : []
  const { blocks, buttons } = cards(answer.found, answer.more, edition, catalogue, extras)
  return { blocks: [...leadBlocks(answer, edition, catalogue), ...several, ...blocks], buttons }
}

function personMessage(answer: PersonAnswer, edition: Edition, catalogue: Catalogue, extras: AnswerExtras): Message {
  const people = answer.people.map((person) => personBlock(person, catalogue))
  const { blocks, buttons } = cards(answer.found, answer.more, edition, catalogue, extras)
  return { blocks: [...leadBlocks(answer, edition, catalogue), ...people, ...blocks], buttons }
}

/** The first page of the board. What is overdue is said first: nothing is, unless it was recorded. */
function boardAnswerMessage(answer: BoardAnswer, edition: Edition, catalogue: Catalogue): Message {
  const { blocks, buttons } = boardMessage(answer.board, answer.request, 0, edition, catalogue)
  const count = answer.board.past.filter(({ state }) => state.kind === 'overdue').length
  const said = count === 0 ? catalogue.board.noneOverdue : catalogue.records.someOverdue(count)
  const overdue = answer.asksOverdue ? [html`${said}`] : []
  return {
    blocks: [...leadBlocks(answer, edition, catalogue), ...overdue, ...blocks, ...nextBlock(answer, catalogue)],
    buttons,
  }
}

function nextBlock({ next }: BoardAnswer, catalogue: Catalogue): readonly Html[] {
  if (next === null) return []
  return [html`${catalogue.digest.next(dutyInBrief(next, catalogue))}`]
}

/** A person's name and offices in the words of the document; in English its Vietnamese words stay beside them. */
function personBlock(person: Person, { language, person: words }: Catalogue): Html {
  const name = html`<b>${person.name}</b>`
  if (person.offices.length === 0) return join([name, words.noOffice], '\n')
  const offices = person.offices.map(({ title }) => {
    const translated = language !== 'vi' && title[language] !== title.vi
    return html`• ${translated ? `${title[language]} (${quoted(title.vi)})` : quoted(title.vi)}`
  })
  return join([name, words.offices, ...offices], '\n')
}

interface Cards {
  readonly blocks: readonly Html[]
  readonly buttons: readonly (readonly Button[])[]
}

/** One card with its source, or up to three numbered ones; those of one conference share the source line. */
function cards(
  found: readonly [Found, ...Found[]],
  others: readonly Found[],
  edition: Edition,
  catalogue: Catalogue,
  { recordedOf, mayRecord }: AnswerExtras,
): Cards {
  const [first, ...following] = found.slice(0, CARDS).map(({ passage }) => passage)
  const more = [...found.slice(CARDS), ...others].map(({ passage }) => passage)
  if (first === undefined) return { blocks: [], buttons: moreButton(more, catalogue) }
  if (following.length === 0) {
    const shown = { source: 'line', recorded: recordedOf(first) } as const
    const record = mayRecord ? recordButtons(first, catalogue) : []
    return {
      blocks: passageCard(first, edition, catalogue, shown),
      buttons: [...cardButtons(first, more, catalogue), ...record],
    }
  }
  const shown = [first, ...following]
  const isShared = shown.every(({ conferenceId }) => conferenceId === first.conferenceId)
  const source = isShared ? 'place' : 'line'
  const notes = officeNotes(shown, edition, catalogue)
  return {
    blocks: [
      ...shown.flatMap((passage, at) => {
        const recorded = recordedOf(passage)
        return passageCard(passage, edition, catalogue, { number: at + 1, source, notes: 'elsewhere', recorded })
      }),
      ...(notes.length === 0 ? [] : [join(notes, '\n')]),
      ...(isShared ? [sourceLines(shown, edition, catalogue)] : []),
    ],
    buttons: [...numberButtons(shown), ...moreButton(more, catalogue)],
  }
}
