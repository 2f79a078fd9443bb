import type { CivilDate } from '../calendar/civil-date.ts'
import type { Recorder } from '../duties/progress.ts'
import type { Message } from './message.ts'

/** What pressing a button about who may ask chooses. All but `ask` are for admins of the bot. */
export type AccessChoice =
  /** The chat of the message wishes to be let in. */
  | { readonly kind: 'ask' }
  /** A page of the list, from 0. */
  | { readonly kind: 'list'; readonly page: number }
  /** About one chat; `page` is that of the list to which one goes back. */
  | { readonly kind: ChatChoice; readonly chatId: number; readonly page: number }

/**
 * `allow` and `refuse` decide on a wish that waits. `let-in` allows whom nobody has asked about, or who was refused.
 * `ask-revoke` brings the question whether to `revoke`.
 */
export type ChatChoice = 'card' | 'allow' | 'refuse' | 'let-in' | 'ask-revoke' | 'revoke'

export interface AccessButton {
  readonly label: string
  readonly choice: AccessChoice
}

/** A message whose buttons are choices about who may ask; it has no others. */
export interface AccessMessage extends Message {
  readonly choices: readonly (readonly AccessButton[])[]
}

/** A person or a group as admins see it. */
export interface AccessEntry {
  readonly chatId: number
  readonly kind: 'person' | 'group'
  readonly name: string | null
  readonly standing: AccessStanding
}

export type AccessStanding =
  | { readonly kind: 'waiting'; readonly askedBy: Recorder; readonly day: CivilDate }
  | { readonly kind: 'allowed' | 'refused'; readonly by: Recorder; readonly day: CivilDate }
  | { readonly kind: 'none' }
