import { partsOf } from '../civil-date.ts'
import type { ReadingContext } from '../period.ts'
import { readPeriod } from '../periods/any-period.ts'
import { endOf, matchAt, opening } from '../phrase-text.ts'
import { type Found, found, type Rule } from './rule.ts'

const NAME = 'comparison'
// "so với cùng kỳ năm 2019", "so với năm trước", "cùng kỳ năm ngoái", "so với quý III"
const COMPARED = opening('(?:so voi (?:cung (?:ky|thoi diem)(?: cua)? ?)?|cung (?:ky|thoi diem)(?: cua)? ?)')
// "kết quả 9 tháng đầu năm 2020", "sơ kết 6 tháng đầu năm", "báo cáo quý III": what is reported about
const REPORTED = opening(
  '(?:ket qua|so ket|tong ket|tinh hinh|so lieu)(?: (?!den|truoc|trong|vao)\\p{L}{1,8}){0,3} (?=\\d|quy|thang|nam|nhiem ky)',
)

/** A time that is compared with or reported about: "so với cùng kỳ năm 2019", "sơ kết 9 tháng đầu năm". No deadline. */
export const comparison: Rule = { name: NAME, read }

function read(context: ReadingContext, at: number): Found | null {
  const compared = matchAt(COMPARED, context.text, at)
  if (compared !== null) {
    const period = readPeriod(context, endOf(compared))
    if (period === null && !compared[0].includes('cung')) return null
    const stop = period?.stop ?? endOf(compared)
    return found(
      NAME,
      context,
      stop,
      { type: 'reference', precision: 'none' },
      'Mốc để so sánh số liệu, không phải thời hạn.',
      false,
    )
  }
  const reported = matchAt(REPORTED, context.text, at)
  // What is reported about lies in the document's year, where none is printed.
  const asked = { ...context, assumedYear: partsOf(context.on).year }
  const period = reported === null ? null : readPeriod(asked, endOf(reported))
  if (period === null || period.end === null || period.end >= context.on) return null
  const { start, end, precision, stop } = period
  const limits = { type: 'reference', precision, start, end } as const
  return found(NAME, context, stop, limits, 'Kỳ của số liệu báo cáo, không phải thời hạn.', false)
}
