import type { Passage } from '../knowledge/edition.ts'
import type { Button } from './message.ts'
import { shortened } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/** Telegram shows about this much of a label on a narrow phone, in UTF-16 units. */
const LABEL = 40
const NUMBERS_IN_ROW = 5

type Row = readonly Button[]

/** Under one card: its paragraph, what is related to it, further results. */
export function cardButtons(passage: Passage, more: readonly Passage[], catalogue: Catalogue): readonly Row[] {
  const { button } = catalogue
  return [
    [
      { label: button.paragraph, action: { kind: 'paragraph', passageId: passage.id } },
      { label: button.related, action: { kind: 'related', passageId: passage.id } },
    ],
    ...moreButton(more, catalogue),
  ]
}

/** Under the card of a duty, for admins: what can be recorded. No row for what is no duty. */
export function recordButtons({ id, kind }: Passage, { records: { button } }: Catalogue): readonly Row[] {
  if (kind !== 'duty') return []
  const begin = (label: string, what: 'progress' | 'assignment'): Button => ({
    label,
    action: { kind: 'record', press: { kind: 'begin', what, passageId: id } },
  })
  return [[begin(button.record, 'progress'), begin(button.assign, 'assignment')]]
}

/** The numbers under a list that is numbered from `first` on; each opens its passage's card. */
export function numberButtons(passages: readonly Passage[], first = 1): readonly Row[] {
  return rowsOf(
    passages.map((passage, at) => ({ label: `${first + at}`, action: { kind: 'show', passageId: passage.id } })),
    NUMBERS_IN_ROW,
  )
}

/** One passage a row, by its title. */
export function titleButtons(passages: readonly Passage[], { language }: Catalogue): readonly Row[] {
  return passages.map((passage) => [
    { label: shortened(passage.title[language], LABEL), action: { kind: 'show', passageId: passage.id } },
  ])
}

/** Sample questions, one a row. The label may be cut, the question is not. */
export function sampleButtons(questions: readonly string[]): readonly Row[] {
  return questions.map((question) => [{ label: shortened(question, LABEL), action: { kind: 'ask', question } }])
}

/** The button for further results; no row if there are none. */
export function moreButton(more: readonly Passage[], { button }: Catalogue): readonly Row[] {
  if (more.length === 0) return []
  const passageIds = more.map((passage) => passage.id)
  return [[{ label: button.more(more.length), action: { kind: 'more', passageIds } }]]
}

function rowsOf(buttons: readonly Button[], width: number): readonly Row[] {
  const rows: Row[] = []
  for (let from = 0; from < buttons.length; from += width) rows.push(buttons.slice(from, from + width))
  return rows
}
