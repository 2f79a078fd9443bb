import { addDays } from '../civil-date.ts'
import type { Period, ReadingContext } from '../period.ts'
import { endOf, matchAt, pattern } from '../phrase-text.ts'

// "hôm nay", "ngày hôm nay", "ngày mai", "ngày kia", "hôm qua", "hết hôm nay"
const NEAR_DAY = pattern('(?:ngay )?hom nay|(?:ngay|hom) (?<which>nay|mai|kia|mốt|mot|qua)|ngay hom (?<past>qua|truoc)')
const SESSION = '(?:buoi )?(?<session>sang|trua|chieu|tối|toi|dem|khuya)'
// "sáng mai", "chiều nay", "ngay trong đêm nay" (after the cue), "tối mai"
const SESSION_OF_NEAR_DAY = pattern(`${SESSION} (?:ngay )?(?:hom )?(?<which>nay|mai|kia|mốt|qua)`)

const SHIFT: Readonly<Record<string, number>> = { nay: 0, mai: 1, kia: 2, mốt: 2, mot: 2, qua: -1, truoc: -1 }

/** A day told from the document's day: "hôm nay", "ngày mai", "sáng mai". */
export function readNearDay(context: ReadingContext, at: number): Period | null {
  const match = matchAt(NEAR_DAY, context.text, at) ?? matchAt(SESSION_OF_NEAR_DAY, context.text, at)
  if (match === null) return null
  const shift = SHIFT[match.groups?.which ?? match.groups?.past ?? 'nay'] ?? 0
  const date = addDays(context.on, shift)
  const session = match.groups?.session
  return {
    start: date,
    end: date,
    precision: 'day',
    stop: endOf(match),
    bare: shift < 0 ? 'reference' : 'at',
    ...(session === undefined || session === 'sang' ? {} : { lateInDay: true }),
  }
}
