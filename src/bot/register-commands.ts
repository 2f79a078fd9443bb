import type { Api } from 'grammy'
import { adminCommands, registeredCommands } from './command-list.ts'
import { errorFields } from './error-words.ts'
import type { Log } from './log.ts'

/**
 * Tells Telegram which commands to offer: the Vietnamese ones to everybody, the English ones in English apps; admins get theirs in their private chats. A failure is
 * logged and not fatal: commands work without being offered.
 */
export async function registerCommands(
  api: Pick<Api, 'setMyCommands'>,
  adminIds: readonly number[],
  log: Log,
  token: string,
): Promise<void> {
  try {
    await api.setMyCommands(registeredCommands('vi'))
    await api.setMyCommands(registeredCommands('vi'), { language_code: 'vi' })
    await api.setMyCommands(registeredCommands('en'), { language_code: 'en' })
  } catch (error) {
    log.warn('the list of commands was not registered', errorFields(error, token))
  }
  for (const chat_id of adminIds) {
    const scope = { type: 'chat', chat_id } as const
    try {
      await api.setMyCommands(adminCommands('vi'), { scope })
      await api.setMyCommands(adminCommands('en'), { scope, language_code: 'en' })
    } catch (error) {
      // An admin who has not written to the bot yet has no chat with it.
      log.info('the commands of an admin were not registered', errorFields(error, token))
    }
  }
}
