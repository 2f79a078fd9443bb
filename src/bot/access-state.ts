import type { Language } from '../answers/answer.ts'
import type { Recorder } from '../duties/progress.ts'

/** A private chat or a group: of a person their own id. Never a channel. */
export interface Known {
  readonly chatId: number
  readonly kind: 'person' | 'group'
  /** The person's name or the group's title, for admins to read; null if it has nothing that can be seen. */
  readonly name: string | null
}

/** A person or a group whom an admin has let in. */
export interface Grant extends Known {
  readonly by: Recorder
  /** Epoch milliseconds. */
  readonly at: number
}

/** A wish to be let in on which no admin has decided, or which one has refused. One per chat. */
export interface AccessRequest extends Known {
  readonly language: Language
  /** The topic in which it was asked, where the outcome is told; null without topics. */
  readonly threadId: number | null
  readonly askedBy: Recorder
  /** Epoch milliseconds. */
  readonly askedAt: number
  /** Whether an admin has got a message about it. */
  readonly told: boolean
  readonly refused: { readonly by: Recorder; readonly at: number } | null
}

/** Who may ask besides the admins. Immutable. No chat is in both maps. */
export interface AccessState {
  /** By chat id as text. */
  readonly grants: ReadonlyMap<string, Grant>
  /** By chat id as text. */
  readonly requests: ReadonlyMap<string, AccessRequest>
}

export const emptyAccess: AccessState = { grants: new Map(), requests: new Map() }
