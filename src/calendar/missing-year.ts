import { type CivilDate, daysBetween, partsOf } from './civil-date.ts'
import type { ReadingContext } from './period.ts'

/** Days that a date without a year may lie before its document and still be of the document's year (DATES.md). */
export const CITATION_DAYS = 45

/**
 * The year of a date that names none: the document's; the next one if the date would then lie more than 45 days before the
 * document. `endIn` gives the last day in a year; it need not exist (29/02 of any year may be given as 28/02).
 */
export function missingYear(context: ReadingContext, endIn: (year: number) => CivilDate): number {
  if (context.assumedYear !== undefined) return context.assumedYear
  const { year } = partsOf(context.on)
  return daysBetween(endIn(year), context.on) > CITATION_DAYS ? year + 1 : year
}
