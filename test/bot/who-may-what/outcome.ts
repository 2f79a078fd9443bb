import { languageFor } from '../../../src/bot/language-for.ts'
import { refusalReply } from '../../../src/bot/refusal.ts'
import { plainMessage } from '../../../src/messages/message.ts'
import { edition } from '../../messages/fixture.ts'
import type { Cast, Player } from './cast.ts'
import { editionWords, wordsFound } from './edition-words.ts'

/** What comes of something that a person does. */
export type Outcome =
  /** The one line that one may not ask, as a message with the button to ask for it or as the answer to a press. */
  | 'refused'
  /** Something of the conference: a word that only the edition has. */
  | 'answer'
  /** Messages without a word of the conference. */
  | 'words'
  /** A short text at a press, without a word of the conference, and nothing else. */
  | 'note'
  /** Nothing at all. */
  | 'silence'

const OF_EDITION = editionWords(edition)
/** Reading is no outcome. */
const READING = new Set(['getChat', 'getChatMember'])

/** What the bot did since the last `forget`, as the person who did something sees it. */
export function outcomeFor(cast: Cast, player: Player): Outcome {
  const calls = cast.world.ledger.calls.filter(({ method }) => !READING.has(method))
  if (calls.some(({ params }) => wordsFound(params, OF_EDITION).length > 0)) return 'answer'
  if (calls.length === 0) return 'silence'
  const [only, ...others] = calls
  if (others.length === 0 && only !== undefined && isRefusal(only, cast, player)) return 'refused'
  return calls.every(({ method }) => method === 'answerCallbackQuery') ? 'note' : 'words'
}

/** The refusal, literally, and nothing beside it. */
function isRefusal(
  { method, params }: Cast['world']['ledger']['calls'][number],
  { deps }: Cast,
  { from, room }: Player,
): boolean {
  const chat = { id: room.id, type: room.kind }
  const { message, markup } = refusalReply(chat, from, languageFor(from), deps)
  if (method === 'answerCallbackQuery') return params.text === plainMessage(message)
  return (
    method === 'sendMessage' &&
    params.chat_id === room.id &&
    String(params.text).replace(/<\/?code>/g, '') === plainMessage(message) &&
    JSON.stringify(params.reply_markup) === JSON.stringify(markup)
  )
}

/** The chats to which something of the conference went although they may not have it. There must be none. */
export function leaks({ world, deps }: Cast): readonly unknown[] {
  return world.ledger.calls.filter(({ method, params }) => {
    if (method === 'answerCallbackQuery' || wordsFound(params, OF_EDITION).length === 0) return false
    const id = Number(params.chat_id)
    const { kind } = world.room(id)
    return !deps.access.mayAsk({ id, type: kind }, kind === 'private' ? { id } : undefined)
  })
}
