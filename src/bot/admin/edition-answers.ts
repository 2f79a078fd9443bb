import { type Context, InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import type { Language } from '../../answers/answer.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { type EditionMessage, withoutChoices } from '../../messages/edition-choice.ts'
import { html } from '../../messages/html.ts'
import type { Checked } from '../../messages/proposal.ts'
import { checkedMessage } from '../../messages/proposal-message.ts'
import type { Reply } from '../reply.ts'
import { editionKeyboard } from './edition-data.ts'

/** A message about editions as a reply with its buttons; `fileMessage`: the message that brought the file in question. */
export function editionReply(message: EditionMessage, language: Language, fileMessage = 0): Reply {
  return { message, language, markup: editionKeyboard(message, language, fileMessage) }
}

/** One line. */
export function editionLine(line: string, language: Language): Reply {
  return editionReply(withoutChoices([html`${line}`]), language)
}

/** What came of a check. `sent`: the message that brought a file, and the file's name. */
export function checkedReply(
  checked: Checked,
  sent: { readonly name: string; readonly message: number } | null,
  language: Language,
): Reply {
  return editionReply(checkedMessage(checked, sent?.name ?? null, catalogueFor(language)), language, sent?.message)
}

/** Sends the whole list of problems as a file where the message has only the first ones. */
export async function sendAllProblems(
  api: Context['api'],
  chatId: Message['chat']['id'],
  checked: Checked,
  language: Language,
): Promise<void> {
  const all = reportOf(checked)?.all
  if (all === undefined || all === null) return
  const bytes = new TextEncoder().encode(all[language])
  await api.sendDocument(chatId, new InputFile(bytes, catalogueFor(language).edition.problemsFile))
}

function reportOf(checked: Checked) {
  switch (checked.kind) {
    case 'proposal':
      return checked.proposal.report
    case 'errors':
    case 'same':
      return checked.report
    default:
      return null
  }
}
