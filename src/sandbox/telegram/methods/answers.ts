import { accept, badRequest, isRefusal, REFUSED } from '../refusals.ts'
import { flag, integer, list, optional, record, required, text } from '../shape.ts'
import { type State, tell } from '../state.ts'
import { LIFETIME } from '../updates.ts'
import { inlineResult, readArticles } from './inline-results.ts'
import { method } from './method.ts'

/** Characters of an answer to a button. Bot API, answerCallbackQuery. */
export const CALLBACK_ANSWER_UNITS = 200

const isOld = (state: State, at: number, lifetimeSeconds: number): boolean => state.now() - at > lifetimeSeconds * 1000

/** Bot API, answerCallbackQuery. The first answer counts; a later one is accepted and changes nothing. */
export const answerCallbackQuery = method(
  'answerCallbackQuery',
  {
    callback_query_id: required(text),
    text: optional(text),
    show_alert: optional(flag),
    url: optional(text),
    cache_time: optional(integer),
  },
  (state, values) => {
    const press = state.presses.get(values.callback_query_id)
    if (press === undefined || isOld(state, press.at, LIFETIME.callbackQuery)) return REFUSED.queryTooOld
    if ((values.text ?? '').length > CALLBACK_ANSWER_UNITS) return REFUSED.callbackAnswerTooLong
    const deepLink = `t.me/${state.bot.username}?start=`
    if (values.url !== undefined && !values.url.includes(deepLink)) return badRequest('URL_INVALID')
    press.answer ??= { text: values.text, show_alert: values.show_alert ?? false, url: values.url }
    tell(state, { kind: 'answered', chat: press.message.chat.id })
    return accept(true)
  },
)

const START_PARAMETER = /^[A-Za-z0-9_-]{1,64}$/

/** Bot API, answerInlineQuery, with articles only. */
export const answerInlineQuery = method(
  'answerInlineQuery',
  {
    inline_query_id: required(text),
    results: required(list(inlineResult)),
    cache_time: optional(integer),
    is_personal: optional(flag),
    next_offset: optional(text),
    button: optional(record('InlineQueryResultsButton', { text: required(text), start_parameter: optional(text) })),
  },
  (state, values) => {
    const { button } = values
    if (button !== undefined && !START_PARAMETER.test(button.start_parameter ?? '')) {
      return badRequest('START_PARAM_INVALID')
    }
    const results = readArticles(values.results, (id) => state.users.get(id))
    if (isRefusal(results)) return results
    if (new TextEncoder().encode(values.next_offset ?? '').length > 64) return badRequest('NEXT_OFFSET_INVALID')
    const search = state.searches.get(values.inline_query_id)
    if (search === undefined || isOld(state, search.at, LIFETIME.inlineQuery)) return REFUSED.queryTooOld
    search.answer = {
      results,
      is_personal: values.is_personal ?? false,
      cache_time: values.cache_time ?? 300,
      button: button && { text: button.text, start_parameter: button.start_parameter },
    }
    tell(state, { kind: 'answered' })
    return accept(true)
  },
)
