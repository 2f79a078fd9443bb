import { botProfile } from '../people.ts'
import { accept, REFUSED } from '../refusals.ts'
import { flag, integer, list, optional, text } from '../shape.ts'
import { method } from './method.ts'

/** Bot API, getMe. */
export const getMe = method('getMe', {}, (state) => accept(botProfile(state.bot)))

/** Bot API, logOut: afterwards nothing is answered any more. */
export const logOut = method('logOut', {}, (state) => {
  state.loggedOut = true
  return accept(true)
})

/** Bot API, close. */
export const close = method('close', {}, () => accept(true))

/** Bot API, getUpdates. */
export const getUpdates = method(
  'getUpdates',
  {
    offset: optional(integer),
    limit: optional(integer),
    timeout: optional(integer),
    allowed_updates: optional(list(text)),
  },
  (state, values, { signal }) => {
    if (state.webhookUrl !== '') return REFUSED.webhookActive
    const poll = {
      offset: values.offset ?? 0,
      limit: Math.min(Math.max(values.limit ?? 100, 1), 100),
      timeoutSeconds: values.timeout ?? 0,
      allowed: values.allowed_updates,
    }
    return state.queue.poll(poll, signal)
  },
)

/** Bot API, deleteWebhook. */
export const deleteWebhook = method('deleteWebhook', { drop_pending_updates: optional(flag) }, (state, values) => {
  const had = state.webhookUrl !== ''
  state.webhookUrl = ''
  if (values.drop_pending_updates) state.queue.confirm()
  return accept(true, had ? 'Webhook was deleted' : 'Webhook is already deleted')
})

/** Bot API, getWebhookInfo. */
export const getWebhookInfo = method('getWebhookInfo', {}, (state) =>
  accept({
    url: state.webhookUrl,
    has_custom_certificate: false,
    pending_update_count: state.queue.pending().length,
  }),
)
