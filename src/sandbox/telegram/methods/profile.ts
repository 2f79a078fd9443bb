import { accept, badRequest, fakeRefusal } from '../refusals.ts'
import { optional, text } from '../shape.ts'
import { type BotMethod, method } from './method.ts'

/** A text of the bot's profile that it may set for each language. */
interface ProfileText {
  readonly setter: string
  readonly getter: string
  readonly field: string
  /** Longest text, in characters. Bot API, the setter. */
  readonly limit: number
}

const NAME: ProfileText = { setter: 'setMyName', getter: 'getMyName', field: 'name', limit: 64 }
const DESCRIPTION: ProfileText = {
  setter: 'setMyDescription',
  getter: 'getMyDescription',
  field: 'description',
  limit: 512,
}
const SHORT: ProfileText = {
  setter: 'setMyShortDescription',
  getter: 'getMyShortDescription',
  field: 'short_description',
  limit: 120,
}

const isLanguage = (code: string): boolean => /^([a-z]{2})?$/.test(code)
const wrongLanguage = badRequest('invalid language code specified')

function setter({ setter: name, field, limit }: ProfileText): BotMethod {
  return method(name, { [field]: optional(text), language_code: optional(text) }, (state, values) => {
    const value = values[field] ?? ''
    const language = values.language_code ?? ''
    if (!isLanguage(language)) return wrongLanguage
    const length = [...value].length
    if (length > limit) return fakeRefusal(`${field} has ${length} characters; Telegram takes ${limit}`)
    state.profile.set(`${field}|${language}`, value)
    return accept(true)
  })
}

function getter({ getter: name, field }: ProfileText): BotMethod {
  return method(name, { language_code: optional(text) }, (state, { language_code: language = '' }) => {
    if (!isLanguage(language)) return wrongLanguage
    const own = state.profile.get(`${field}|${language}`)
    const everybody = state.profile.get(`${field}|`) ?? (field === 'name' ? state.bot.first_name : '')
    return accept({ [field]: own ?? everybody })
  })
}

/** Bot API, setMyName. */
export const setMyName = setter(NAME)
/** Bot API, getMyName. */
export const getMyName = getter(NAME)
/** Bot API, setMyDescription. */
export const setMyDescription = setter(DESCRIPTION)
/** Bot API, getMyDescription. */
export const getMyDescription = getter(DESCRIPTION)
/** Bot API, setMyShortDescription. */
export const setMyShortDescription = setter(SHORT)
/** Bot API, getMyShortDescription. */
export const getMyShortDescription = getter(SHORT)
