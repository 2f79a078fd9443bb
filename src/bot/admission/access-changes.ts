import type { Recorder } from '../../duties/progress.ts'
import type { AccessRequest, AccessState, Grant, Known } from '../access-state.ts'
import { type AuditedAct, audited } from '../audit.ts'
import type { OfficeState } from '../office-state.ts'

const DAY_MS = 24 * 3_600_000
/** So long after a refusal the same chat may ask again, in milliseconds. */
export const ASK_AGAIN_MS = DAY_MS
/** A wish of which nobody has heard anything for so long is forgotten. */
const FORGET_MS = 90 * DAY_MS
/** More wishes that wait would only come from a flood. */
export const WAITING_LIMIT = 200

/** Where a chat stands. `waiting`: it wishes to be let in; `none`: nobody has asked or decided anything. */
export type Standing =
  | { readonly kind: 'allowed'; readonly grant: Grant }
  | { readonly kind: 'waiting'; readonly request: AccessRequest }
  | { readonly kind: 'refused'; readonly request: AccessRequest; readonly decision: Decision }
  | { readonly kind: 'none' }

/** A chat's wish, as it is made. */
export type Wish = Omit<AccessRequest, 'askedAt' | 'told' | 'refused'>

/** Who decides, and when (epoch milliseconds). */
export type Decision = Pick<Grant, 'by' | 'at'>

/** What became of a decision: not `changed` if it was not to be made (any more), and then `standing` says why. */
export interface Decided {
  readonly changed: boolean
  /** Where the chat stands afterwards. */
  readonly standing: Standing
  /** The wish that was decided; null where there was none. */
  readonly request: AccessRequest | null
}

/** Where a chat stands now. */
export function standingOf({ grants, requests }: AccessState, chatId: number): Standing {
  const grant = grants.get(String(chatId))
  if (grant !== undefined) return { kind: 'allowed', grant }
  const request = requests.get(String(chatId))
  if (request === undefined) return { kind: 'none' }
  const { refused } = request
  return refused === null ? { kind: 'waiting', request } : { kind: 'refused', request, decision: refused }
}

/** Milliseconds from `now` until a chat may ask again; 0 if it may. */
export function untilAskingAgain(standing: Standing, now: number): number {
  return standing.kind === 'refused' ? Math.max(0, standing.decision.at + ASK_AGAIN_MS - now) : 0
}

/**
 * Records a wish. `recorded`: it is new. Otherwise nothing changes: it waits already, was refused less than a day ago, is
 * not needed, or (`full`) too many others wait.
 */
export function wish(
  state: OfficeState,
  made: Wish,
  now: number,
): readonly [OfficeState, 'recorded' | 'waiting' | 'refused' | 'allowed' | 'full'] {
  const standing = standingOf(state.access, made.chatId)
  if (standing.kind === 'allowed' || standing.kind === 'waiting') return [state, standing.kind]
  if (untilAskingAgain(standing, now) > 0) return [state, 'refused']
  const fresh = [...state.access.requests].filter(([, one]) => now - (one.refused?.at ?? one.askedAt) < FORGET_MS)
  if (fresh.filter(([, { refused }]) => refused === null).length >= WAITING_LIMIT) return [state, 'full']
  const request: AccessRequest = { ...made, askedAt: now, told: false, refused: null }
  const requests = new Map(fresh).set(String(made.chatId), request)
  return [{ ...state, access: { ...state.access, requests } }, 'recorded']
}

/** Notes that an admin has heard of a wish. */
export function heard(state: OfficeState, chatId: number): OfficeState {
  const request = state.access.requests.get(String(chatId))
  if (request === undefined || request.told) return state
  const requests = new Map(state.access.requests).set(String(chatId), { ...request, told: true })
  return { ...state, access: { ...state.access, requests } }
}

/** Decides on a wish that waits. One that was decided already, or is gone, stays as it is. */
export function decide(
  state: OfficeState,
  chatId: number,
  verdict: 'allow' | 'refuse',
  decision: Decision,
): readonly [OfficeState, Decided] {
  const standing = standingOf(state.access, chatId)
  if (standing.kind !== 'waiting') return [state, { changed: false, standing, request: null }]
  const { request } = standing
  if (verdict === 'allow') return letIn(state, request, decision)
  const refused: AccessRequest = { ...request, refused: decision }
  const requests = new Map(state.access.requests).set(String(chatId), refused)
  return made({ ...state, access: { ...state.access, requests } }, 'access-refused', request, decision, request)
}

/** Lets a chat in, whatever was said of it before. One that is in stays as it is. */
export function letIn(state: OfficeState, chat: Known, decision: Decision): readonly [OfficeState, Decided] {
  const { chatId, kind, name } = chat
  const standing = standingOf(state.access, chatId)
  if (standing.kind === 'allowed') return [state, { changed: false, standing, request: null }]
  const key = String(chatId)
  const grants = new Map(state.access.grants).set(key, { chatId, kind, name, ...decision })
  const requests = new Map(state.access.requests)
  requests.delete(key)
  const request = 'request' in standing ? standing.request : null
  return made({ ...state, access: { grants, requests } }, 'access-allowed', chat, decision, request)
}

/** Takes back what was granted; the chat may ask again. One that is not in stays as it is. */
export function revoke(state: OfficeState, chatId: number, decision: Decision): readonly [OfficeState, Decided] {
  const standing = standingOf(state.access, chatId)
  if (standing.kind !== 'allowed') return [state, { changed: false, standing, request: null }]
  const grants = new Map(state.access.grants)
  grants.delete(String(chatId))
  return made({ ...state, access: { ...state.access, grants } }, 'access-revoked', standing.grant, decision, null)
}

/**
 * A group became a supergroup: its grant or wish belongs to the new id. Doing it again, or in another order of the ways in
 * which Telegram tells it, changes nothing. What is known of the new id already stays, but a grant outranks a wish.
 */
export function moveAccess(state: OfficeState, from: number, to: number): OfficeState {
  const { access } = state
  const [grant, request] = [access.grants.get(String(from)), access.requests.get(String(from))]
  if (from === to || (grant === undefined && request === undefined)) return state
  const [grants, requests] = [new Map(access.grants), new Map(access.requests)]
  for (const table of [grants, requests]) table.delete(String(from))
  if (grant !== undefined && !grants.has(String(to))) grants.set(String(to), { ...grant, chatId: to })
  if (grants.has(String(to))) requests.delete(String(to))
  else if (request !== undefined && !requests.has(String(to))) requests.set(String(to), { ...request, chatId: to })
  return { ...state, access: { grants, requests } }
}

function made(
  state: OfficeState,
  what: AuditedAct,
  { chatId, name }: Known,
  { by, at }: { readonly by: Recorder; readonly at: number },
  request: AccessRequest | null,
): readonly [OfficeState, Decided] {
  const about = name === null ? String(chatId) : `${name}, ${chatId}`
  const next = { ...state, audit: audited(state.audit, { at, by, what, about }) }
  return [next, { changed: true, standing: standingOf(next.access, chatId), request }]
}
