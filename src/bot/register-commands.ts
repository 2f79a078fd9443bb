import type { Api } from 'grammy'
import { registeredCommands } from './command-list.ts'
import { errorFields } from './error-words.ts'
import type { Log } from './log.ts'

/**
 * Tells Telegram which commands to offer: the Vietnamese ones to everybody, the English ones in English apps. A failure is
 * logged and not fatal: commands work without being offered.
 */
export async function registerCommands(api: Pick<Api, 'setMyCommands'>, log: Log, token: string): Promise<void> {
  try {
    await api.setMyCommands(registeredCommands('vi'))
    await api.setMyCommands(registeredCommands('vi'), { language_code: 'vi' })
    await api.setMyCommands(registeredCommands('en'), { language_code: 'en' })
  } catch (error) {
    log.warn('the list of commands was not registered', errorFields(error, token))
  }
}
