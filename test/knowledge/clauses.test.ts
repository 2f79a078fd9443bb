import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { paragraphs } from '../../src/knowledge/clauses.ts'

function clausesOf(text: string): string[][] {
  return paragraphs(text).map(({ clauses }) => clauses.map(({ start, end }) => text.slice(start, end)))
}

test.each([
  ['sentences', 'Một việc. Hai việc! Ba việc?', ['Một việc.', 'Hai việc!', 'Ba việc?']],
  ['semicolons, also without a blank', 'một việc; hai việc;ba việc', ['một việc;', 'hai việc;', 'ba việc']],
  ['an ellipsis before a capital', 'nhiệm kỳ 2020-2025... Tiếp tục', ['nhiệm kỳ 2020-2025...', 'Tiếp tục']],
  ['an ellipsis within a sentence', 'xã, phường… và thị trấn', ['xã, phường… và thị trấn']],
  ['the end of an official text', 'của Đảng./.', ['của Đảng./.']],
  ['marks left alone', 'của Đảng. ./.', ['của Đảng. ./.']],
  ['a closing quotation mark', 'Ông nói: “Làm ngay.” Mọi người đồng ý.', ['Ông nói: “Làm ngay.”', 'Mọi người đồng ý.']],
  ['numbers', 'tăng 5,87% và 1.250,5 tỷ; đạt 71.5 điểm.', ['tăng 5,87% và 1.250,5 tỷ;', 'đạt 71.5 điểm.']],
  ['printed days', 'ngày 15.10.2020 và 15-10. Sau đó', ['ngày 15.10.2020 và 15-10.', 'Sau đó']],
  ['abbreviations', 'TP. Nam Định và PGS.TS. Nguyễn A. Đến nay', ['TP. Nam Định và PGS.TS. Nguyễn A. Đến nay']],
  ['a Roman numeral at the end', 'Đại hội khóa X. Các đồng chí', ['Đại hội khóa X.', 'Các đồng chí']],
  ['v.v. at the end', 'thôn, xóm, v.v. Các xã', ['thôn, xóm, v.v.', 'Các xã']],
  [
    'marks in brackets',
    'Nghị quyết (khóa XI; XII. Mới) được thực hiện.',
    ['Nghị quyết (khóa XI; XII. Mới) được thực hiện.'],
  ],
  ['a bracket that is never closed', 'gồm (một; hai. Ba', ['gồm (một;', 'hai.', 'Ba']],
  ['a numbered item', '1. Sở Y tế. Báo cáo', ['1. Sở Y tế.', 'Báo cáo']],
  ['a numbered heading', '- IV. Nhiệm vụ', ['- IV. Nhiệm vụ']],
  ['a small letter after a full stop', 'theo QĐ. số 5', ['theo QĐ. số 5']],
])('%s', (_name, line, clauses) => {
  expect(clausesOf(line)).toEqual([clauses])
})

test('paragraphs are the lines with something in them, whatever the line ends', () => {
  const text = '\n Một.\r\n\r\n  \r\nHai.\rBa.\n'
  expect(paragraphs(text).map(({ number, start, end }) => [number, text.slice(start, end)])).toEqual([
    [1, 'Một.'],
    [2, 'Hai.'],
    [3, 'Ba.'],
  ])
})

test('a line of signs is a paragraph without a clause', () => {
  expect(clausesOf('-----\nMột việc.')).toEqual([[], ['Một việc.']])
})

test.each([
  ['a title', 'Hội nghị lần thứ hai\n\nMột việc.', true],
  ['a title that begins with a small letter, as the first line', 'date 2020-10 Hội nghị\n\nMột việc.', true],
  ['a numbered title', '1. Sở Y tế\nMột việc.', true],
  ['a sentence', 'Một việc.\nHai việc.', false],
  ['an introduction', 'Hội nghị quyết định:\n- Một việc;', false],
  ['a dash item without a mark at its end', '- Sở Y tế báo cáo trước ngày 15-11\n- Sở Tài chính', false],
  ['a line of a text broken at a fixed width', 'Hội nghị đã thảo luận và thông\nqua nghị quyết.', false],
  ['a long line', `${'Hội nghị '.repeat(20)}\nMột việc.`, false],
])('%s is a heading: %s', (_name, text, heading) => {
  expect(paragraphs(text)[0]?.heading).toBe(heading)
})

/** The headings among the lines of a text. */
const headingsOf = (lines: readonly string[]) =>
  paragraphs(lines.join('\n')).flatMap(({ heading, start, end }) =>
    heading ? [lines.join('\n').slice(start, end)] : [],
  )

describe('the title block', () => {
  const SENTENCE = 'Sáng 12/5/2023, Ban Thường vụ Tỉnh ủy họp.'
  const LETTERHEAD = ['TỈNH ỦY QUẢNG TRỊ', 'BAN THƯỜNG VỤ', 'Số 487-KL/TU', 'Quảng Trị, ngày 18 tháng 5 năm 2023']

  test.each([
    ['a kind in capitals and whose it is', ['KẾT LUẬN', 'của Ban Thường vụ Tỉnh ủy về chuyển đổi số năm 2023']],
    ['a subject broken in two', ['THÔNG BÁO', 'về việc đẩy mạnh chuyển đổi số', 'và cải cách hành chính năm 2023']],
    ['a kind in small letters', ['Thông báo kết luận', 'của Chủ tịch UBND tỉnh', 'tại phiên họp tháng 3']],
    ['a subject of a letter', ['V/v triển khai nhiệm vụ quý II']],
  ])('%s', (_name, title) => {
    expect(headingsOf([...LETTERHEAD, ...title, SENTENCE])).toEqual([...LETTERHEAD, ...title])
  })

  test('may end its place and day with a full stop', () => {
    const lines = ['THÔNG BÁO', 'Nam Định, ngày 05 tháng 4 năm 2021.', 'KẾT LUẬN', 'về giá đất', SENTENCE]
    expect(headingsOf(lines)).toEqual(lines.slice(0, -1))
  })

  test.each([
    [
      'a sentence broken at a fixed width',
      ['Thông báo kết luận của Chủ tịch tỉnh', 'về giá đất được gửi tới', 'các sở.'],
    ],
    ['what follows a title and ends as a sentence', ['của Ban Thường vụ Tỉnh ủy giao các sở rà soát.']],
    ['a statement without a full stop', ['Kết luận hội nghị', 'về giá đất các sở phải báo cáo trong tháng 5']],
    ['a kind that is said to have been given', ['Báo cáo đã được thông qua', 'tại phiên họp tháng 3']],
    ['a line that goes on from no title', ['Các cấp, các ngành', 'của tỉnh thực hiện']],
    ['two clauses', ['Thông báo', 'về giá đất; giá nước']],
  ])('has no place for %s', (_name, lines) => {
    expect(headingsOf([...LETTERHEAD, ...lines, SENTENCE])).toEqual(LETTERHEAD)
  })

  test('ends with the first sentence', () => {
    expect(headingsOf(['KẾT LUẬN', 'của Tỉnh ủy', SENTENCE, 'Kết luận', 'của Tỉnh ủy về giá đất'])).toEqual([
      'KẾT LUẬN',
      'của Tỉnh ủy',
    ])
  })
})

test('a small letter makes no title further down', () => {
  expect(paragraphs('Hội nghị\n\nMột việc.\n\ncác cấp, các ngành').map((one) => one.heading)).toEqual([
    true,
    false,
    false,
  ])
})

test('every letter and digit of a text stands in exactly one clause, and clauses are trimmed', () => {
  const piece = fc.constantFrom(
    'Một',
    'việc',
    '.',
    '; ',
    ' ',
    '\n',
    '(',
    ')',
    '“',
    '”',
    '...',
    '5,87',
    'TP.',
    '/',
    '1.',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = pieces.join('')
      const clauses = paragraphs(text).flatMap((one) => one.clauses)
      const letters = (part: string) => part.replace(/[^\p{L}\p{N}]/gu, '')
      expect(clauses.map(({ start, end }) => letters(text.slice(start, end))).join('')).toBe(letters(text))
      for (const { start, end } of clauses) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
    }),
  )
})
