import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate, isCivilDate } from '../../src/calendar/civil-date.ts'
import { findDatePhrases, LONGEST_PHRASE, LONGEST_TEXT, readDatePhrase } from '../../src/calendar/date-phrase.ts'
import { officeEvents } from './office-events.ts'

const on = civilDate('2020-10-15')
const events = officeEvents()

const WORDS = (
  '0 00 99 999 9999 1/1/0001 31/12/9999 mười âm lịch còn lại giờ mỗi trong vụ ' +
  'trước ngày tháng quý năm tuần trong đến hết cuối đầu giữa từ nay chậm nhất hằng mỗi lần thứ hai sáu tư rằm mùng Tết Chạp ' +
  '30 11 2020 2021 30/11 31/11/2020 15-20/11 2021-2025 17h 12 IV I kỳ họp Đại hội XIII kể ký vòng thời hạn tới sau khi và , ; ( ) - ' +
  'by the end of November this week within days before Q4 nhiệm kỳ giai đoạn tầm nhìn số 82/2018/NĐ-CP định kỳ một nửa 24/7'
).split(' ')
const phrases = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(' '))
const days = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(civilDate('1990-01-01'), days))

const REPEATED = [
  '1',
  '1-',
  '1/1-',
  '30/11 ',
  '1-1-1 ',
  '-',
  '2020-',
  '2020 ',
  '30/11/2020-',
  'trước ngày ',
  'trước ',
  'từ ngày 1 đến ',
  'tháng 11, ',
  'quý I, ',
  'quý I-',
  'kỳ họp ',
  'trước khi ',
  'hằng tháng ',
  '10 ngày trước ',
  '17h ',
  'mùng 1 ',
  'by the end of ',
  'november ',
  'in ',
  '3O/l1 ',
  ' ',
  '\n\n',
  'e\u0301',
  'ngày 1, 2, ',
  '(((',
  'đ',
  '𝟙',
]

/** How many times a pattern was tried while `run` ran; unlike a clock it is the same on every machine. */
function triesOf(run: () => void): number {
  const { exec } = RegExp.prototype
  let tries = 0
  RegExp.prototype.exec = function (text) {
    tries++
    return exec.call(this, text)
  }
  try {
    run()
  } finally {
    RegExp.prototype.exec = exec
  }
  return tries
}

describe('texts made to be slow', () => {
  test('100 kB of anything is read in little time, both ways', () => {
    const texts = REPEATED.map((part) => part.repeat(Math.ceil(100_000 / part.length)))
    for (const text of texts) findDatePhrases(text, on, events)
    const started = performance.now()
    for (const text of texts) {
      findDatePhrases(text, on, events)
      readDatePhrase(text, on, events)
      readDatePhrase(text.slice(0, LONGEST_PHRASE), on, events)
    }
    expect((performance.now() - started) / 1000).toBeLessThan(2)
  })

  test.each(REPEATED)('twice the text is at most twice the tries: %j', (part) => {
    const tries = (length: number) => triesOf(() => findDatePhrases(part.repeat(length).slice(0, length), on, events))
    const [short, long] = [tries(LONGEST_TEXT / 2), tries(LONGEST_TEXT)]
    expect(long).toBeLessThanOrEqual(short * 2.1 + 50)
  })

  test('a phrase that is too long to be one is not read', () => {
    const reading = readDatePhrase('trước ngày 30/11/2020 '.repeat(100), on)
    expect(reading.type).toBe('none')
    expect(reading.rule).toBe('too-long')
  })
})

describe('whatever the words', () => {
  test('a reading holds together', () => {
    fc.assert(
      fc.property(phrases, days, (phrase, day) => {
        const reading = readDatePhrase(phrase, day, events)
        const { start, end, named, type, precision } = reading
        for (const date of [start, end, named]) expect(date === null || isCivilDate(date)).toBe(true)
        if (start !== null && end !== null) expect(start <= end).toBe(true)
        if (named !== null && end !== null) expect(end).toBe(addDays(named, -1))
        if (type === 'none' || type === 'vague') expect([start, end, named]).toEqual([null, null, null])
        if (type === 'by' && precision !== 'event') expect(end).not.toBeNull()
        expect(reading.why).toMatch(/\.$/)
      }),
      { numRuns: 3000 },
    )
  })

  test('found phrases stand in the text, in order, without overlap', () => {
    fc.assert(
      fc.property(phrases, (text) => {
        let last = 0
        for (const { phrase, start, end } of findDatePhrases(text, on, events)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(text.slice(start, end)).toBe(phrase)
          last = end
        }
      }),
      { numRuns: 1000 },
    )
  })

  test('any string at all is read without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        readDatePhrase(text, on, events)
        findDatePhrases(text, on, events)
      }),
    )
  })

  test('marks lost, letter case and decomposed letters do not change a date', () => {
    const said = ['trong tháng 11-2020', 'quý IV năm 2020', 'chậm nhất ngày 30/11', 'hằng tháng, trước ngày 20']
    for (const phrase of said) {
      const { start, end, type } = readDatePhrase(phrase, on)
      const bare = phrase.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd')
      for (const other of [bare, phrase.toUpperCase(), phrase.normalize('NFD')]) {
        expect(readDatePhrase(other, on)).toMatchObject({ start, end, type })
      }
    }
  })
})
