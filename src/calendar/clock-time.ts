import type { PhraseText } from './phrase-text.ts'
import { endOf, matchAt, opening } from './phrase-text.ts'

/** A time of day printed in a text. */
export interface ClockTime {
  /** 'HH:MM'; '24:00' is the end of the day. */
  readonly time: string
  readonly stop: number
}

// "17 giờ", "17h00", "17h30'", "16:30", "8 giờ 30 phút", "19h tối", "5 giờ chiều", "12h trưa"
const CLOCK = opening(
  "(?<hour>\\d{1,2})(?: ?(?:gio|h)(?: ?(?<minute>[0-5]\\d)(?: ?phut|p|')?)?|[:g](?<colon>[0-5]\\d))(?![\\p{L}\\p{N}])" +
    '(?: (?<session>sang|trua|chieu|tối|toi|dem|khuya)(?![\\p{L}]))?(?! (?:lam viec|lao dong|hoc|tang|day|bay|chay|lien tuc))',
)

/** The time of day at an offset, the afternoon and evening counted on ("5 giờ chiều" is 17:00). Null if none stands there. */
export function clockTime(text: PhraseText, at: number): ClockTime | null {
  const match = matchAt(CLOCK, text, at)
  if (match?.groups === undefined) return null
  const minute = match.groups.minute ?? match.groups.colon ?? '00'
  const hour = fullHour(Number(match.groups.hour), match.groups.session)
  if (hour > 24 || (hour === 24 && minute !== '00')) return null
  return { time: `${String(hour).padStart(2, '0')}:${minute}`, stop: endOf(match) }
}

function fullHour(hour: number, session: string | undefined): number {
  if (hour > 12) return hour
  if (session === 'chieu' || session === 'tối' || session === 'toi') return hour === 12 ? 24 : hour + 12
  if (session === 'trua') return hour <= 3 ? hour + 12 : hour
  if (session === 'dem' || session === 'khuya') return hour === 12 ? 24 : hour >= 7 ? hour + 12 : hour
  return hour
}
