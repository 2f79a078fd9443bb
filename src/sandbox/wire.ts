/*
 * What the server tells the page: all of it is JSON. Both sides compile against this file, so it imports nothing.
 */

/** A run of text, or a marked stretch of such runs. */
export type Piece = string | Marked

/** How a stretch looks, and what a click on it does. */
export interface Marked {
  readonly mark: Mark
  /** For `link`: an http, https or tg address. For `start`: the payload. For `command`: the words to send. */
  readonly target?: string
  readonly pieces: readonly Piece[]
}

export type Mark =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strikethrough'
  | 'spoiler'
  | 'code'
  | 'pre'
  | 'quote'
  | 'long-quote'
  | 'mention'
  | 'link'
  | 'start'
  | 'command'

/** A button under a message. */
export type ButtonView =
  | { readonly kind: 'press'; readonly text: string; readonly data: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string }
  | { readonly kind: 'start'; readonly text: string; readonly payload: string }
  | { readonly kind: 'copy'; readonly text: string; readonly words: string }
  /** Works in Telegram only. */
  | { readonly kind: 'dead'; readonly text: string }

/** What a service message tells. */
export type ServiceView =
  | { readonly kind: 'joined' | 'left'; readonly names: string }
  | { readonly kind: 'topic-opened'; readonly names: string }
  | { readonly kind: 'topic-closed' | 'topic-reopened' | 'other' }

/** A message as the page draws it. */
export interface MessageView {
  readonly id: number
  readonly by: { readonly id: number; readonly name: string; readonly isBot: boolean }
  /** Milliseconds since 1970, of the sandbox's clock. */
  readonly at: number
  readonly edited: boolean
  /** It came without a sound. */
  readonly silent: boolean
  readonly reply: { readonly id: number; readonly name: string; readonly words: string } | null
  readonly body: readonly Piece[]
  readonly document: { readonly id: string; readonly name: string; readonly bytes: number } | null
  /** A photo, a voice message, a sticker: named, not drawn. */
  readonly other: string | null
  readonly rows: readonly (readonly ButtonView[])[]
  readonly service: ServiceView | null
}

/** What somebody is to the bot and in the chat. */
export type Role = 'official' | 'member' | 'group-admin' | 'bot-admin' | 'stranger'

/** Somebody in whose name one may write in a chat. */
export interface Speaker {
  readonly id: number
  readonly name: string
  readonly role: Role
  /** What the command menu of this person's app offers here. */
  readonly commands: readonly { readonly command: string; readonly about: string }[]
}

/** A chat, or one topic of a forum. */
export interface ChatHead {
  /** Short and fit for an address: `-1002200000001.5`. */
  readonly key: string
  readonly kind: 'private' | 'group' | 'topic'
  readonly title: string
  /** The forum that a topic belongs to. */
  readonly forum: string | null
  /** Never empty. */
  readonly speakers: readonly Speaker[]
  /** The message that wants a reply, from whom (null: anybody), and the words in the empty field. */
  readonly forced: { readonly message: number; readonly from: number | null; readonly hint: string } | null
}

/** One call of the bot, for people who want to see underneath. */
export interface CallView {
  /** Its place in the list of all calls, from 0. */
  readonly number: number
  readonly at: number
  readonly method: string
  readonly outcome: 'ok' | 'waiting' | 'failed'
  /** Indented JSON. */
  readonly params: string
  /** Indented JSON, or how the connection ended. */
  readonly answer: string
}

/** What changed since the last news; with `isAll` it is everything, and what was before is forgotten. */
export interface News {
  readonly isAll: boolean
  readonly bot: { readonly name: string; readonly username: string }
  readonly zone: string
  readonly samples: { readonly vi: readonly string[]; readonly en: readonly string[] }
  /** Whether there is a weekly digest to travel to. */
  readonly hasDigest: boolean
  /** Milliseconds since 1970, of the sandbox's clock. */
  readonly now: number
  readonly chats: readonly ChatHead[]
  readonly messages: readonly { readonly chat: string; readonly message: MessageView }[]
  readonly deleted: readonly { readonly chat: string; readonly id: number }[]
  readonly calls: readonly CallView[]
}

/** What came of a press: the short text that the bot answered, if any. */
export interface PressResult {
  readonly text: string | null
  readonly isAlert: boolean
  /** The payload, if the bot opened one of its own links. */
  readonly start: string | null
}

/** What came of a journey in time. */
export interface TravelResult {
  /** `no-digest`: nobody subscribes, so there is no next one. */
  readonly kind: 'moved' | 'no-digest' | 'no-such-day'
}
