import type { Edition } from '../knowledge/edition.ts'
import type { Word } from '../text/words.ts'

/** How many words from `at` on name the day of a conference; 0 if they do not. */
export type ConferenceDayFinder = (list: readonly Word[], at: number) => number

/** Prepares finding "15/10", "15-10-2020", "15 tháng 10 năm 2020" and "October 15" for the days of an edition's conferences. */
export function conferenceDayFinder(edition: Edition): ConferenceDayFinder {
  const days = [...edition.conferences.values()].map(({ date }) => date.split('-').map((part) => String(Number(part))))
  return (list, at) => {
    const from = /^(?:sang|chieu|toi|ngay|hom|on)$/.test(list[at]?.plain ?? '') ? at + 1 : at
    for (const [year = '', month = '', day = ''] of days) {
      const forms = [
        [day, 'thang', month, 'nam', year],
        [day, 'thang', month],
        [day, month, year],
        [day, month],
        [MONTHS[Number(month) - 1] ?? '', day],
        [day, MONTHS[Number(month) - 1] ?? ''],
      ]
      const fitting = forms.find((form) => form.every((key, i) => isSame(list[from + i], key)))
      if (fitting !== undefined) return from - at + fitting.length
    }
    return 0
  }
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')

function isSame(word: Word | undefined, key: string): boolean {
  return word !== undefined && word.plain.replace(/^0+(?=\d)/, '') === key
}
