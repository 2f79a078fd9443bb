import type { Language } from '../answers/answer.ts'
import type { Message } from './message.ts'

/** What pressing a button under a message about the digest chooses. The chat and topic are those of the message. */
export type SubscriptionChoice =
  | { readonly kind: 'panel' | 'everything' | 'resume' | 'wake' | 'end' }
  | { readonly kind: 'menu'; readonly menu: SubscriptionMenu; readonly page: number }
  | { readonly kind: 'weekday'; readonly weekday: number }
  /** 'HH:MM'. */
  | { readonly kind: 'hour'; readonly hour: string }
  | { readonly kind: 'language'; readonly language: Language }
  | { readonly kind: 'silent'; readonly silent: boolean }
  | { readonly kind: 'pause'; readonly weeks: number }
  /** `on` is what it becomes, so that a second press changes nothing; `page` is the one to show again. */
  | { readonly kind: 'limit'; readonly by: Limit; readonly id: string; readonly on: boolean; readonly page: number }
  /** For admins of the bot. */
  | ({ readonly kind: 'resend' } & IssueOfChat)
  | ({ readonly kind: 'dismiss' } & IssueOfChat)

/** An issue of any chat: its destination, and its week as `weekOf` counts. */
interface IssueOfChat {
  readonly chatId: number
  readonly threadId: number | null
  readonly week: number
}

export type SubscriptionMenu = 'weekday' | 'hour' | 'topics' | 'bodies' | 'pause' | 'end'

/** By what a subscription is limited. */
export type Limit = 'topics' | 'bodies'

export interface ChoiceButton {
  readonly label: string
  readonly choice: SubscriptionChoice
}

/** A message whose buttons are choices about a subscription; it has no others. */
export interface SubscriptionMessage extends Message {
  readonly choices: readonly (readonly ChoiceButton[])[]
}
