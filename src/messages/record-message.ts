import type { Draft } from '../duties/draft.ts'
import { LONGEST_NOTE } from '../duties/draft-steps.ts'
import type { Recorded } from '../duties/recorded.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { bodyName } from './body-name.ts'
import { type Html, html, join } from './html.ts'
import type { Button, Message } from './message.ts'
import { answerRows, type Question } from './record-answers.ts'
import { problemWords, type RecordProblem } from './record-problem.ts'
import { recordedBlocks } from './recorded-lines.ts'
import type { Catalogue } from './vi.ts'

/** A draft that is being asked for, as its questions need to know it. */
export interface Asking extends Question {
  /** Why the last answer was not taken, or what else has to be said first; null for nothing. */
  readonly problem: RecordProblem | null
  /** What is recorded now, and what would be; both only for the last question. */
  readonly current: Recorded | null
  readonly proposed: Recorded | null
}

/** The question that a draft stands at, with what was said so far and the buttons to answer or to cancel. */
export function askingMessage(asking: Asking, catalogue: Catalogue): Message {
  const { draft, passage, problem, edition } = asking
  const { records, language } = catalogue
  const heading = html`<b>${records.title[draft.what]}: ${passage.title[language]}</b>`
  const said = saidLines(draft, edition, catalogue)
  return {
    blocks: [
      join([heading, ...said], '\n'),
      ...(draft.step === 'confirm' ? reviewBlocks(asking, catalogue) : []),
      ...(problem === null ? [] : [html`<i>${problemWords(problem, edition, catalogue)}</i>`]),
      html`${question(draft, catalogue)}`,
    ],
    buttons: [
      ...answerRows(asking, catalogue),
      [
        {
          label: records.button.cancel,
          action: { kind: 'record', press: { kind: 'cancel', draftId: asking.draftId } },
        },
      ],
    ],
  }
}

/** What was saved. */
export interface SavedRecord {
  readonly what: Draft['what']
  readonly recordId: string
  readonly passage: Passage
  /** What is recorded about the passage now. */
  readonly recorded: Recorded | null
  /** Whether an earlier press had saved it. */
  readonly before: boolean
}

/** After saving: what is recorded now, with the way to take it back and to the card. */
export function savedMessage(
  { what, recordId, passage, recorded, before }: SavedRecord,
  catalogue: Catalogue,
): Message {
  const { records, language } = catalogue
  return {
    blocks: [
      html`${before ? records.savedBefore : records.saved}\n<b>${passage.title[language]}</b>`,
      ...recordedBlocks(recorded, catalogue),
      html`<i>${records.undoHint}</i>`,
    ],
    buttons: [[undoButton(what, recordId, catalogue)], [cardButton(passage, catalogue)]],
  }
}

/** One line about a recording, with the way to the card if the passage is known. */
export function recordNotice(line: string, passage: Passage | null, catalogue: Catalogue): Message {
  return { blocks: [html`${line}`], buttons: passage === null ? [] : [[cardButton(passage, catalogue)]] }
}

function reviewBlocks({ current, proposed }: Asking, catalogue: Catalogue): readonly Html[] {
  const { records } = catalogue
  const known = recordedBlocks(current, catalogue)
  return [
    ...(known.length === 0 ? [] : [html`<u>${records.current}</u>`, ...known]),
    html`<u>${records.proposed}</u>`,
    ...recordedBlocks(proposed, catalogue),
  ]
}

function question(draft: Draft, { records: { ask } }: Catalogue): string {
  switch (draft.step) {
    case 'status':
      return ask.status
    case 'day':
      return `${ask.day[draft.status]} ${ask.dayHint}`
    case 'paper':
      return draft.what === 'progress' ? ask.paper : ask.assignmentPaper
    case 'note':
      return ask.note(LONGEST_NOTE)
    case 'lead':
      return ask.lead
    case 'coordinating':
      return ask.coordinating
    case 'confirm':
      return ask.confirm
  }
}

/** What was said so far, in a line; the last question shows it as it will be. */
function saidLines(draft: Draft, edition: Edition, { date, language, records }: Catalogue): readonly string[] {
  if (draft.step === 'confirm') return []
  if (draft.what === 'progress') {
    const said = [
      ...('status' in draft ? [records.status[draft.status]] : []),
      ...('on' in draft ? [date.day(draft.on)] : []),
      ...('paper' in draft && draft.paper !== null ? [draft.paper] : []),
    ]
    return said.length === 0 ? [] : [said.join(', ')]
  }
  const names = (ids: readonly string[]): string => ids.map((id) => bodyName(id, edition, language)).join(', ')
  const { leadIds, coordinatingIds } = draft
  const said = [
    ...(leadIds.length === 0 ? [] : [records.leading(names(leadIds))]),
    ...(coordinatingIds.length === 0 ? [] : [records.coordinating(names(coordinatingIds))]),
    ...('paper' in draft ? [draft.paper] : []),
  ]
  return said.length === 0 ? [] : [said.join('; ')]
}

/** The way to take a record back. */
export function undoButton(what: Draft['what'], recordId: string, { records }: Catalogue): Button {
  return { label: records.button.undo[what], action: { kind: 'record', press: { kind: 'undo', recordId } } }
}

function cardButton(passage: Passage, { records }: Catalogue): Button {
  return { label: records.button.card, action: { kind: 'show', passageId: passage.id } }
}
