import { type CivilDate, timeOfDay, today } from '../calendar/civil-date.ts'
import { html, join } from './html.ts'
import type { Message } from './message.ts'
import type { Catalogue } from './vi.ts'

/** How the bot was doing at a moment. No text of anybody, no names. All moments in epoch milliseconds. */
export interface HealthReport {
  readonly at: number
  readonly startedAt: number
  readonly version: string
  readonly edition: { readonly id: string; readonly passages: number }
  /** Null if the state cannot be used. */
  readonly state: {
    /** Of the file; null if it could not be looked at. */
    readonly bytes: number | null
    readonly subscriptions: number
    readonly asleep: number
    readonly unresolved: number
    /** The last day on which digests went out, and to how many chats and topics; null if there was none. */
    readonly lastDigest: { readonly day: CivilDate; readonly places: number } | null
  } | null
  /** How the last try to send digests ended; null if nothing was due since the start. */
  readonly lastSending: 'done' | 'stopped' | 'unreachable' | 'halted' | null
  /** Of today, as far as this process has seen it. */
  readonly questions: {
    readonly count: number
    readonly medianMs: number | null
    readonly slowestMs: number | null
  }
  readonly errors: { readonly inDay: number; readonly inHour: number }
}

/** What a monitor has to tell somebody about. */
export type HealthProblem = keyof Catalogue['running']['health']['problems']

/** The state of the bot in plain words: /suckhoe and `npm run health`. `zone`: the office's. */
export function healthMessage(
  report: HealthReport,
  problems: readonly HealthProblem[],
  zone: string,
  catalogue: Catalogue,
): Message {
  const { health: words } = catalogue.running
  const moment = (at: number): string =>
    catalogue.running.moment(catalogue.date.day(today(at, zone)), timeOfDay(at, zone))
  const { at, startedAt, version, edition, state, lastSending, questions, errors } = report
  const minutes = Math.max(0, Math.floor((at - startedAt) / 60_000))
  const since = today(startedAt, zone) === today(at, zone) ? timeOfDay(startedAt, zone) : null
  const lines = [
    words.version(version),
    words.edition(edition.id, edition.passages),
    words.since(moment(startedAt)),
    words.uptime(Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60),
    ...questionLines(questions, since, catalogue),
    words.errors(errors.inDay),
    ...(state === null ? [] : digestLines(state, catalogue)),
    ...(lastSending === null ? [] : [words.digestLastTry[lastSending]]),
    ...stateLines(state, catalogue),
    words.seen(moment(at)),
  ]
  const verdict =
    problems.length === 0
      ? html`<b>${words.well}</b>`
      : join([html`<b>${words.unwell}</b>`, ...problems.map((one) => html`• ${words.problems[one]}`)], '\n')
  return { blocks: [verdict, join(lines, '\n')], buttons: [] }
}

function questionLines(
  { count, medianMs, slowestMs }: HealthReport['questions'],
  since: string | null,
  { running }: Catalogue,
): readonly string[] {
  const { health: words } = running
  if (count === 0 || medianMs === null || slowestMs === null) return [words.noQuestions(since)]
  const span = (ms: number): string =>
    ms < 1000 ? words.milliseconds(Math.round(ms)) : words.seconds((ms / 1000).toFixed(1))
  return [words.questions(count, since), words.answerTimes(span(medianMs), span(slowestMs))]
}

function digestLines(
  { lastDigest, subscriptions, unresolved, asleep }: NonNullable<HealthReport['state']>,
  { running, date }: Catalogue,
): readonly string[] {
  const { health: words } = running
  return [
    words.subscriptions(subscriptions),
    lastDigest === null ? words.digestNever : words.digest(date.day(lastDigest.day), lastDigest.places),
    ...(unresolved + asleep > 0 ? [words.digestTrouble(unresolved, asleep)] : []),
  ]
}

function stateLines(state: HealthReport['state'], { running }: Catalogue): readonly string[] {
  if (state === null) return [running.health.noState]
  if (state.bytes === null) return []
  const size =
    state.bytes < 1_000_000 ? `${(state.bytes / 1000).toFixed(1)} KB` : `${(state.bytes / 1_000_000).toFixed(1)} MB`
  return [running.health.stateSize(size)]
}
