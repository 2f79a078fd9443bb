import { addDays, type CivilDate, formatDate, partsOf } from '../civil-date.ts'
import type { Period, PeriodReader, ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { readDay } from '../periods/day.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'yearly'
const CUE = opening('(?:(?<strict>truoc)|(?:cham|muon) nhat(?: (?:la|vao))?|vao|den(?: het)?|trong|het)? ?')
const AND = opening('(?:, ?| va )')
// "hằng năm", "hàng năm", "mỗi năm"
const EVERY_YEAR = opening(',? (?:cua )?(?:hang|moi|cac) nam(?![\\p{L}])')
// "Hằng năm, trước ngày 15/12"
const EVERY_YEAR_FIRST = opening('(?:hang|moi) nam[,:]? \\(?')
// Hardly any text says it: looked for first, in the units that such a phrase may take.
const EVERY_YEAR_NEAR = /(?:hang|moi|cac) nam/
const LONGEST = 100
const MOST_IN_A_LIST = 4

/** A day or period that comes back each year: "trước ngày 15/12 hằng năm", "quý IV hằng năm", "hằng năm, trước 15/6". */
export const yearly: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  if (!EVERY_YEAR_NEAR.test(context.text.plain.slice(at, at + LONGEST))) return null
  const first = matchAt(EVERY_YEAR_FIRST, context.text, at)
  const cue = matchAt(CUE, context.text, first === null ? at : endOf(first))
  if (cue === null) return null
  const isStrict = cue.groups?.strict !== undefined
  const { periods, stop } = periodsAt(context, endOf(cue))
  if (periods.length === 0) return null
  const often = first ?? matchAt(EVERY_YEAR, context.text, stop)
  if (often === null) return null
  const next = periods
    .flatMap((period) => nextOf(context, period, isStrict) ?? [])
    .sort((a, b) => (a.last < b.last ? -1 : 1))[0]
  if (next === undefined) return null
  const { period, last } = next
  const limits = {
    type: 'recurring',
    precision: period.precision,
    end: last,
    named: isStrict ? period.start : null,
    recur: { freq: isHalfYearly(periods.map((one) => one.month)) ? 'halfyearly' : 'yearly' },
    ...(period.estimate ? { estimate: true } : {}),
  } as const
  const why = `Việc lặp lại mỗi năm; hạn gần nhất là ${formatDate(last)}.`
  return found(NAME, context, first === null ? endOf(often) : stop, limits, why)
}

// "15/6 và 15/12 hằng năm"
function isHalfYearly(months: readonly number[]): boolean {
  const [first = 0, second = 0] = months
  return months.length === 2 && Math.abs(second - first) === 6
}

interface Start {
  readonly at: number
  readonly month: number
  readonly read: PeriodReader
}

// Days are read one by one: "15/6 và 15/12" are two days of the year and no range.
function periodsAt(context: ReadingContext, at: number): { readonly periods: readonly Start[]; readonly stop: number } {
  const periods: Start[] = []
  let stop = at
  let next = at
  while (periods.length < MOST_IN_A_LIST) {
    const read = readDay(context, next) === null ? readPeriod : readDay
    const period = read(context, next)
    if (period?.end == null || !period.yearInferred || period.event !== undefined) break
    periods.push({ at: next, read, month: partsOf(period.end).month })
    stop = period.stop
    const and = matchAt(AND, context.text, stop)
    if (and === null) break
    next = endOf(and)
  }
  return { periods, stop }
}

function nextOf(
  context: ReadingContext,
  { at, read }: Start,
  isStrict: boolean,
): { readonly period: Period; readonly last: CivilDate } | null {
  const { year } = partsOf(context.on)
  for (const assumedYear of [year, year + 1]) {
    const period = read({ ...context, assumedYear }, at)
    const last = isStrict ? period?.start && addDays(period.start, -1) : period?.end
    if (period != null && last != null && last >= context.on) return { period, last }
  }
  return null
}
