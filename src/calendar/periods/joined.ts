import { partsOf } from '../civil-date.ts'
import type { Period, PeriodReader, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { readMonth } from './month.ts'
import { readPartOfMonth } from './part-of-month.ts'
import { readPartOfYear } from './part-of-year.ts'
import { readQuarter } from './quarter.ts'

// "và", ",", "-", "đến", "đến hết", "hoặc" between two of a kind
const LINK = opening(' ?(?:,|-|va|hoac|den het|den|,? va) ?')
// "trong tháng 11 và đầu tháng 12": a month and a part of one are of a kind
const readMonthOrPart: PeriodReader = (context, at) => readPartOfMonth(context, at) ?? readMonth(context, at)
const KINDS: readonly PeriodReader[] = [readMonthOrPart, readPartOfYear, readQuarter]

/** Two periods of one kind as one: "quý IV/2020 và quý I/2021", "cuối tháng 11, đầu tháng 12/2020". */
export function readJoined(context: ReadingContext, at: number): Period | null {
  for (const read of KINDS) {
    const first = read(context, at)
    if (first === null) continue
    const link = matchAt(LINK, context.text, first.stop)
    const second = link === null ? null : read(context, endOf(link))
    return second === null ? null : joined(context, at, read, first, second)
  }
  return null
}

function joined(context: ReadingContext, at: number, read: PeriodReader, first: Period, second: Period): Period | null {
  if (second.end === null || first.error !== undefined || second.bare === 'reference') return null
  // The year printed last is the year of both: "quý III, quý IV năm 2021"; of the two years around New Year the earlier.
  const { year } = partsOf(second.end)
  const isBorrowed = first.yearInferred === true && second.yearInferred !== true
  const candidates = isBorrowed
    ? [read({ ...context, assumedYear: year }, at), read({ ...context, assumedYear: year - 1 }, at)]
    : [first]
  const start = candidates
    .flatMap((period) => period?.start ?? [])
    .find((date) => second.end !== null && date <= second.end)
  const end = start === undefined ? null : second.end
  if (start === undefined) return null
  return {
    start,
    end,
    precision: 'period',
    stop: second.stop,
    bare: 'within',
    ...(first.yearInferred === true && second.yearInferred === true ? { yearInferred: true } : {}),
  }
}
