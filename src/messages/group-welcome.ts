import type { Edition } from '../knowledge/edition.ts'
import { type Commands, inGroup } from './commands.ts'
import { html, join } from './html.ts'
import type { Message } from './message.ts'
import { sampleQuestions } from './sample-questions.ts'
import type { Catalogue } from './vi.ts'

/** The one message when the bot is added to an allowed group: three ways to ask, and how to subscribe. */
export function groupWelcome(edition: Edition, commands: Commands, catalogue: Catalogue): Message {
  const { group } = catalogue
  const [sample] = sampleQuestions(edition, catalogue)
  const ways = [
    group.byCommand(inGroup(commands.ask, commands), sample ?? null),
    group.byReply,
    group.byPrompt(inGroup(commands.ask, commands)),
  ]
  return {
    blocks: [
      html`${group.welcome}`,
      join([group.threeWays, ...ways.map((way, at) => `${at + 1}. ${way}`)], '\n'),
      html`${group.subscribe(inGroup(commands.subscribe, commands))}`,
    ],
    buttons: [],
  }
}

/** The one line in a group that is not allowed, with the id that an admin of the bot needs. */
export function groupNotAllowed(chatId: number, catalogue: Catalogue): Message {
  return { blocks: [html`${catalogue.group.notAllowed} <code>${chatId}</code>`], buttons: [] }
}

/** The one line for a person who is not allowed, with the id that an admin of the bot needs. */
export function personNotAllowed(userId: number, catalogue: Catalogue): Message {
  return { blocks: [html`${catalogue.group.personNotAllowed} <code>${userId}</code>`], buttons: [] }
}
