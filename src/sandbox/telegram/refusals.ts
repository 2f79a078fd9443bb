/** Extra data of a refusal, Bot API type ResponseParameters. */
export interface RefusalParameters {
  /** The supergroup that the group became. */
  readonly migrate_to_chat_id?: number
  /** Seconds to wait before the next call. */
  readonly retry_after?: number
}

/** A call that Telegram does not perform; exactly what goes over the wire (Bot API, "Making requests"). */
export interface Refusal {
  readonly ok: false
  readonly error_code: number
  readonly description: string
  readonly parameters?: RefusalParameters
}

/** A performed call. `description` appears where Telegram adds one ("Webhook was deleted"). */
export interface Accepted {
  readonly ok: true
  readonly result: unknown
  readonly description?: string
}

/** What every Bot API call is answered with. */
export type Answer = Accepted | Refusal

/** The start of every description that Telegram itself would never give: the fake is stricter on purpose. */
export const FAKE = 'FAKE: '

/** True for a refusal, whatever else the value may be. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'error_code' in value && 'ok' in value && value.ok === false
}

/** A performed call with its result. */
export function accept(result: unknown, description?: string): Accepted {
  return description === undefined ? { ok: true, result } : { ok: true, result, description }
}

/** Any refusal; `description` is complete, prefix included. */
export function refuse(error_code: number, description: string, parameters?: RefusalParameters): Refusal {
  return parameters === undefined
    ? { ok: false, error_code, description }
    : { ok: false, error_code, description, parameters }
}

/** 400 with Telegram's prefix. Source of the texts: telegram-bot-api `Client.cpp`, td, and reports where the text comes from the server. */
export function badRequest(text: string, parameters?: RefusalParameters): Refusal {
  return refuse(400, `Bad Request: ${text}`, parameters)
}

/** 403 with Telegram's prefix. */
export function forbidden(text: string): Refusal {
  return refuse(403, `Forbidden: ${text}`)
}

/** 409: two pollers, or polling while a webhook is set. */
export function conflict(text: string): Refusal {
  return refuse(409, `Conflict: ${text}`)
}

/** 429; `seconds` is a whole number of at least 1. */
export function tooManyRequests(seconds: number): Refusal {
  return refuse(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
}

/** 400 for what Telegram would let pass in silence (or does silently wrong) and a test must not overlook. */
export function fakeRefusal(text: string): Refusal {
  return refuse(400, `${FAKE}${text}`)
}

/** Refusals that need no detail, by what is wrong. */
export const REFUSED = {
  unauthorized: refuse(401, 'Unauthorized'),
  malformedToken: refuse(404, 'Not Found'),
  unknownMethod: refuse(404, 'Not Found: method not found'),
  bodyTooLarge: refuse(413, 'Request Entity Too Large'),
  loggedOut: refuse(400, 'Logged out'),
  textEmpty: badRequest('message text is empty'),
  textEmptyAfterParsing: badRequest('text must be non-empty'),
  rawTextTooLong: badRequest('text is too long'),
  messageTooLong: badRequest('message is too long'),
  editTooLong: badRequest('MESSAGE_TOO_LONG'),
  captionTooLong: badRequest('message caption is too long'),
  callbackAnswerTooLong: badRequest('MESSAGE_TOO_LONG'),
  unsupportedParseMode: badRequest('unsupported parse_mode'),
  buttonData: badRequest('BUTTON_DATA_INVALID'),
  textButton: badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"),
  chatIdEmpty: badRequest('chat_id is empty'),
  chatNotFound: badRequest('chat not found'),
  userNotFound: badRequest('user not found'),
  threadNotFound: badRequest('message thread not found'),
  topicClosed: badRequest('TOPIC_CLOSED'),
  replyNotFound: badRequest('message to be replied not found'),
  editNotFound: badRequest('message to edit not found'),
  editForbidden: badRequest("message can't be edited"),
  editNoText: badRequest('there is no text in the message to edit'),
  notModified: badRequest(
    'message is not modified: specified new message content and reply markup are exactly the same as a current ' +
      'content and reply markup of the message',
  ),
  deleteNotFound: badRequest('message to delete not found'),
  deleteForbidden: badRequest("message can't be deleted"),
  pinNotFound: badRequest('message to pin not found'),
  pinForbidden: badRequest('not enough rights to manage pinned messages in the chat'),
  reactNotFound: badRequest('message to react not found'),
  reactionInvalid: badRequest('REACTION_INVALID'),
  sendTextForbidden: badRequest('not enough rights to send text messages to the chat'),
  sendDocumentForbidden: badRequest('not enough rights to send documents to the chat'),
  channelRights: badRequest('need administrator rights in the channel chat'),
  queryTooOld: badRequest('query is too old and response timeout expired or query ID is invalid'),
  tooManyInlineResults: badRequest('too many inline query results specified'),
  commandInvalid: badRequest('BOT_COMMAND_INVALID'),
  commandsTooMany: badRequest('BOT_COMMANDS_TOO_MUCH'),
  fileIdInvalid: badRequest('invalid file_id'),
  fileTooBig: badRequest('file is too big'),
  fileEmpty: badRequest('file must be non-empty'),
  fileWrong: badRequest('wrong file identifier/HTTP URL specified'),
  noDocument: badRequest('there is no document in the request'),
  noAdminsInPrivate: badRequest('there are no administrators in the private chat'),
  leavePrivate: badRequest("chat member status can't be changed in private chats"),
  blocked: forbidden('bot was blocked by the user'),
  deactivated: forbidden('user is deactivated'),
  neverStarted: forbidden("bot can't initiate conversation with a user"),
  pollerReplaced: conflict('terminated by other getUpdates request; make sure that only one bot instance is running'),
  pollerReplacedByWebhook: conflict('terminated by setWebhook request'),
  webhookActive: conflict(
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  ),
} as const satisfies Record<string, Refusal>
