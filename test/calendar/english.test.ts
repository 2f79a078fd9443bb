import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { findDatePhrases } from '../../src/calendar/date-phrase.ts'
import { officeEvents } from './office-events.ts'
import { shortReading } from './short-reading.ts'

const on = civilDate('2020-10-15')
const events = officeEvents()

describe('English questions', () => {
  test.each([
    ['What is due this week?', 'due this week', 'within week 2020-10-12..2020-10-18'],
    ['What must be finished in November 2020?', 'in November 2020', 'within month 2020-11-01..2020-11-30'],
    ['duties by the end of 2020', 'by the end of 2020', 'by year ..2020-12-31'],
    ['Q4 2020', 'Q4 2020', 'within quarter 2020-10-01..2020-12-31'],
    ['by the end of the year', 'by the end of the year', 'by year ..2020-12-31'],
    ['by the end of November', 'by the end of November', 'by month ..2020-11-30'],
    ['by end of this month', 'by end of this month', 'by month ..2020-10-31'],
    ['before November 30, 2020', 'before November 30, 2020', 'by day ..2020-11-29 <2020-11-30'],
    ['by 30 November 2020', 'by 30 November 2020', 'by day ..2020-11-30'],
    ['by 30/11/2020', 'by 30/11/2020', 'by day ..2020-11-30'],
    ['on November 20th', 'on November 20th', 'at day 2020-11-20..2020-11-20'],
    ['no later than the 5th of December', 'no later than the 5th of December', 'by day ..2020-12-05'],
    ['next month', 'next month', 'within month 2020-11-01..2020-11-30'],
    ['anything due next week?', 'due next week', 'within week 2020-10-19..2020-10-25'],
    ['within 30 days', 'within 30 days', 'within day 2020-10-16..2020-11-14'],
    ['within two weeks', 'within two weeks', 'within day 2020-10-16..2020-10-29'],
    ['in the fourth quarter of 2020', 'in the fourth quarter of 2020', 'within quarter 2020-10-01..2020-12-31'],
    ['in the first half of 2021', 'in the first half of 2021', 'within half 2021-01-01..2021-06-30'],
    ['late November', 'late November', 'within week 2020-11-21..2020-11-30'],
    ['in early 2021', 'in early 2021', 'within quarter 2021-01-01..2021-03-31'],
    ['from November to December 2020', 'from November to December 2020', 'within period 2020-11-01..2020-12-31'],
    ['after 2025', 'after 2025', 'from year 2026-01-01..'],
    ['by 2025', 'by 2025', 'by year ..2025-12-31'],
    ['from 2021 to 2025', 'from 2021 to 2025', 'horizon period 2021-01-01..2025-12-31'],
    ['due tomorrow', 'due tomorrow', 'by day ..2020-10-16'],
    ['by Friday', 'by Friday', 'by day ..2020-10-16'],
    ['next Monday', 'next Monday', 'at day 2020-10-19..2020-10-19'],
    ['before Tết', 'before Tết', 'by day ..2021-02-11 <2021-02-12 #tet'],
    ['before the lunar new year', 'before the lunar new year', 'by day ..2021-02-11 <2021-02-12 #tet'],
    ['every month', 'every month', 'recurring month ..2020-10-31'],
    ['What must Nam Định finish by the end of 2020?', 'by the end of 2020', 'by year ..2020-12-31'],
    ['as soon as possible', 'as soon as possible', 'vague none'],
    ['in the first nine months of 2020', 'the first nine months of 2020', 'reference period 2020-01-01..2020-09-30'],
  ])('%s', (question, phrase, meaning) => {
    const found = findDatePhrases(question, on, events)
    expect(found.map((one) => one.phrase)).toEqual([phrase])
    expect(found.map((one) => shortReading(one.reading))).toEqual([meaning])
  })

  test.each([
    'who is responsible for the Nam Dinh 1 BOT contract',
    'nha may 2 o dau',
    'in bao nhiêu bản',
    'in 2020 bản tài liệu',
    'on the road to the coast',
    'Which official leads the group of deputies?',
    'may mắn',
  ])('no time: %s', (question) => {
    expect(findDatePhrases(question, on, events)).toEqual([])
  })
})
