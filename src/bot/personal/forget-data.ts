import type { InlineKeyboardMarkup } from 'grammy/types'
import { z } from 'zod'
import type { Language } from '../../answers/answer.ts'
import { catalogueFor } from '../../messages/catalogue.ts'

/** A pressed answer to "delete your data?". */
export interface ForgetPress {
  readonly language: Language
  readonly isWanted: boolean
}

// fv:y, fe:n: the data is that of whoever presses, in their own chat, so nothing else is carried.
const data = z.string().regex(/^f[ve]:[yn]$/)

/** Whether callback data is about deleting one's data; this may be pressed by people who may not ask, too. */
export function isForgetData(text: string): boolean {
  return /^f[ve]:/.test(text)
}

/** Reads callback data. Null for what was not written here. */
export function decodeForget(text: string): ForgetPress | null {
  const parsed = data.safeParse(text)
  if (!parsed.success) return null
  return { language: parsed.data[1] === 'v' ? 'vi' : 'en', isWanted: parsed.data.endsWith('y') }
}

/** The buttons under "delete your data?". */
export function forgetKeyboard(language: Language): InlineKeyboardMarkup {
  const { button } = catalogueFor(language).privacy
  const letter = language === 'vi' ? 'v' : 'e'
  return {
    inline_keyboard: [
      [{ text: button.yes, callback_data: `f${letter}:y` }],
      [{ text: button.no, callback_data: `f${letter}:n` }],
    ],
  }
}
