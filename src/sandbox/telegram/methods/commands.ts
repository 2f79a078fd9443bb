import type { BotCommand } from 'grammy/types'
import { enter } from '../access.ts'
import { accept, badRequest, isRefusal, REFUSED, type Refusal } from '../refusals.ts'
import { chatId, integer, list, oneOf, optional, record, required, type Shape, text } from '../shape.ts'
import type { State } from '../state.ts'
import { method } from './method.ts'

/** Who sees a list of commands. Bot API, BotCommandScope. */
export interface CommandScope {
  readonly type: string
  readonly chat_id?: number | string
  readonly user_id?: number
}

/** Commands of one list. Bot API, setMyCommands. */
export const COMMANDS_PER_LIST = 100
/** Characters of a command. */
export const COMMAND_CHARACTERS = 32
/** Characters of a description. */
export const DESCRIPTION_CHARACTERS = 256

const wide = record('BotCommandScopeDefault', { type: required(text) })
const ofChat = record('BotCommandScopeChat', { type: required(text), chat_id: required(chatId) })
const ofMember = record('BotCommandScopeChatMember', {
  type: required(text),
  chat_id: required(chatId),
  user_id: required(integer),
})

const SCOPES: ReadonlyMap<unknown, Shape<CommandScope>> = new Map<unknown, Shape<CommandScope>>([
  ['default', wide],
  ['all_private_chats', wide],
  ['all_group_chats', wide],
  ['all_chat_administrators', wide],
  ['chat', ofChat],
  ['chat_administrators', ofChat],
  ['chat_member', ofMember],
])

const scopeShape: Shape<CommandScope> = oneOf<CommandScope>('BotCommandScope', [wide, ofChat, ofMember], (value) =>
  SCOPES.get(value.type),
)

/** The key of a command list in the state. Language '' is everybody's. */
export function commandKey(scope: CommandScope, language: string): string {
  return [scope.type, scope.chat_id ?? '', scope.user_id ?? '', language].join('|')
}

/** The list that a call means, or why it cannot be. */
function listKey(state: State, scope: CommandScope | undefined, language: string | undefined): string | Refusal {
  if (language !== undefined && !/^([a-z]{2})?$/.test(language)) return badRequest('invalid language code specified')
  if (scope?.chat_id !== undefined) {
    const room = enter(state, scope.chat_id, 'members')
    if (isRefusal(room)) return room
  }
  return commandKey(scope ?? { type: 'default' }, language ?? '')
}

/** Source of the texts: td, `set_commands`; what is in capitals comes from the server. */
function checkCommand({ command, description }: BotCommand): BotCommand | Refusal {
  const name = command.trim().replace(/^\//, '')
  if (name === '') return badRequest('command must be non-empty')
  if ([...name].length > COMMAND_CHARACTERS) {
    return badRequest(`command length must not exceed ${COMMAND_CHARACTERS}`)
  }
  const told = description.trim()
  if (told === '') return badRequest('command description must be non-empty')
  if ([...told].length > DESCRIPTION_CHARACTERS) {
    return badRequest(`command description length must not exceed ${DESCRIPTION_CHARACTERS}`)
  }
  return /^[a-z0-9_]+$/.test(name) ? { command: name, description: told } : REFUSED.commandInvalid
}

const WHERE = { scope: optional(scopeShape), language_code: optional(text) } as const

/** Bot API, setMyCommands. */
export const setMyCommands = method(
  'setMyCommands',
  {
    ...WHERE,
    commands: required(list(record('BotCommand', { command: required(text), description: required(text) }))),
  },
  (state, values) => {
    const key = listKey(state, values.scope, values.language_code)
    if (isRefusal(key)) return key
    const commands: BotCommand[] = []
    for (const given of values.commands) {
      const checked = checkCommand(given)
      if (isRefusal(checked)) return checked
      commands.push(checked)
    }
    if (commands.length > COMMANDS_PER_LIST) return REFUSED.commandsTooMany
    state.commands.set(key, commands)
    return accept(true)
  },
)

/** Bot API, getMyCommands: exactly the list of this scope and language, empty when there is none. */
export const getMyCommands = method('getMyCommands', WHERE, (state, values) => {
  const key = listKey(state, values.scope, values.language_code)
  return isRefusal(key) ? key : accept(state.commands.get(key) ?? [])
})

/** Bot API, deleteMyCommands. */
export const deleteMyCommands = method('deleteMyCommands', WHERE, (state, values) => {
  const key = listKey(state, values.scope, values.language_code)
  if (isRefusal(key)) return key
  state.commands.delete(key)
  return accept(true)
})
