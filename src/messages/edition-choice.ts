import type { Message } from './message.ts'
import type { ProposalName } from './proposal.ts'

/** What pressing a button under a message about editions is for. The bot encodes it; views never see callback data. */
export type EditionChoice =
  | { readonly kind: 'apply' | 'leave'; readonly name: ProposalName }
  /** The file that was sent is this conference's. */
  | { readonly kind: 'conference'; readonly conferenceId: string }

/** A message about editions. */
export interface EditionMessage extends Message {
  /** Rows of buttons under its last part. */
  readonly choices: readonly (readonly { readonly label: string; readonly choice: EditionChoice }[])[]
}

/** A message of these blocks without buttons. */
export function withoutChoices(blocks: Message['blocks']): EditionMessage {
  return { blocks, buttons: [], choices: [] }
}
