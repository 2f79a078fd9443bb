import type { Language } from '../answers/answer.ts'
import type { Recorder } from '../duties/progress.ts'

/** A private chat or a group: of a person their own id. */
interface Known {
  readonly chatId: number
  readonly kind: 'person' | 'group'
  /** The person's name or the group's title, for admins to read. */
  readonly name: string | null
}

/** A person or a group whom an admin has let in. */
export interface Grant extends Known {
  readonly by: Recorder
  /** Epoch milliseconds. */
  readonly at: number
}

/** A wish to be let in on which no admin has decided, or which one has refused. */
export interface AccessRequest extends Known {
  readonly language: Language
  readonly askedBy: Recorder
  /** Epoch milliseconds. */
  readonly askedAt: number
  readonly refused: { readonly by: Recorder; readonly at: number } | null
}

/** Who may ask besides the admins. Immutable. */
export interface AccessState {
  /** By chat id as text. */
  readonly grants: ReadonlyMap<string, Grant>
  /** By chat id as text. */
  readonly requests: ReadonlyMap<string, AccessRequest>
}

export const emptyAccess: AccessState = { grants: new Map(), requests: new Map() }
