import { expect, test } from 'vitest'
import { paragraphs } from '../../src/knowledge/clauses.ts'
import { covering } from '../../src/knowledge/coverage.ts'

function cover(text: string, quotes: readonly string[]) {
  const spans = quotes.map((quote) => {
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`not in the text: ${quote}`)
    return { start, end: start + quote.length }
  })
  const { counts, gaps } = covering(text, paragraphs(text), spans)
  return { ...counts, gaps: gaps.map(({ start, end }) => text.slice(start, end)) }
}

const TEXT = 'Tiêu đề\n\nMột việc lớn; hai việc nhỏ. Ba việc nữa.'

test('all clauses quoted is 100 %, headings apart', () => {
  expect(cover(TEXT, ['Một việc lớn; hai việc nhỏ.', 'Ba việc nữa.'])).toEqual({
    clauses: 3,
    covered: 3,
    headings: 1,
    percent: 100,
    gaps: [],
  })
})

test('nothing quoted is 0 %, and every clause is a gap', () => {
  expect(cover(TEXT, [])).toEqual({
    clauses: 3,
    covered: 0,
    headings: 1,
    percent: 0,
    gaps: ['Một việc lớn;', 'hai việc nhỏ.', 'Ba việc nữa.'],
  })
})

test('marks at the end of a clause are no loss', () => {
  expect(cover(TEXT, ['Một việc lớn', 'hai việc nhỏ', 'Ba việc nữa']).percent).toBe(100)
})

test('two words or a conjunction left over are no loss, three words are', () => {
  expect(cover('Về nông nghiệp, đẩy mạnh xây dựng nông thôn mới.', ['đẩy mạnh xây dựng nông thôn mới.']).gaps).toEqual([
    'Về nông nghiệp,',
  ])
  expect(cover('Về kinh, đẩy mạnh.', ['đẩy mạnh.']).gaps).toEqual([])
  expect(cover('Một việc; đồng thời cùng với tổ chức tốt.', ['Một việc;', 'tổ chức tốt.'])).toMatchObject({
    covered: 2,
    percent: 100,
    gaps: [],
  })
})

test('what is left before and after a quote counts together', () => {
  expect(cover('Hôm nay, đẩy mạnh xây dựng ở tỉnh.', ['đẩy mạnh xây dựng']).gaps).toEqual(['Hôm nay,', 'ở tỉnh.'])
})

test('a whole clause of one word counts', () => {
  expect(cover('Một việc lớn. Hết.', ['Một việc lớn.'])).toMatchObject({ clauses: 2, covered: 1, gaps: ['Hết.'] })
})

test('the share is of letters and is never rounded up to 100', () => {
  const long = 'Việc '.repeat(3000).trim()
  expect(cover(`${long}. Hết.`, [`${long}.`]).percent).toBe(99.9)
})
