import type { BoardRequest } from '../answers/board-request.ts'
import { type Html, join, plain } from './html.ts'
import type { RecordPress } from './record-press.ts'

/** What pressing a button is for. The bot encodes it; views never see callback data. */
export type Action =
  /** The passage's card. */
  | { readonly kind: 'show'; readonly passageId: string }
  /** The passage within its paragraph. */
  | { readonly kind: 'paragraph'; readonly passageId: string }
  /** Passages about the same things. */
  | { readonly kind: 'related'; readonly passageId: string }
  /** Further results, best first. */
  | { readonly kind: 'more'; readonly passageIds: readonly string[] }
  /** As if the person had asked this. */
  | { readonly kind: 'ask'; readonly question: string }
  /** A page (from 0) of the duty board. `inPlace`: instead of the message that has the button. */
  | { readonly kind: 'board'; readonly request: BoardRequest; readonly page: number; readonly inPlace: boolean }
  /** The choice of what to limit a board to, a page of it; always in place. */
  | { readonly kind: 'limit'; readonly by: LimitBy; readonly request: BoardRequest; readonly page: number }
  | { readonly kind: 'record'; readonly press: RecordPress }
  | { readonly kind: 'url'; readonly url: string }

/** By what a board can be limited with buttons. */
export type LimitBy = 'body' | 'topic' | 'conference'

export interface Button {
  readonly label: string
  readonly action: Action
}

/** One reply. Blocks are paragraphs, sent with an empty line between them; a long reply is split between blocks. */
export interface Message {
  readonly blocks: readonly Html[]
  /** Rows of buttons under the last part. */
  readonly buttons: readonly (readonly Button[])[]
  /** Whether it arrives without a sound. */
  readonly silent?: boolean
}

/** What stands between two blocks. */
export const BLOCK_BREAK = '\n\n'

/** The whole message as a person reads it, without the buttons. */
export function plainMessage(message: Message): string {
  return plain(join(message.blocks, BLOCK_BREAK))
}

/** The message as a terminal shows it: the text, then each button's words in brackets, one row a line. */
export function terminalMessage(message: Message): string {
  const rows = message.buttons.map((row) => row.map(({ label }) => `[${label}]`).join(' '))
  return rows.length === 0 ? plainMessage(message) : `${plainMessage(message)}\n\n${rows.join('\n')}`
}
