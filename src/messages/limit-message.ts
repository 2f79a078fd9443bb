import type { BoardRequest } from '../answers/board-request.ts'
import type { Edition, Passage } from '../knowledge/edition.ts'
import { type Html, html } from './html.ts'
import type { Button, LimitBy, Message } from './message.ts'
import { echoed, shortened } from './quoted.ts'
import type { Catalogue } from './vi.ts'

const PAGE = 8
/** Telegram shows about this much of a label on a narrow phone, in UTF-16 units. */
const LABEL = 40

/** What a board can be limited to: the bodies, topics or conferences that some duty is about, by name, a button each. */
export function limitMessage(
  by: LimitBy,
  request: BoardRequest,
  page: number,
  edition: Edition,
  catalogue: Catalogue,
): Message {
  const { board } = catalogue
  const choices = choicesOf(by, edition, catalogue)
  const last = Math.max(0, Math.ceil(choices.length / PAGE) - 1)
  const shown = Math.min(page, last)
  const turn = (label: string, to: number): Button => ({ label, action: { kind: 'limit', by, request, page: to } })
  const pages = [
    ...(shown === 0 ? [] : [turn(board.button.previous, shown - 1)]),
    ...(shown === last ? [] : [turn(board.button.next, shown + 1)]),
  ]
  const show = (label: string, wanted: BoardRequest): Button => ({
    label: shortened(label, LABEL),
    action: { kind: 'board', request: wanted, page: 0, inPlace: true },
  })
  return {
    blocks: [html`<b>${board.choose[by]}</b>`],
    buttons: [
      ...choices
        .slice(shown * PAGE, (shown + 1) * PAGE)
        .map(({ id, name }) => [show(name, limitedTo(request, by, id))]),
      ...(pages.length === 0 ? [] : [pages]),
      [show(board.button.back, request)],
    ],
  }
}

/** For a name that is no topic or body: the topics to choose from. */
export function unknownLimitMessage(
  name: string,
  request: BoardRequest,
  edition: Edition,
  catalogue: Catalogue,
): Message {
  const { buttons } = limitMessage('topic', request, 0, edition, catalogue)
  const opening: Html = html`${catalogue.board.unknown(echoed(name, LABEL))}`
  return { blocks: [opening], buttons }
}

interface Choice {
  readonly id: string
  readonly name: string
}

function choicesOf(by: LimitBy, edition: Edition, { language }: Catalogue): readonly Choice[] {
  const ids = new Set(edition.passages.filter(({ kind }) => kind === 'duty').flatMap((duty) => idsOf(duty, by)))
  const name = (id: string): string | undefined => {
    switch (by) {
      case 'body':
        return edition.bodies.get(id)?.name[language]
      case 'topic':
        return edition.topics.get(id)?.name[language]
      case 'conference':
        return edition.conferences.get(id)?.short[language]
    }
  }
  return [...ids].map((id) => ({ id, name: name(id) ?? id })).sort((a, b) => a.name.localeCompare(b.name, 'vi'))
}

function idsOf({ bodyIds, topicIds, conferenceId, responsible }: Passage, by: LimitBy): readonly string[] {
  switch (by) {
    case 'body':
      return responsible?.state === 'named'
        ? [...bodyIds, ...responsible.leadIds, ...responsible.coordinatingIds]
        : bodyIds
    case 'topic':
      return topicIds
    case 'conference':
      return [conferenceId]
  }
}

function limitedTo(request: BoardRequest, by: LimitBy, id: string): BoardRequest {
  switch (by) {
    case 'body':
      return { ...request, bodyId: id }
    case 'topic':
      return { ...request, topicId: id }
    case 'conference':
      return { ...request, conferenceId: id }
  }
}
