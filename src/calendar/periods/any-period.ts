import type { Period, PeriodReader, ReadingContext } from '../period.ts'
import { readClock, readSession } from './clock.ts'
import { readDay } from './day.ts'
import { readDayRange } from './day-range.ts'
import { readEdgeDay } from './edge-day.ts'
import { readEvent } from './event.ts'
import { readJoined } from './joined.ts'
import { readLunarDay, readLunarMonth } from './lunar.ts'
import { readLunarRange } from './lunar-range.ts'
import { readCountedMonths, readMonth } from './month.ts'
import { readNationalDay } from './national-day.ts'
import { readNearDay } from './near-day.ts'
import { readPartOfMonth } from './part-of-month.ts'
import { readPartOfYear } from './part-of-year.ts'
import { readQuarter } from './quarter.ts'
import { readTet, readTetDay } from './tet.ts'
import { readWeek, readWeekOfMonth } from './week.ts'
import { readWeekday } from './weekday.ts'
import { readYear } from './year.ts'

/** The ways to name a time, tried in order: the first that reads wins, so the longer and more special come first. */
const PERIODS: readonly PeriodReader[] = [
  readEvent,
  readNationalDay,
  readLunarRange,
  readTetDay,
  readTet,
  readLunarDay,
  readLunarMonth,
  readClock,
  readSession,
  readCountedMonths,
  readDayRange,
  readJoined,
  readEdgeDay,
  readWeekOfMonth,
  readPartOfMonth,
  readPartOfYear,
  readWeek,
  readQuarter,
  readMonth,
  readDay,
  readNearDay,
  readWeekday,
  readYear,
]

// Many rules ask about the same place; what was read there is kept as long as the text is being read.
const known = new WeakMap<ReadingContext, Map<number, Period | null>>()

/** The period named at an offset of `plain`, or null. */
export function readPeriod(context: ReadingContext, at: number): Period | null {
  const read = known.get(context) ?? new Map<number, Period | null>()
  known.set(context, read)
  const before = read.get(at)
  if (before !== undefined) return before
  const period = firstPeriod(context, at)
  read.set(at, period)
  return period
}

function firstPeriod(context: ReadingContext, at: number): Period | null {
  for (const read of PERIODS) {
    const period = read(context, at)
    if (period !== null) return period
  }
  return null
}
