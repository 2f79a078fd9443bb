import type { InlineKeyboardButton, Message, User } from 'grammy/types'
import { isInside } from '../members.ts'
import type { Room } from '../rooms.ts'
import { type PressedButton, type State, tell } from '../state.ts'
import { LIFETIME } from '../updates.ts'

/** A press on a button. */
export interface Press {
  readonly from: User
  /** The message with the button; its newest version counts. */
  readonly message: Message
  /** The words on the button, or its callback data. */
  readonly button: string
}

/** A press with data that the message need not carry: an old version of the message, or a forged request. */
export interface ForgedPress {
  readonly from: User
  readonly message: Message
  readonly data: string
}

/** What people do with buttons. */
export interface Pressing {
  /**
   * Presses a callback button. The result is filled in when the bot answers; after 150 seconds of the world's clock it
   * no longer can. An anonymous administrator presses under their own name. Throws when there is no such button.
   */
  press(press: Press): PressedButton
  /** Sends callback data as it is; the message may be deleted meanwhile (`InaccessibleMessage`). */
  pressData(press: ForgedPress): PressedButton
}

/** The buttons of a message, row by row. */
export function buttonsOf(message: Message): readonly InlineKeyboardButton[] {
  return message.reply_markup?.inline_keyboard.flat() ?? []
}

function roomOf(state: State, message: Message, from: User): Room {
  const room = state.rooms.get(message.chat.id)
  if (room === undefined) throw new Error(`The sandbox has no chat ${message.chat.id}`)
  if (room.kind !== 'private' && !isInside(room.members.get(from.id))) {
    throw new Error(`${from.first_name} is not in "${room.title}" and sees no buttons there`)
  }
  return room
}

/** Pressing in this world. */
export function createPressing(state: State): Pressing {
  function pressData({ from, message, data }: ForgedPress): PressedButton {
    const room = roomOf(state, message, from)
    const current = room.messages.get(message.message_id)
    const id = String(++state.counters.query)
    const pressed: PressedButton = {
      id,
      from,
      message: current ?? message,
      data,
      at: state.now(),
      answer: undefined,
    }
    state.presses.set(id, pressed)
    const shown = current ?? { chat: message.chat, message_id: message.message_id, date: 0 as const }
    state.queue.add(
      { callback_query: { id, from, chat_instance: String(room.id), data, message: shown } },
      LIFETIME.callbackQuery,
    )
    tell(state, { kind: 'message', chat: room.id })
    return pressed
  }
  return {
    pressData,
    press({ from, message, button }) {
      const current = roomOf(state, message, from).messages.get(message.message_id)
      const buttons = current === undefined ? [] : buttonsOf(current)
      const found =
        buttons.find((other) => other.text === button) ??
        buttons.find((other) => 'callback_data' in other && other.callback_data === button)
      if (found !== undefined && 'callback_data' in found) {
        return pressData({ from, message, data: found.callback_data })
      }
      const seen = buttons.map((other) => `"${other.text}"`).join(', ') || 'none'
      throw new Error(`There is no callback button "${button}" on message ${message.message_id}; its buttons: ${seen}`)
    },
  }
}
