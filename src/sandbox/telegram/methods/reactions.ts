import { enterMessage } from '../access.ts'
import { accept, isRefusal, REFUSED } from '../refusals.ts'
import { chatId, flag, integer, list, optional, record, required, text } from '../shape.ts'
import { tell } from '../state.ts'
import { method } from './method.ts'

/** The emoji that Telegram takes as reactions. Bot API, ReactionTypeEmoji. */
const EMOJI: ReadonlySet<string> = new Set(
  (
    '👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 😴 😭 🤓 👻 ' +
    '👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡'
  ).split(' '),
)

/** Bot API, setMessageReaction, with one ordinary emoji or none: bots may not set more. */
export const setMessageReaction = method(
  'setMessageReaction',
  {
    chat_id: required(chatId),
    message_id: required(integer),
    reaction: optional(list(record('ReactionTypeEmoji', { type: required(text), emoji: required(text) }))),
    is_big: optional(flag),
  },
  (state, values) => {
    const reactions = values.reaction ?? []
    const wrong = reactions.some(({ type, emoji }) => type !== 'emoji' || !EMOJI.has(emoji))
    if (wrong || reactions.length > 1) return REFUSED.reactionInvalid
    const found = enterMessage(state, values.chat_id, values.message_id, 'read', REFUSED.reactNotFound)
    if (isRefusal(found)) return found
    tell(state, { kind: 'reaction', chat: found.room.id, message: found.message.message_id })
    return accept(true)
  },
)
