import { addDays, type CivilDate, partsOf, weekday } from './civil-date.ts'
import { lunarDate, lunarNewYear } from './lunar-date.ts'

/** Why offices are closed on a day. */
export type DayOff = 'saturday' | 'sunday' | 'new-year' | 'tet' | 'hung-kings' | 'reunification' | 'labour' | 'national'

const FIXED: Readonly<Record<string, DayOff>> = {
  '01-01': 'new-year',
  '04-30': 'reunification',
  '05-01': 'labour',
  '09-02': 'national',
}

/**
 * Why offices are closed on the day, or null on a working day: public holidays (Labour Code 2019, art. 112) before
 * weekends. Tết counts as the eve and the first four days; the extra and exchanged days that the Prime Minister sets each
 * year are not known here, so this is for showing a day off, never for moving a deadline.
 */
export function dayOff(date: CivilDate): DayOff | null {
  const fixed = FIXED[date.slice(5)]
  if (fixed !== undefined) return fixed
  const { year, month } = partsOf(date)
  // Tết falls between 21 January and 21 February, the Hùng Kings' day in April or around it.
  if (month <= 2) {
    const tet = lunarNewYear(year)
    if (date >= addDays(tet, -1) && date <= addDays(tet, 3)) return 'tet'
  }
  if ((month === 3 || month === 4 || month === 5) && date === lunarDate(year, 3, 10)) return 'hung-kings'
  const day = weekday(date)
  return day === 6 ? 'saturday' : day === 7 ? 'sunday' : null
}

/** The date on which the `count`-th working day after `from` falls. Only weekends are skipped (see `dayOff`). */
export function addWorkingDays(from: CivilDate, count: number): CivilDate {
  // Whole weeks hold five working days; the start is first moved back to Friday if it lies on a weekend.
  const start = weekday(from) > 5 ? addDays(from, 5 - weekday(from)) : from
  let date = addDays(start, Math.floor(count / 5) * 7)
  for (let left = count % 5; left > 0; left--) {
    date = addDays(date, weekday(date) === 5 ? 3 : 1)
  }
  return date
}
