import type { Answer, Language } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'
import { answerMessage } from '../messages/answer-message.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { helpMessage } from '../messages/help-message.ts'
import { html } from '../messages/html.ts'
import type { Message } from '../messages/message.ts'
import { askPrompt, textOnlyNotice } from '../messages/notices.ts'
import { withSamples } from '../messages/sample-questions.ts'
import { sourcesMessage } from '../messages/sources-message.ts'
import { commandWords } from './command-list.ts'
import { keyboardOf } from './keyboard.ts'
import { answerExtras, type OfficeViewDeps, type Viewer } from './office-view.ts'
import type { Reply } from './reply.ts'

/** A view's message as a reply that stays: what its buttons bring comes as a message of its own. */
function lasting(message: Message, edition: Edition, language: Language): Reply {
  return { message, language, markup: keyboardOf(message, { edition, language, mode: 'open' }) }
}

/** The answer to a question, in the question's language, as the viewer may see it. */
export function answerReply(answer: Answer, viewer: Viewer, deps: OfficeViewDeps): Reply {
  const edition = deps.edition()
  const message = answerMessage(answer, edition, catalogueFor(answer.language), answerExtras(viewer, deps))
  return lasting(message, edition, answer.language)
}

/** /start and /trogiup. */
export function helpReply(edition: Edition, username: string, language: Language): Reply {
  const message = helpMessage(edition, commandWords(username, language), catalogueFor(language))
  return lasting(message, edition, language)
}

/** /nguon. */
export function sourcesReply(edition: Edition, language: Language): Reply {
  return lasting(sourcesMessage(edition, catalogueFor(language)), edition, language)
}

/** For a sticker, a photo, a voice message. */
export function textOnlyReply(edition: Edition, language: Language): Reply {
  return lasting(textOnlyNotice(edition, catalogueFor(language)), edition, language)
}

/** For a deep link whose passage the edition does not have. */
export function goneReply(edition: Edition, language: Language): Reply {
  const catalogue = catalogueFor(language)
  return lasting(withSamples([html`${catalogue.notice.goneButton}`], edition, catalogue), edition, language)
}

/** For /hoi alone: the person's app opens a reply to this message. In groups only theirs (`selective`). */
export function promptReply(edition: Edition, language: Language): Reply {
  const message = askPrompt(edition, catalogueFor(language))
  return {
    message,
    language,
    markup: { force_reply: true, selective: true, input_field_placeholder: message.placeholder },
  }
}
