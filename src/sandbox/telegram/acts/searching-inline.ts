import type { Message, User } from 'grammy/types'
import { botUser } from '../people.ts'
import type { Room } from '../rooms.ts'
import type { InlineSearch, State } from '../state.ts'
import { LIFETIME } from '../updates.ts'
import { type Placed, speak } from './speaking.ts'

/** Words typed behind `@<bot>` in some chat. */
export interface Typed {
  readonly from: User
  readonly query: string
  /** Where it is typed; without it in the chat with the bot. */
  readonly chat?: Room
  readonly offset?: string
}

/** What people do with inline mode. */
export interface SearchingInline {
  /** Types a query; the result is filled in when the bot answers, within 30 seconds of the world's clock. */
  searchInline(typed: Typed): InlineSearch
  /** Sends one of the offered results. The message is "via" the bot, so the bot sees it in groups too. */
  sendInlineResult(search: InlineSearch, resultId: string, where?: Omit<Placed, 'from'>): Message
}

/** Inline mode in this world. */
export function createSearchingInline(state: State): SearchingInline {
  return {
    searchInline({ from, query, chat, offset = '' }) {
      if (query.length > 256) throw new Error('Telegram sends at most 256 characters of an inline query')
      const id = String(++state.counters.query)
      const search: InlineSearch = { id, from, query, at: state.now(), answer: undefined }
      state.searches.set(id, search)
      if (state.bot.inline) {
        const chat_type = chat === undefined ? 'sender' : chat.kind
        state.queue.add({ inline_query: { id, from, query, offset, chat_type } }, LIFETIME.inlineQuery)
      }
      return search
    },
    sendInlineResult(search, resultId, where = {}) {
      const result = search.answer?.results.find((other) => other.id === resultId)
      if (result === undefined) throw new Error(`The bot offered no result "${resultId}" for "${search.query}"`)
      const { input_message_content: content, reply_markup } = result
      if (!('message_text' in content)) throw new Error(`The result "${resultId}" has no text`)
      const entities = content.entities ?? []
      return speak(
        state,
        { ...where, from: search.from },
        {
          text: content.message_text,
          via_bot: botUser(state.bot),
          ...(entities.length === 0 ? {} : { entities }),
          ...(reply_markup === undefined ? {} : { reply_markup }),
        },
      )
    },
  }
}
