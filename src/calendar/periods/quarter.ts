import { monthEnd, monthStart, quarterEnd, quarterOf, quarterStart } from '../calendar-month.ts'
import { partsOf } from '../civil-date.ts'
import { NEAR_WORD, nearShift } from '../near-word.ts'
import { numberOf, QUARTER_NUMBER } from '../number-word.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, opening, pattern } from '../phrase-text.ts'
import { yearAfter } from '../year-after.ts'

const BOUND = '(?![\\p{L}\\p{N}])'
const PART = '(?:(?<part>dau|giua|cuoi) )?'
const NEXT = `(?: ?[\\-&+] ?| den | va |, ?)(?:qu[yi] )?${QUARTER_NUMBER}${BOUND}`
// "quý IV năm 2020", "quý 4-2020", "quý I / 2021", "quý một", "quý III, IV năm 2021", "quý I và quý II", "cuối quý IV"
const NUMBERED = opening(
  `${PART}qu[yi] (?<first>${QUARTER_NUMBER})${BOUND}(?! (?:ty|trieu|nghin|dong|%))(?<more>(?:${NEXT}){0,3})`,
)
// "Q4/2020", "Q1 2021", "Q.IV/2020": Q4 alone may be a district
const ABBREVIATED = opening('q\\.? ?(?<first>[1-4]|i{1,3}|iv)(?= ?[/\\-] ?(?:19|20)\\d{2}| (?:19|20)\\d{2}| nam )')
// "quý này", "quý tới", "đầu quý sau"
const NEAR = pattern(`${PART}qu[yi] ${NEAR_WORD}`)
// "cuối quý", "đầu quý"
const PART_ALONE = pattern('(?<part>dau|giua|cuoi) quy(?! (?:i|v|[1-4]))')
const LAST_NUMBER = new RegExp(`(${QUARTER_NUMBER})$`, 'u')
const PART_MONTH: Readonly<Record<string, number>> = { dau: 0, giua: 1, cuoi: 2 }

/**
 * A quarter, a part of one or several: "quý IV năm 2020", "quý III, IV năm 2021", "quý này", "cuối quý I" (its last month).
 * Without a year, a quarter before the document's quarter is of the next year.
 */
export function readQuarter(context: ReadingContext, at: number): Period | null {
  const numbered = matchAt(NUMBERED, context.text, at) ?? matchAt(ABBREVIATED, context.text, at)
  if (numbered?.groups !== undefined) {
    const first = numberOf(numbered.groups.first ?? '') ?? 0
    const more = numbered.groups.more ?? ''
    const last = more === '' ? first : (numberOf(LAST_NUMBER.exec(more)?.[1] ?? '') ?? first)
    const after = yearAfter(context, endOf(numbered))
    const year = after?.year ?? context.assumedYear ?? yearOfQuarter(context, last)
    const startYear = first > last ? year - 1 : year
    return period({ year: startYear, quarter: first }, { year, quarter: last }, numbered.groups.part, {
      stop: after?.stop ?? endOf(numbered),
      ...(after === null ? { yearInferred: true } : {}),
    })
  }
  const near = matchAt(NEAR, context.text, at) ?? matchAt(PART_ALONE, context.text, at)
  if (near === null) return null
  const shift = nearShift(near.groups?.which)
  const count = partsOf(context.on).year * 4 + quarterOf(context.on) - 1 + shift
  const quarter = { year: Math.floor(count / 4), quarter: (count % 4) + 1 }
  return period(quarter, quarter, near.groups?.part, { stop: endOf(near), ...(shift < 0 ? { bare: 'reference' } : {}) })
}

function yearOfQuarter(context: ReadingContext, quarter: number): number {
  const { year } = partsOf(context.on)
  return quarter < quarterOf(context.on) ? year + 1 : year
}

interface Quarter {
  readonly year: number
  readonly quarter: number
}

function period(
  first: Quarter,
  last: Quarter,
  part: string | undefined,
  more: Partial<Period> & { readonly stop: number },
): Period {
  if (part !== undefined) {
    const month = { year: last.year, month: last.quarter * 3 - 2 + (PART_MONTH[part] ?? 0) }
    const whole = part === 'cuoi' ? ({ whole: 'quarter' } as const) : {}
    return { start: monthStart(month), end: monthEnd(month), precision: 'month', bare: 'within', ...whole, ...more }
  }
  const isOne = first.year === last.year && first.quarter === last.quarter
  return {
    start: quarterStart(first.year, first.quarter),
    end: quarterEnd(last.year, last.quarter),
    precision: isOne ? 'quarter' : 'period',
    bare: 'within',
    ...more,
  }
}
