import { type CivilDate, daysBetween } from '../civil-date.ts'
import type { DateReading, DeadlineType, Precision } from '../date-reading.ts'
import { CITATION_DAYS } from '../missing-year.ts'
import type { Period, ReadingContext } from '../period.ts'

/** What a rule found at an offset. */
export interface Found {
  readonly reading: DateReading
  /** The offset in `plain` after the words that were read. */
  readonly stop: number
  /** Whether a cue ("trước", "trong", a label) makes it a limit, and not merely a time that is named. */
  readonly cued: boolean
}

/** One way in which texts set a limit. `read` tries it at an offset of `plain`, in a bounded time. */
export interface Rule {
  /** Stands in every reading, so that a person can find the rule again. */
  readonly name: string
  readonly read: (context: ReadingContext, at: number) => Found | null
}

/** The part of a reading that a rule decides; what it leaves out is null or absent. */
export type Limits = Partial<Omit<DateReading, 'rule' | 'why'>> & {
  readonly type: DeadlineType
  readonly precision: Precision
}

/** A found reading. A printed day well before the document makes it a citation; 1 to 45 days before is flagged `past`. */
export function found(
  rule: string,
  context: ReadingContext,
  stop: number,
  limits: Limits,
  why: string,
  cued = true,
): Found {
  const reading: DateReading = { start: null, end: null, named: null, vision: null, ...limits, rule, why }
  return { reading: settled(reading, context.on), stop, cued }
}

/** What a period carries over into a reading, whatever the cue before it. */
export function carried(period: Period): Partial<Limits> {
  return {
    ...(period.yearInferred ? { yearInferred: true } : {}),
    ...(period.legalPoint === undefined ? {} : { legalPoint: period.legalPoint }),
    ...(period.estimate ? { estimate: true } : {}),
    ...(period.event === undefined ? {} : { event: period.event }),
    ...(period.time === undefined ? {} : { time: period.time }),
  }
}

/** The reading of an impossible date, if the period is one: reported, never rolled over to another day. */
export function impossible(rule: string, context: ReadingContext, period: Period): Found | null {
  if (period.error === undefined) return null
  const why = `Ngày ghi trong văn bản không thể có: ${period.error}; cần hỏi lại người soạn.`
  return found(rule, context, period.stop, { type: 'none', precision: 'none', error: period.error }, why)
}

function settled(reading: DateReading, on: CivilDate): DateReading {
  const last = lastPrintedDay(reading)
  if (last === null || last >= on) return reading
  if (daysBetween(last, on) <= CITATION_DAYS) return reading.type === 'from' ? reading : { ...reading, past: true }
  return {
    ...reading,
    type: 'reference',
    why: `${reading.why} Ngày này trước ngày văn bản hơn ${CITATION_DAYS} ngày, nên là viện dẫn chứ không phải thời hạn.`,
  }
}

function lastPrintedDay({ type, named, start, end }: DateReading): CivilDate | null {
  switch (type) {
    case 'by':
    case 'within':
    case 'at':
      return named ?? end
    case 'from':
      return start
    default:
      return null
  }
}
