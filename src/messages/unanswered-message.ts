import { type QuestionGroup, waitingIn } from '../answers/question-groups.ts'
import type { Passage } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import { quoteBlock } from './passage-card.ts'
import { passageList } from './passage-list.ts'
import { echoed, shortened } from './quoted.ts'
import type { UnansweredButton, UnansweredMessage } from './unanswered-choice.ts'
import type { Catalogue } from './vi.ts'

const GROUPS_ON_PAGE = 8
const QUESTIONS_SHOWN = 8
/** UTF-16 units of a question in the list, and in its group. */
const IN_LIST = 120
const IN_GROUP = 300
const LABEL = 40
const NUMBERS_IN_ROW = 4

type Row = readonly UnansweredButton[]

/** A page (from 0, brought into range) of the groups, each with a number that opens it: /chuatraloi. */
export function questionListMessage(
  groups: readonly QuestionGroup[],
  page: number,
  { unanswered }: Catalogue,
): UnansweredMessage {
  const { admin } = unanswered
  if (groups.length === 0) return { blocks: [html`${admin.none}`], buttons: [], choices: [] }
  const pages = Math.ceil(groups.length / GROUPS_ON_PAGE)
  const at = Math.min(Math.max(page, 0), pages - 1)
  const first = at * GROUPS_ON_PAGE
  const shown = groups.slice(first, first + GROUPS_ON_PAGE)
  const total = groups.reduce((sum, { questions }) => sum + questions.length, 0)
  const lines = shown.map(
    (group, nth) =>
      html`${first + nth + 1}. ${admin.question(echoed(group.questions[0].text, IN_LIST))}\n${countsOf(group, unanswered)}`,
  )
  const turn = (label: string, to: number): Row => [{ label, choice: { kind: 'list', page: to } }]
  const turning = [
    ...(at > 0 ? turn(admin.button.previous, at - 1) : []),
    ...(at < pages - 1 ? turn(admin.button.next, at + 1) : []),
  ]
  return {
    blocks: [
      html`<b>${admin.heading(total, groups.length)}</b>`,
      ...lines,
      ...(pages > 1 ? [html`${admin.page(at + 1, pages)}`] : []),
    ],
    buttons: [],
    choices: [
      ...inRows(
        shown.map(({ questions }, nth) => ({
          label: `${first + nth + 1}`,
          choice: { kind: 'group', id: questions[0].id },
        })),
      ),
      ...(turning.length > 0 ? [turning] : []),
    ],
  }
}

/** One group: its questions, and the passages nearest to them, each of which can be given a term. */
export function questionGroupMessage(
  group: QuestionGroup,
  nearest: readonly Passage[],
  catalogue: Catalogue,
): UnansweredMessage {
  const { admin } = catalogue.unanswered
  const { id } = group.questions[0]
  const shown = group.questions.slice(0, QUESTIONS_SHOWN)
  const rest = group.questions.length - shown.length
  const questions = [
    html`<b>${admin.groupHeading}</b> ${countsOf(group, catalogue.unanswered)}`,
    ...shown.map(({ text }) => html`• ${admin.question(echoed(text, IN_GROUP))}`),
    ...(rest > 0 ? [html`${admin.moreQuestions(rest)}`] : []),
  ]
  const passages =
    nearest.length === 0 ? [html`${admin.noneNear}`] : [html`${admin.nearest}`, passageList(nearest, catalogue)]
  return {
    blocks: [join(questions, '\n'), ...passages],
    buttons: [],
    choices: [
      ...addRows(id, nearest, catalogue),
      [{ label: admin.button.search, choice: { kind: 'search', id } }],
      [
        { label: admin.button.dismiss, choice: { kind: 'dismiss', id, count: group.questions.length } },
        { label: admin.button.list, choice: { kind: 'list', page: 0 } },
      ],
    ],
  }
}

/** The passages that an admin's words found, for a group's term. */
export function passagesFoundMessage(
  id: string,
  words: string,
  found: readonly Passage[],
  catalogue: Catalogue,
): UnansweredMessage {
  const { admin } = catalogue.unanswered
  const typed = echoed(words, IN_LIST)
  return {
    blocks:
      found.length === 0
        ? [html`${admin.noneFound(typed)}`]
        : [html`${admin.found(typed)}`, passageList(found, catalogue)],
    buttons: [],
    choices: [
      ...addRows(id, found, catalogue),
      [{ label: admin.button.search, choice: { kind: 'search', id } }],
      [{ label: admin.button.back, choice: { kind: 'group', id } }],
    ],
  }
}

/** A term as it is offered. `hash` tells it from the others. */
export interface ProposedTerm {
  readonly term: string
  readonly hash: string
}

/** A passage, and the terms that can be added to it with one press. */
export function termsMessage(
  id: string,
  passage: Passage,
  proposed: readonly ProposedTerm[],
  catalogue: Catalogue,
): UnansweredMessage {
  const { admin } = catalogue.unanswered
  const passageId = passage.id
  return {
    blocks: [html`<b>${passage.title[catalogue.language]}</b>`, quoteBlock(passage.quote), html`${admin.terms}`],
    buttons: [],
    choices: [
      ...proposed.map(
        ({ term, hash }): Row => [
          { label: shortened(admin.button.term(term), LABEL), choice: { kind: 'add', id, passageId, termHash: hash } },
        ],
      ),
      [{ label: admin.button.type, choice: { kind: 'type', id, passageId } }],
      [{ label: admin.button.back, choice: { kind: 'group', id } }],
    ],
  }
}

/** What came of adding a term, with the way back to the list. */
export function termResultMessage(lines: readonly string[], { unanswered }: Catalogue): UnansweredMessage {
  return {
    blocks: [join(lines, '\n')],
    buttons: [],
    choices: [[{ label: unanswered.admin.button.list, choice: { kind: 'list', page: 0 } }]],
  }
}

function addRows(id: string, passages: readonly Passage[], { unanswered }: Catalogue): readonly Row[] {
  return inRows(
    passages.map((passage, at) => ({
      label: unanswered.admin.button.addTo(at + 1),
      choice: { kind: 'terms', id, passageId: passage.id },
    })),
  )
}

function countsOf(group: QuestionGroup, { admin }: Catalogue['unanswered']): Html {
  const sum = (why: 'refused' | 'unsure' | 'disliked'): number =>
    group.questions.reduce((total, { times }) => total + times[why], 0)
  const waiting = waitingIn(group).length
  const counts = [
    ...(group.questions.length > 1 ? [admin.questions(group.questions.length)] : []),
    ...(['refused', 'unsure', 'disliked'] as const).flatMap((why) => (sum(why) > 0 ? [admin[why](sum(why))] : [])),
    ...(waiting > 0 ? [admin.waiting(waiting)] : []),
  ]
  return html`<i>${admin.counts(counts.join(', '))}</i>`
}

function inRows(buttons: readonly UnansweredButton[]): readonly Row[] {
  const rows: Row[] = []
  for (let from = 0; from < buttons.length; from += NUMBERS_IN_ROW)
    rows.push(buttons.slice(from, from + NUMBERS_IN_ROW))
  return rows
}
