import { type Failure, plannedRefusal } from './faults.ts'
import type { Call, Outcome } from './ledger.ts'
import { findMethod } from './methods/catalogue.ts'
import type { BotMethod, Prepared } from './methods/method.ts'
import { type Answer, badRequest, FAKE, fakeRefusal, isRefusal, REFUSED, type Refusal, refuse } from './refusals.ts'
import { type BotRequest, type Parameters, readParameters, readTarget } from './request.ts'
import type { Problem } from './shape.ts'
import { type State, tell } from './state.ts'

/** What goes back over the wire, or how the connection ends instead. */
export type Reply =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'file'; readonly bytes: Uint8Array; readonly mimeType: string }
  | { readonly kind: 'cut' }
  | { readonly kind: 'silence' }
  | { readonly kind: 'garbage' }

const answer = (value: Answer): Reply => ({ kind: 'answer', answer: value })

/** Telegram's own words for what is missing, where it has any. */
const MISSING: ReadonlyMap<string, Refusal> = new Map<string, Refusal>([
  ['chat_id', REFUSED.chatIdEmpty],
  ['text', REFUSED.textEmpty],
  ['document', REFUSED.noDocument],
  ['message_id', badRequest('message identifier is not specified')],
  ['user_id', badRequest('invalid user_id specified')],
  ['file_id', badRequest('file_id not specified')],
])

function describe(method: string, { kind, path, expected }: Problem): string {
  if (kind === 'unknown') return `unknown field ${path} for method ${method}`
  if (kind === 'missing') return `missing field ${path} for method ${method}`
  return `field ${path} of method ${method} must be ${expected}`
}

/** One call to a known method, its parameters read. */
interface Incoming {
  readonly method: BotMethod
  readonly parameters: Parameters
  readonly prepared: Prepared
  /** The parameters for people to look at: those of a form decoded, where they fit. */
  readonly params: Call['params']
  readonly signal: BotRequest['signal']
}

function incoming(method: BotMethod, parameters: Parameters, signal: BotRequest['signal']): Incoming {
  const prepared = method.prepare(parameters.raw, parameters.fromForm)
  const given = Object.entries(prepared.ok ? prepared.values : {}).filter(([, value]) => value !== undefined)
  const params = parameters.fromForm && prepared.ok ? Object.fromEntries(given) : parameters.raw
  return { method, parameters, prepared, params, signal }
}

/** Notes what is wrong with the fields of a call; in strict mode that is the answer. */
function checkFields(state: State, { method, params, prepared }: Incoming): Refusal | undefined {
  const problems = prepared.ok ? [] : prepared.problems
  const texts = [...problems.map((problem) => describe(method.name, problem)), ...state.oracle(method.name, params)]
  for (const text of texts) state.ledger.violate({ method: method.name, params, text })
  const only = problems.length === 1 ? problems[0] : undefined
  const known = only?.kind === 'missing' ? MISSING.get(only.path) : undefined
  return known ?? (texts[0] === undefined ? undefined : fakeRefusal(texts[0]))
}

/** What to do; without strictness unknown parameters are left out, as Telegram does (not those inside objects). */
function ready({ method, parameters, prepared }: Incoming): Prepared {
  if (prepared.ok) return prepared
  const known = Object.entries(parameters.raw).filter(([key]) => Object.hasOwn(method.fields, key))
  return method.prepare(Object.fromEntries(known), parameters.fromForm)
}

function overLimit(state: State, { method, params }: Incoming): Refusal | undefined {
  const room = method.paced ? state.rooms.get(Number(params.chat_id)) : undefined
  return room && state.limits?.count(room.id, room.kind === 'group' || room.kind === 'supergroup')
}

async function perform(state: State, call: Incoming): Promise<Answer> {
  const refusal = checkFields(state, call)
  if (refusal !== undefined && (state.strict || !refusal.description.startsWith(FAKE))) return refusal
  const prepared = ready(call)
  if (!prepared.ok) return refusal ?? REFUSED.unknownMethod
  const limit = overLimit(state, call)
  if (limit !== undefined) return limit
  const result = await prepared.perform(state, { files: call.parameters.files, signal: call.signal })
  if (isRefusal(result) && result.description.startsWith(FAKE)) {
    const { method, params } = call
    state.ledger.violate({ method: method.name, params, text: result.description.slice(FAKE.length) })
  }
  return result
}

const FAILED: Readonly<Record<Extract<Failure, string>, { readonly outcome: Outcome; readonly reply: Reply }>> = {
  'drop-before': { outcome: 'dropped before', reply: { kind: 'cut' } },
  'drop-after': { outcome: 'dropped after', reply: { kind: 'cut' } },
  hang: { outcome: 'hanging', reply: { kind: 'silence' } },
  garbage: { outcome: 'garbage', reply: { kind: 'garbage' } },
}

async function handle(state: State, call: Incoming): Promise<{ readonly outcome: Outcome; readonly reply: Reply }> {
  const failure = state.faults.take(call.method.name, call.params.chat_id)
  if (typeof failure === 'string') {
    if (failure === 'drop-after') await perform(state, call)
    return FAILED[failure]
  }
  const outcome = failure === undefined ? await perform(state, call) : plannedRefusal(failure)
  return { outcome, reply: answer(outcome) }
}

async function receiveCall(state: State, name: string, request: BotRequest, latencyMs: number): Promise<Reply> {
  const parameters = readParameters(request)
  if (parameters === undefined) return answer(badRequest("can't parse request body as a JSON object"))
  const method = findMethod(name)
  if (method === undefined) {
    state.ledger.violate({ method: name, params: parameters.raw, text: `method ${name} is unknown or not simulated` })
    return answer(REFUSED.unknownMethod)
  }
  const call = incoming(method, parameters, request.signal)
  if (method.name === 'getUpdates') {
    state.ledger.countPoll()
    const { reply } = await handle(state, call)
    await pause(latencyMs)
    return reply
  }
  const written = state.ledger.write(method.name, call.params)
  state.inFlight++
  try {
    const { outcome, reply } = await handle(state, call)
    written.outcome = outcome
    await pause(latencyMs)
    return reply
  } finally {
    state.inFlight--
    tell(state, { kind: 'call' })
  }
}

const pause = async (ms: number): Promise<unknown> => (ms > 0 ? new Promise((done) => setTimeout(done, ms)) : undefined)

/**
 * Answers one request to the Bot API or for a file. Never rejects on account of what the bot sent.
 *
 * @param latencyMs real milliseconds from the effect of a call to its answer; until then the call is being worked on
 */
export async function receive(state: State, request: BotRequest, latencyMs = 0): Promise<Reply> {
  const target = readTarget(request.path)
  if (target === undefined) return answer(refuse(404, 'Not Found'))
  if (!/^\d+:[\w-]+$/.test(target.token)) return answer(REFUSED.malformedToken)
  if (target.token !== state.bot.token) return answer(REFUSED.unauthorized)
  if (state.loggedOut) return answer(REFUSED.loggedOut)
  if (target.kind === 'method') return receiveCall(state, target.method, request, latencyMs)
  const file = state.files.byPath(target.path)
  return file === undefined
    ? answer(refuse(404, 'Not Found'))
    : { kind: 'file', bytes: file.bytes, mimeType: file.mimeType }
}
