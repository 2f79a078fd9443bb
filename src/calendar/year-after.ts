import { partsOf } from './civil-date.ts'
import { NEAR_WORD, nearShift } from './near-word.ts'
import type { ReadingContext } from './period.ts'
import { endOf, matchAt, pattern } from './phrase-text.ts'

// "/2020", "-2020", " / 2020", " năm 2020", ", năm 2020", " của năm 2020", " 2020"
const PRINTED = pattern(' ?[/.\\-] ?(?<a>(?:19|20)\\d{2})|,? (?:cua |trong )?(?:(?:nam|NAM) )?(?<b>(?:19|20)\\d{2})')
// " năm nay", " năm tới", " của năm sau", " năm ngoái"
const RELATIVE = pattern(` (?:cua )?nam ${NEAR_WORD}`)

/** The year that stands after the words of a period, with the offset after it; null if none is printed there. */
export function yearAfter(
  context: ReadingContext,
  at: number,
): { readonly year: number; readonly stop: number } | null {
  const printed = matchAt(PRINTED, context.text, at)
  if (printed !== null) return { year: Number(printed.groups?.a ?? printed.groups?.b), stop: endOf(printed) }
  const relative = matchAt(RELATIVE, context.text, at)
  if (relative === null) return null
  const year = partsOf(context.on).year + nearShift(relative.groups?.which)
  return { year, stop: endOf(relative) }
}
