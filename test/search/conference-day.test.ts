import { expect, test } from 'vitest'
import { conferenceDayFinder } from '../../src/search/conference-day.ts'
import { words } from '../../src/text/words.ts'
import { smallEdition } from '../support/small-edition.ts'

const find = conferenceDayFinder(smallEdition())
const spanned = (text: string, from = 0) => find(words(text), from)

test.each([
  ['15/10', 2],
  ['15-10-2020', 3],
  ['15/10/2020', 3],
  ['15 tháng 10', 3],
  ['15 tháng 10 năm 2020', 5],
  ['ngày 15 tháng 10', 4],
  ['sáng 15-10', 3],
  ['hôm 15.10', 0],
  ['October 15', 2],
  ['15 October', 2],
  ['on October 15', 3],
])('the day of the conference in "%s" spans %i words', (text, length) => {
  expect(spanned(text)).toBe(length)
})

test.each(['16/10', '15/11', '10/15', '15', 'tháng 10', '15 tháng 11', 'ngày 15', 'October', '', 'ngày'])(
  '"%s" is another day or none',
  (text) => {
    expect(spanned(text)).toBe(0)
  },
)

test('it is looked for at one word only', () => {
  expect(spanned('họp 15/10', 1)).toBe(2)
  expect(spanned('họp 15/10', 0)).toBe(0)
  expect(spanned('họp', 3)).toBe(0)
})
