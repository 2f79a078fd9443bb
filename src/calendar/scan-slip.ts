// A run of digits, the letters that scanners confuse with them, and date separators: "3O/l1/2020".
const RUN = /(?<![\p{L}\p{N}])[0-9oil|]{1,4}(?:[/.-][0-9oil|]{1,4}){0,2}(?![\p{L}\p{N}])/gu
const CONFUSED = /[oil|]/

/**
 * Mends scanned digits in lower-case text: o is 0; i, l and | are 1. The length stays.
 *
 * Only groups that hold a digit are touched, and "lo" in the middle of a full date; so Roman numerals stay ("i-2021").
 */
export function mendScanSlips(folded: string): string {
  return folded.replace(RUN, (run) => {
    if (!CONFUSED.test(run) || !/[0-9]/.test(run)) return run
    const parts = run.split(/([/.-])/)
    const isFullDate = parts.length === 5
    return parts
      .map((group) =>
        /[0-9]/.test(group) || (isFullDate && /^[ol|]{1,2}$/.test(group))
          ? group.replaceAll('o', '0').replace(/[il|]/g, '1')
          : group,
      )
      .join('')
  })
}
