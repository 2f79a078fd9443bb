import { addDays, type CivilDate, civilDate, daysBetween, partsOf } from './civil-date.ts'
import { newMoonDay, newMoonIndex, sunSector } from './new-moon.ts'

/**
 * The Vietnamese lunar calendar: months begin on the day of the new moon at UTC+7, the winter solstice falls in month
 * 11, and of thirteen months between two solstices the first without a change of the sun's sector is the leap month.
 * A lunar year has the number of the Gregorian year in which it begins (Tân Sửu is 2021).
 */

const EPOCH = civilDate('2000-01-01')
const EPOCH_JULIAN_DAY = 2_451_545
const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const
const BRANCHES = ['Tý', 'Sửu', 'Dần', 'Mão', 'Thìn', 'Tỵ', 'Ngọ', 'Mùi', 'Thân', 'Dậu', 'Tuất', 'Hợi'] as const

/**
 * The civil day of a lunar date, or null if the month has no such day (the 30th of a month of 29 days).
 *
 * @param month 1 (tháng Giêng) to 12 (tháng Chạp); never the leap month
 * @param day 1 to 30
 */
export function lunarDate(year: number, month: number, day: number): CivilDate | null {
  const bounds = lunarMonth(year, month)
  const date = addDays(bounds.start, day - 1)
  return day >= 1 && date <= bounds.end ? date : null
}

/** The first and last civil day of a lunar month, 1 to 12, never the leap month. */
export function lunarMonth(year: number, month: number): { readonly start: CivilDate; readonly end: CivilDate } {
  // Months 11 and 12 follow the solstice of their own year, the others that of the year before.
  const solsticeYear = month >= 11 ? year : year - 1
  const first = month11(solsticeYear)
  const leap = leapOffset(solsticeYear)
  let offset = month >= 11 ? month - 11 : month + 1
  if (leap !== null && offset >= leap) offset++
  return { start: fromJulian(newMoonDay(first + offset)), end: fromJulian(newMoonDay(first + offset + 1) - 1) }
}

/** Mùng 1 Tết of a year: the first day of the lunar year that begins in it. */
export function lunarNewYear(year: number): CivilDate {
  return lunarMonth(year, 1).start
}

/** The name of the lunar year that begins in a Gregorian year: 2021 is "Tân Sửu". */
export function lunarYearName(year: number): string {
  return `${STEMS[(year + 6) % 10]} ${BRANCHES[(year + 8) % 12]}`
}

/** The lunar year to which a day belongs, as the number of the year in which it begins. */
export function lunarYearOf(date: CivilDate): number {
  const { year } = partsOf(date)
  return date < lunarNewYear(year) ? year - 1 : year
}

// The number of the new moon that begins month 11: the last one whose day is not past the winter solstice.
function month11(year: number): number {
  const newYearsEve = toJulian(civilDate(`${String(year).padStart(4, '0')}-12-31`))
  const index = newMoonIndex(newYearsEve)
  return sunSector(newMoonDay(index)) >= 9 ? index - 1 : index
}

// How many months after month 11 the leap month stands, or null in a year of twelve months.
function leapOffset(solsticeYear: number): number | null {
  const first = month11(solsticeYear)
  if (month11(solsticeYear + 1) - first < 13) return null
  for (let offset = 1; offset <= 13; offset++) {
    if (sunSector(newMoonDay(first + offset)) === sunSector(newMoonDay(first + offset + 1))) return offset
  }
  return null
}

function toJulian(date: CivilDate): number {
  return EPOCH_JULIAN_DAY + daysBetween(EPOCH, date)
}

function fromJulian(day: number): CivilDate {
  return addDays(EPOCH, day - EPOCH_JULIAN_DAY)
}
