import type { AssignmentDraft, Draft, DraftStep } from '../duties/draft.ts'
import type { DraftChoice } from '../duties/draft-steps.ts'
import type { ProgressStatus } from '../duties/progress.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { bodyName } from './body-name.ts'
import type { Button } from './message.ts'
import { shortened } from './quoted.ts'
import { capitalised } from './recorded-lines.ts'
import type { Catalogue } from './vi.ts'

const BODIES_ON_PAGE = 8
/** Telegram shows about this much of a label on a narrow phone, in UTF-16 units. */
const LABEL = 40

/** What the buttons under a question need to know. */
export interface Question {
  readonly draftId: string
  readonly draft: Draft
  readonly passage: Passage
  readonly edition: Edition
}

type Row = readonly Button[]

const STATUSES: readonly ProgressStatus[] = ['under-way', 'done', 'cannot-be-done', 'not-started']

/** The buttons that answer the question at which a draft stands. */
export function answerRows({ draftId, draft, passage, edition }: Question, catalogue: Catalogue): readonly Row[] {
  const { records, language } = catalogue
  const { button } = records
  const answer = (label: string, choice: DraftChoice): Button => answerButton(label, draftId, draft.step, choice)
  switch (draft.step) {
    case 'status':
      return STATUSES.map((status) => [answer(capitalised(records.status[status]), { kind: 'status', status })])
    case 'day':
      return [
        [
          answer(button.today, { kind: 'day', day: 'today' }),
          answer(button.yesterday, { kind: 'day', day: 'yesterday' }),
        ],
      ]
    case 'paper':
      return draft.what === 'progress' ? [[answer(button.skip, { kind: 'skip' })]] : []
    case 'note':
      return [[answer(button.skip, { kind: 'skip' })]]
    case 'lead':
    case 'coordinating': {
      const offered = draft.named ?? bodiesFor(passage, draft, edition)
      return [
        ...bodyRows(draft, draftId, offered, edition, language),
        ...pageRow(draft, draftId, offered.length, catalogue),
        [answer(button.next, { kind: 'next' })],
      ]
    }
    case 'confirm':
      return [[answer(button.save, { kind: 'save' })]]
  }
}

type Choosing = Extract<AssignmentDraft, { readonly step: 'lead' | 'coordinating' }>

function bodyRows(
  draft: Choosing,
  draftId: string,
  offered: readonly string[],
  edition: Edition,
  language: Catalogue['language'],
): readonly Row[] {
  const chosen = new Set(draft.step === 'lead' ? draft.leadIds : draft.coordinatingIds)
  const from = pageOf(draft, offered.length) * BODIES_ON_PAGE
  return offered.slice(from, from + BODIES_ON_PAGE).map((id) => {
    const name = shortened(bodyName(id, edition, language), LABEL)
    const isChosen = chosen.has(id)
    return [answerButton(isChosen ? `✓ ${name}` : name, draftId, draft.step, { kind: 'body', id, on: !isChosen })]
  })
}

/** The pages beside the shown one; from the bodies that a typed name fits, the way to all of them. */
function pageRow(draft: Choosing, draftId: string, count: number, { board, records }: Catalogue): readonly Row[] {
  const turn = (label: string, page: number): Button => answerButton(label, draftId, draft.step, { kind: 'page', page })
  if (draft.named !== null) return [[turn(records.button.allBodies, 0)]]
  const page = pageOf(draft, count)
  const row = [
    ...(page === 0 ? [] : [turn(board.button.previous, page - 1)]),
    ...((page + 1) * BODIES_ON_PAGE >= count ? [] : [turn(board.button.next, page + 1)]),
  ]
  return row.length === 0 ? [] : [row]
}

/** Those that the passage names first, then by name. */
function bodiesFor({ bodyIds }: Passage, { leadIds, step }: Choosing, { bodies }: Edition): readonly string[] {
  const byName = [...bodies.values()].sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi')).map(({ id }) => id)
  const first = bodyIds.filter((id) => bodies.has(id))
  const all = [...first, ...byName.filter((id) => !first.includes(id))]
  return step === 'lead' ? all : all.filter((id) => !leadIds.includes(id))
}

/** The page that is shown; one that is not there is the last. */
function pageOf({ page }: Choosing, count: number): number {
  return Math.min(page, Math.max(0, Math.ceil(count / BODIES_ON_PAGE) - 1))
}

function answerButton(label: string, draftId: string, step: DraftStep, choice: DraftChoice): Button {
  return { label, action: { kind: 'record', press: { kind: 'answer', draftId, step, choice } } }
}
