import { addDays, formatDate } from '../civil-date.ts'
import type { Recurrence } from '../date-reading.ts'
import { type Frequency, frequencyAt, frequencyPrecision, runningEnd } from '../frequency.ts'
import type { ReadingContext } from '../period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { nextOccurrence, type RecurringDay, recurringDayAt } from '../recurring-day.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'recurring'
// "trước", "chậm nhất", "vào", "đến", "chậm nhất vào", or nothing
const CUE = opening(
  '(?:dinh ky,? )?(?:(?<strict>truoc)|(?:cham|muon) nhat|vao|den|han|khong qua|trong)?(?: (?:la|vao|luc))? ?',
)
// "(hằng tháng), | vào ngày 25", "(hằng tuần), báo cáo | vào chiều thứ Sáu"
const THEN = opening('[,:]? ?\\(?(?:(?:bao cao|gui|nop|hop|giao ban|tong hop)(?: bao cao)?,? )?')
// "(ngày 25) | của hằng tháng", "(ngày 25) | các tháng", "(ngày 15) | tháng sau" is no recurrence
const OFTEN = opening(',? (?:cua )?')

/** What comes back: "trước ngày 25 hằng tháng", "hằng tháng, trước ngày 20", "mỗi quý một lần". `end` is the next time. */
export const recurring: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const frequency = frequencyAt(context, at)
  return frequency === null ? readDayFirst(context, at) : readFrequencyFirst(context, frequency)
}

function readFrequencyFirst(context: ReadingContext, frequency: Frequency): Found | null {
  const then = matchAt(THEN, context.text, frequency.stop)
  const cued = then === null ? null : dayAfterCue(context, endOf(then))
  if (cued !== null && fits(frequency, cued.day))
    return onDay(context, cued.day, cued.isStrict, cued.day.stop, frequency)
  const end = runningEnd(frequency, context.on)
  const { freq, every, stop } = frequency
  const why = `Việc lặp lại; hạn gần nhất${end === null ? ' chưa rõ' : ` là ${formatDate(end)}`}.`
  const recur: Recurrence = { freq, ...(every === undefined ? {} : { every }) }
  return found(NAME, context, stop, { type: 'recurring', precision: frequencyPrecision(freq), end, recur }, why)
}

function readDayFirst(context: ReadingContext, at: number): Found | null {
  const cued = dayAfterCue(context, at)
  if (cued === null) return null
  const { day, isStrict } = cued
  const often = matchAt(OFTEN, context.text, day.stop)
  const frequency = often === null ? null : frequencyAt(context, endOf(often))
  if (frequency !== null && fits(frequency, day)) return onDay(context, day, isStrict, frequency.stop, frequency)
  const isPeriodic = context.text.plain.startsWith('dinh ky', at) && day.freq !== 'daily'
  return day.isComplete || isPeriodic ? onDay(context, day, isStrict, day.stop, null) : null
}

function dayAfterCue(
  context: ReadingContext,
  at: number,
): { readonly day: RecurringDay; readonly isStrict: boolean } | null {
  const cue = matchAt(CUE, context.text, at)
  const day = cue === null ? null : recurringDayAt(context, endOf(cue))
  return cue === null || day === null ? null : { day, isStrict: cue.groups?.strict !== undefined }
}

// "ngày 25 hằng tháng", "thứ Năm hằng tuần", "16h hằng ngày", "ngày 25 hằng quý" (of the last month)
function fits({ freq }: Frequency, day: RecurringDay): boolean {
  return freq === day.freq || day.isComplete || (day.freq === 'monthly' && freq === 'quarterly')
}

function onDay(
  context: ReadingContext,
  printed: RecurringDay,
  isStrict: boolean,
  stop: number,
  frequency: Frequency | null,
): Found | null {
  const isQuarterly = printed.freq === 'monthly' && frequency?.freq === 'quarterly'
  const day: RecurringDay = isQuarterly ? { ...printed, freq: 'quarterly', monthOfQuarter: 3 } : printed
  const [time] = day.times
  const isBefore = isStrict && time === undefined
  const named = nextOccurrence(day, context.on, isBefore)
  if (named === null) return null
  const end = isBefore ? addDays(named, -1) : named
  const recur: Recurrence = {
    freq: day.freq,
    ...(day.days.length === 0 ? {} : { days: day.days }),
    ...(time === undefined ? {} : { times: day.times }),
  }
  const limits = {
    type: 'recurring',
    precision: time === undefined ? 'day' : 'hour',
    end,
    named: isBefore ? named : null,
    recur,
    ...(time === undefined ? {} : { time }),
  } as const
  return found(NAME, context, stop, limits, `Việc lặp lại; hạn gần nhất là ${formatDate(end)}.`)
}
