import type { GoldResults } from '../answers/gold-results.ts'
import { differenceBlocks, few } from './difference-blocks.ts'
import { type EditionMessage, withoutChoices } from './edition-choice.ts'
import { type Html, html, join } from './html.ts'
import { problemBlocks } from './problem-blocks.ts'
import type { Checked, Proposal } from './proposal.ts'
import { echoed } from './quoted.ts'
import { refusalBlocks } from './sent-file-message.ts'
import type { Catalogue } from './vi.ts'

/** So many gold questions of one sort, and files, are named. */
const QUESTIONS = 5
const FILES = 20
/** UTF-16 units of a file's name that are shown. */
const NAME_LENGTH = 100

/** What came of a check; a proposal with its buttons. `name`: of the file that was sent, where there is one. */
export function checkedMessage(checked: Checked, name: string | null, catalogue: Catalogue): EditionMessage {
  const { edition: words, language } = catalogue
  const line = (text: string): EditionMessage => withoutChoices([html`${text}`])
  switch (checked.kind) {
    case 'proposal':
      return proposalMessage(checked.proposal, catalogue)
    case 'errors': {
      const { errors, warnings } = checked.report
      const hint = name === null || /\.zip$/i.test(name) ? [] : [html`<i>${words.together}</i>`]
      return withoutChoices([
        html`<b>${words.errors(errors, warnings)}</b>`,
        ...problemBlocks(checked.report, catalogue),
        ...hint,
      ])
    }
    case 'same':
      return withoutChoices([html`${words.same(checked.id)}`, ...warningBlocks(checked.report, catalogue)])
    case 'which-conference': {
      const choices = checked.conferences.map(({ id, short }) => [
        { label: short[language], choice: { kind: 'conference', conferenceId: id } as const },
      ])
      return {
        blocks: [html`${words.which(echoed(name ?? '', NAME_LENGTH))}`, html`${words.whichNew}`],
        buttons: [],
        choices,
      }
    }
    case 'refused':
      return withoutChoices(refusalBlocks(checked.refusal, catalogue))
    case 'no-earlier':
      return line(words.noEarlier)
    case 'busy':
      return line(words.busy(checked.by.name ?? words.somebody))
    case 'failed':
      return line(words.failed)
  }
}

function proposalMessage(proposal: Proposal, catalogue: Catalogue): EditionMessage {
  const { edition: words } = catalogue
  const { id, runningId, passages, insteadOf, difference, gold, report } = proposal
  const head = [
    html`<b>${words.heading(id, passages)}</b>`,
    words.running(runningId),
    ...(insteadOf === null ? [] : [words.insteadOf(insteadOf.name ?? words.somebody)]),
  ]
  const name = { id, runningId }
  return {
    blocks: [
      join(head, '\n'),
      ...originBlocks(proposal, catalogue),
      ...differenceBlocks(difference, catalogue),
      goldBlock(gold, catalogue),
      ...warningBlocks(report, catalogue),
    ],
    buttons: [],
    choices: [
      [
        { label: words.button.apply, choice: { kind: 'apply', name } },
        { label: words.button.leave, choice: { kind: 'leave', name } },
      ],
    ],
  }
}

function originBlocks({ origin }: Proposal, { edition: words, date }: Catalogue): readonly Html[] {
  switch (origin.kind) {
    case 'folder':
      return []
    case 'earlier':
      return [html`${words.earlier(date.day(origin.day))}`]
    case 'files': {
      const line = ({ path, isNew }: { readonly path: string; readonly isNew: boolean }): string =>
        isNew ? words.newFile(path) : words.file(path)
      const files = join([html`<b>${words.files}</b>`, ...few(origin.files, FILES, line, words.more)], '\n')
      return origin.standsApart ? [files, html`${words.standsApart}`] : [files]
    }
  }
}

function goldBlock({ questions, before, after, lost, won, wrong }: GoldResults, { edition: words }: Catalogue): Html {
  if (questions === 0) return html`${words.goldNone}`
  const still = wrong.filter((question) => !lost.includes(question))
  const list = (heading: string, some: readonly string[]) =>
    some.length === 0 ? [] : [heading, ...few(some, QUESTIONS, (question) => `– ${question}`, words.more)]
  return join(
    [
      html`<b>${before === null ? words.goldAfter(questions, after) : words.gold(questions, before, after)}</b>`,
      ...list(words.goldLost, lost),
      ...list(words.goldWon, won),
      ...list(words.goldWrong, still),
    ],
    '\n',
  )
}

function warningBlocks(report: Proposal['report'], catalogue: Catalogue): readonly Html[] {
  if (report.warnings === 0) return []
  return [html`<b>${catalogue.edition.warnings(report.warnings)}</b>`, ...problemBlocks(report, catalogue)]
}
