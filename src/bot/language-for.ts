import type { User } from 'grammy/types'
import type { Language } from '../answers/answer.ts'

/**
 * The language in which to speak to a person apart from answers, which follow the question: that of the command they
 * used; English commands are also typed by people whose app is Vietnamese. Without a command Vietnamese, unless the app
 * is English.
 */
export function languageFor(user: Pick<User, 'language_code'> | undefined, command: Language | null = null): Language {
  const app = user?.language_code?.slice(0, 2).toLowerCase()
  if (command === 'en') return app === 'vi' ? 'vi' : 'en'
  return command === null && app === 'en' ? 'en' : 'vi'
}
