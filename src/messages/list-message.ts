import type { ListAnswer } from '../answers/answer.ts'
import { nothingRecorded, type RecordedOf } from '../duties/recorded.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { cardButtons, moreButton, numberButtons } from './buttons.ts'
import { type Html, html, join } from './html.ts'
import { leadBlocks } from './lead.ts'
import type { Message } from './message.ts'
import { passageCard } from './passage-card.ts'
import { LIST_LENGTH, passageList } from './passage-list.ts'
import { quoted } from './quoted.ts'
import { recordedBlocks } from './recorded-lines.ts'
import { conferenceOf, placeOf, sourceLine, sourceLines } from './source-line.ts'
import type { Catalogue } from './vi.ts'

/** The items of a list of the document, whole; or what there is on a topic or a body, by titles and beginnings. */
export function listMessage(
  answer: ListAnswer,
  edition: Edition,
  catalogue: Catalogue,
  recordedOf: RecordedOf = nothingRecorded,
): Message {
  const { of, items } = answer
  const { list, language } = catalogue
  switch (of.kind) {
    case 'passage': {
      const more = answer.more.map(({ passage }) => passage)
      return {
        blocks: [
          ...leadBlocks(answer, edition, catalogue),
          ...itemBlocks(of.passage, items, edition, catalogue),
          ...recordedBlocks(recordedOf(of.passage), catalogue),
        ],
        buttons: [...numberButtons(items), ...cardButtons(of.passage, more, catalogue)],
      }
    }
    case 'topic':
      return overviewMessage(list.topic(items.length, of.topic.name[language]), answer, edition, catalogue)
    case 'body':
      return overviewMessage(list.body(items.length, of.body.name[language]), answer, edition, catalogue)
    case 'figures':
      return overviewMessage(list.figures(items.length), answer, edition, catalogue)
    case 'speaker':
      return overviewMessage(list.speaker(items.length, of.person.name), answer, edition, catalogue)
    case 'nobody':
      return overviewMessage(list.nobody(items.length), answer, edition, catalogue)
  }
}

/** The introducing passage as a card, then every item on a line of its own, character for character. */
function itemBlocks(head: Passage, items: readonly Passage[], edition: Edition, catalogue: Catalogue): readonly Html[] {
  const lines = items.map((item, at) => html`${at + 1}. ${quoted(item.quote)}`)
  const last = items.at(-1)
  const isTogether = last !== undefined && last.paragraph === head.paragraph && last.lastClause > head.clause
  const place = placeOf(isTogether ? { ...head, lastClause: last.lastClause } : head, catalogue)
  return [
    ...passageCard(head, edition, catalogue, { source: 'none' }),
    join([html`<b>${catalogue.list.items(items.length)}</b>`, ...lines], '\n'),
    sourceLine(conferenceOf(head, edition), place, edition, catalogue),
  ]
}

/** The first ten by title and beginning; the others stand behind "more results". */
function overviewMessage(heading: string, answer: ListAnswer, edition: Edition, catalogue: Catalogue): Message {
  const shown = answer.items.slice(0, LIST_LENGTH)
  const hidden = answer.items.slice(LIST_LENGTH)
  const more = [...hidden, ...answer.more.map(({ passage }) => passage)]
  return {
    blocks: [
      ...leadBlocks(answer, edition, catalogue),
      html`<b>${heading}</b>`,
      passageList(shown, catalogue, { edition }),
      ...(hidden.length === 0 ? [] : [html`${catalogue.list.shown(shown.length, answer.items.length)}`]),
      sourceLines(shown, edition, catalogue),
    ],
    buttons: [...numberButtons(shown), ...moreButton(more, catalogue)],
  }
}
