import { addDays } from '../civil-date.ts'
import { clockTime } from '../clock-time.ts'
import type { Period, PeriodReader, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { readDay } from './day.ts'
import { readLunarDay } from './lunar.ts'
import { readNearDay } from './near-day.ts'
import { readTetDay } from './tet.ts'
import { readWeekday } from './weekday.ts'

// "17 giờ | ngày 28/10", "17h, | thứ Sáu", "17h30 (| ngày 28/10)"
const GAP = opening(',? \\(?(?:cua |vao )?')
// "mai", "nay" after a time: "12h trưa mai"
const NEAR = opening(' (?:ngay )?(?<which>mai|nay|kia)(?![\\p{L}])')
// "Sáng 15-10", "chiều ngày 20/11", "buổi tối thứ Sáu tuần này", "sáng mùng 1 Tết"
const SESSION = opening('(?:buoi )?(?<session>sang|trua|chieu|tối|toi|dem)(?: cua)? ')

const DAYS: readonly PeriodReader[] = [readLunarDay, readTetDay, readDay, readWeekday, readNearDay]
const SHIFT: Readonly<Record<string, number>> = { nay: 0, mai: 1, kia: 2 }

/** A time of day with its day: "17 giờ ngày 28/10/2020", "12h trưa mai"; without one, the document's day. */
export function readClock(context: ReadingContext, at: number): Period | null {
  const clock = clockTime(context.text, at)
  if (clock === null) return null
  const { time } = clock
  const near = matchAt(NEAR, context.text, clock.stop)
  if (near !== null) {
    const date = addDays(context.on, SHIFT[near.groups?.which ?? ''] ?? 0)
    return { start: date, end: date, precision: 'hour', stop: endOf(near), bare: 'at', time }
  }
  const gap = matchAt(GAP, context.text, clock.stop)
  const day = gap === null ? null : firstDay(context, endOf(gap))
  if (day !== null)
    return { ...day, precision: day.error === undefined ? 'hour' : 'none', bare: 'at', time, needsCue: false }
  const date = context.on
  return { start: date, end: date, precision: 'hour', stop: clock.stop, bare: 'at', time, needsCue: true }
}

/**
 * A part of a day: "Sáng 15-10", "chiều thứ Sáu". With the document's own day or an earlier one it tells when something
 * was held (the first words of a report), with a later one when something will be.
 */
export function readSession(context: ReadingContext, at: number): Period | null {
  const match = matchAt(SESSION, context.text, at)
  if (match === null) return null
  const day = firstDay(context, endOf(match))
  if (day === null || day.start === null) return day
  const isReport = day.precision === 'day' && day.start <= context.on
  return { ...day, bare: isReport ? 'reference' : 'at', needsCue: false, lateInDay: match.groups?.session !== 'sang' }
}

function firstDay(context: ReadingContext, at: number): Period | null {
  for (const read of DAYS) {
    const day = read(context, at)
    if (day !== null) return day
  }
  return null
}
