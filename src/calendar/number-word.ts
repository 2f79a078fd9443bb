const UNITS: Readonly<Record<string, number>> = {
  mot: 1,
  nhat: 1,
  hai: 2,
  nhi: 2,
  ba: 3,
  bon: 4,
  tư: 4,
  tu: 4,
  nam: 5,
  lam: 5,
  sáu: 6,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
}
const ROMAN: Readonly<Record<string, number>> = { i: 1, l: 1, ii: 2, ll: 2, il: 2, li: 2, iii: 3, lll: 3, iv: 4, lv: 4 }

/**
 * Matches a count in digits or words up to 99 ("05", "mười lăm", "hai mươi"), for `numberOf`.
 * A bare "sau" is "after" and never six.
 */
export const COUNT =
  '(?:\\d{1,3}|(?:(?:hai|ba|bon|tư|nam|sáu|bay|tam|chin) )?muoi(?: (?:mot|hai|ba|bon|tư|lam|nam|sáu|bay|tam|chin))?' +
  '|mot|hai|ba|bon|nam|sáu|bay|tam|chin)'

/** Matches the month in "tháng mười một": digits, words; tháng Giêng and Chạp are lunar and not here. */
export const MONTH_NUMBER = '(?:\\d{1,2}|muoi (?:mot|hai)|mot|hai|ba|tư|tu|bon|nam|sáu|bay|tam|chin|muoi)'

/** Matches the number in "quý IV", "quý 4", "quý một"; a scanned l stands for I. */
export const QUARTER_NUMBER = '(?:[1-4]|iii|ii|iv|i|l{1,3}|il|li|lv|mot|nhat|hai|nhi|ba|tư|tu|bon)'

/** The value of a match of the patterns above: digits, Vietnamese words or a Roman numeral up to IV. Null if it is none, or 0. */
export function numberOf(words: string): number | null {
  if (/^\d+$/.test(words)) return Number(words) === 0 ? null : Number(words)
  const roman = ROMAN[words]
  if (roman !== undefined) return roman
  const [tens, units] = words.includes('muoi') ? words.split(/ ?muoi ?/) : ['', words]
  const ten = words.includes('muoi') ? (tens === undefined || tens === '' ? 1 : (UNITS[tens] ?? 0)) : 0
  const unit = units === undefined || units === '' ? 0 : (UNITS[units] ?? Number.NaN)
  const value = ten * 10 + unit
  return Number.isNaN(value) || value === 0 ? null : value
}
