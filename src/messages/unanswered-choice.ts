import type { Message } from './message.ts'

/** What pressing a button about an unanswered question chooses. `id` is that of a question, which stands for its group. */
export type UnansweredChoice =
  /** Under an answer, for everybody: it does not help; tell me when there is an answer. */
  | { readonly kind: 'dislike'; readonly id: string }
  | { readonly kind: 'wish'; readonly id: string }
  /** For admins. The list, a page of it (from 0). */
  | { readonly kind: 'list'; readonly page: number }
  /** One group; searching for a passage by typing. */
  | { readonly kind: 'group' | 'search'; readonly id: string }
  /** The terms that can be added to a passage; typing another. */
  | { readonly kind: 'terms' | 'type'; readonly id: string; readonly passageId: string }
  /** Adds a proposed term, told by its hash. */
  | { readonly kind: 'add'; readonly id: string; readonly passageId: string; readonly termHash: string }
  /** Drops the group, if it still has so many questions. */
  | { readonly kind: 'dismiss'; readonly id: string; readonly count: number }

export interface UnansweredButton {
  readonly label: string
  readonly choice: UnansweredChoice
}

/** A message whose buttons are choices about unanswered questions; it has no others. */
export interface UnansweredMessage extends Message {
  readonly choices: readonly (readonly UnansweredButton[])[]
}
