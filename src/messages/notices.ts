import type { Edition } from '../knowledge/edition.ts'
import { html } from './html.ts'
import type { Message } from './message.ts'
import { shortened } from './quoted.ts'
import { sampleQuestions, withSamples } from './sample-questions.ts'
import type { Catalogue } from './vi.ts'

/** Bot API, ForceReply: `input_field_placeholder` has 1-64 characters. */
const PLACEHOLDER = 64

/** For a sticker, a photo, a voice message: how to ask, with questions to press. */
export function textOnlyNotice(edition: Edition, catalogue: Catalogue): Message {
  return withSamples([html`${catalogue.notice.textOnly}`], edition, catalogue)
}

/** For a person who asks faster than the limit; sent once a minute. */
export function tooManyNotice({ notice }: Catalogue): Message {
  return { blocks: [html`${notice.tooMany}`], buttons: [] }
}

/** Something failed on the bot's side. Says nothing of what it was. */
export function failureNotice({ notice }: Catalogue): Message {
  return { blocks: [html`${notice.failure}`], buttons: [] }
}

/** The message with a first line that it comes late. */
export function markedLate(message: Message, { notice }: Catalogue): Message {
  return { ...message, blocks: [html`<i>${notice.late}</i>`, ...message.blocks] }
}

/** A message that asks for the question itself, to be sent with a forced reply. */
export interface AskPrompt extends Message {
  /** What stands in the empty input field; at most 64 UTF-16 units. */
  readonly placeholder: string
}

/** For a bare /hoi: reply to this with the question. */
export function askPrompt(edition: Edition, catalogue: Catalogue): AskPrompt {
  const [sample] = sampleQuestions(edition, catalogue)
  return {
    blocks: [html`${catalogue.notice.askNow}`],
    buttons: [],
    placeholder: shortened(catalogue.notice.askPlaceholder(sample ?? null), PLACEHOLDER),
  }
}

/** The short text that answers the press of a button (at most 200 UTF-16 units): the button is old, or its passage gone. */
export function staleButtonText(passageExists: boolean, { notice }: Catalogue): string {
  return passageExists ? notice.staleButton : notice.goneButton
}
