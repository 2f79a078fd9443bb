import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparable } from '../../src/knowledge/comparable.ts'
import { difference, excerpt } from '../../src/knowledge/difference.ts'
import { frozen } from '../../src/knowledge/frozen.ts'
import { editorLine, roleOf } from '../../src/knowledge/layout.ts'
import { nearestText } from '../../src/knowledge/nearest-text.ts'
import { positions } from '../../src/knowledge/position.ts'
import { formatProblem, inOrder, problem } from '../../src/knowledge/problem.ts'
import { without } from '../../src/knowledge/salvage.ts'
import { sha256 } from '../../src/knowledge/sha256.ts'
import { asId, nearestWord } from '../../src/knowledge/suggestion.ts'

describe('comparable text', () => {
  const unit = fc.constantFrom(
    'e',
    'ế',
    'e\u0302\u0301',
    'đ',
    '\u0301',
    '\r',
    '\n',
    '\r\n',
    ' ',
    'ᄒ',
    'ᅡ',
    'ᆫ',
    '😀',
    'a',
  )

  test('is NFC with single line ends, whatever comes in', () => {
    fc.assert(
      fc.property(fc.array(unit), (units) => {
        const text = units.join('')
        expect(comparable(text).text).toBe(text.replace(/\r\n?/g, '\n').normalize('NFC'))
      }),
    )
  })

  test('every stretch of it stands for a stretch of the original that reads the same', () => {
    fc.assert(
      fc.property(fc.array(unit), fc.nat(), fc.nat(), (units, a, b) => {
        const text = units.join('')
        const { text: compared, original } = comparable(text)
        const [start = 0, end = 0] = [a % (compared.length + 1), b % (compared.length + 1)].sort((x, y) => x - y)
        const span = original({ start, end })
        expect(comparable(text.slice(span.start, span.end)).text).toContain(compared.slice(start, end))
      }),
    )
  })
})

test('positions count lines and UTF-16 columns from 1, for every kind of line end', () => {
  const at = positions('a😀b\r\nc\rd\n')
  expect([0, 3, 6, 8, 10].map(at)).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 4 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
  ])
})

test('sha256 is the one of FIPS 180-4', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      expect(Buffer.from(sha256(text)).toString('hex')).toBe(createHash('sha256').update(text).digest('hex'))
    }),
  )
})

test.each([
  ['titel', ['title', 'terms'], 'title'],
  ['alias', ['id', 'aliases'], 'aliases'],
  ['so-y-tê', ['so-y-te', 'so-tai-chinh'], 'so-y-te'],
  ['BODIES', ['bodies'], 'bodies'],
  ['concluded-by', ['concluded_by'], 'concluded_by'],
  ['ne', ['vi', 'en'], 'en'],
  ['colour', ['id', 'name', 'terms'], null],
  ['x', [], null],
])('the word meant by “%s” among %j is %s', (word, candidates, meant) => {
  expect(nearestWord(word, candidates)).toBe(meant)
})

test('an id is made of any name', () => {
  expect(['UBKT Tỉnh ủy', '  Đảng – bộ  ', '!?', 'a'.repeat(50)].map(asId)).toEqual([
    'ubkt-tinh-uy',
    'dang-bo',
    '',
    'a'.repeat(40),
  ])
})

describe('the difference of two texts', () => {
  test.each([
    ['Xây dựng nông thôn mới', 'Xây dựng nông thôn cũ', 'câu trích ghi “thôn mới”, văn bản ghi “thôn cũ”'],
    ['Ủy ban', 'Uỷ ban', 'câu trích ghi “Ủy ban”, văn bản ghi “Uỷ ban”'],
    ['một  việc', 'một việc', '(câu trích có dấu cách, văn bản có “v”)'],
    ['một việc', 'một\nviệc', '(câu trích có dấu cách, văn bản có chỗ xuống dòng)'],
    ['tăng 5%', 'tăng 5', 'văn bản có chỗ hết)'],
    ['cơ quаn', 'cơ quan', '(câu trích có “а” U+0430, văn bản có “a”)'],
    ['"mục tiêu"', '“mục tiêu”', '(câu trích có “"” U+0022, văn bản có ““” U+201C)'],
    ['một\u200bviệc', 'một việc', '(câu trích có U+200B, văn bản có dấu cách)'],
  ])('%j and %j', (quote, source, told) => {
    expect(difference(quote, source).vi).toContain(told)
  })

  test('an excerpt is one line, cut between words', () => {
    expect(excerpt(' một\n hai  ba bốn ', 11)).toBe('một hai ba…')
    expect(excerpt('một hai', 20)).toBe('một hai')
    expect(excerpt('a'.repeat(30), 10)).toBe(`${'a'.repeat(10)}…`)
  })
})

describe('the nearest text', () => {
  const text = `${'Các cấp, các ngành cần tập trung làm tốt. '.repeat(50)}Khởi công dự án Bệnh viện Đa khoa tỉnh trong tháng 11-2020; xây dựng Trường THPT chuyên Lê Hồng Phong tại địa điểm mới.`
  const nearest = nearestText(text)
  const found = (wanted: string) => {
    const span = nearest(wanted)
    return span === null ? null : text.slice(span.start, span.end)
  }

  test.each([
    [
      'a word changed',
      'Khởi công công trình Bệnh viện Đa khoa tỉnh trong tháng 11-2020',
      'Khởi công dự án Bệnh viện Đa khoa tỉnh trong tháng 11-2020',
    ],
    ['no diacritics', 'xay dung truong thpt chuyen le hong phong', 'xây dựng Trường THPT chuyên Lê Hồng Phong'],
    [
      'a word left out',
      'Trường THPT Lê Hồng Phong tại địa điểm mới',
      'Trường THPT chuyên Lê Hồng Phong tại địa điểm mới',
    ],
    ['only frequent words', 'cần tập trung làm tốt', 'cần tập trung làm tốt'],
  ])('%s', (_name, wanted, expected) => {
    expect(found(wanted)).toBe(expected)
  })

  test('another text has none, nor has an empty one', () => {
    expect(found('Hoàn thành giải phóng mặt bằng trước mùa mưa bão')).toBeNull()
    expect(found('')).toBeNull()
    expect(found('…')).toBeNull()
    expect(nearestText('')('một việc')).toBeNull()
  })
})

test('what is left out of data does not move the places of the rest', () => {
  const data = { a: [{ x: 1 }, { x: 2, y: [1, 2, 3] }, { x: 3 }], b: 1 }
  const { input, original } = without(data, [['a', 0], ['a', 1, 'y', 1], ['b']])
  expect(input).toEqual({ a: [{ x: 2, y: [1, 3] }, { x: 3 }] })
  expect(original(['a', 0, 'y', 1])).toEqual(['a', 1, 'y', 2])
  expect(original(['a', 1, 'x'])).toEqual(['a', 2, 'x'])
})

test('a path tells what a file is', () => {
  expect(roleOf('conferences/x/source.txt')).toEqual({ kind: 'source', conferenceId: 'x' })
  expect(roleOf('conferences/x/conference.yaml')).toEqual({ kind: 'conference', conferenceId: 'x' })
  expect(roleOf('glossary/names.yaml')).toEqual({ kind: 'table', name: 'names' })
  expect(['names.yaml', 'conferences/source.txt', 'conferences/x/y/source.txt', 'toString'].map(roleOf)).toEqual([
    null,
    null,
    null,
    null,
  ])
  expect(editorLine('conferences/x/conference.yaml', 'conference')).toBe(
    '# yaml-language-server: $schema=../../schema/conference.schema.json',
  )
})

test('problems are sorted by place and printed with their remedy', () => {
  const text = { vi: 'Sai.', en: 'Wrong.' }
  const remedy = { vi: 'Sửa.', en: 'Mend it.' }
  const at = (file: string, line: number, column: number) =>
    problem({ file, line, column }, 'unknown-key', text, remedy)
  const sorted = inOrder([at('b', 1, 1), at('a', 10, 1), at('a', 9, 5), at('a', 9, 4)])
  expect(sorted.map((one) => [one.file, one.line, one.column])).toEqual([
    ['a', 9, 4],
    ['a', 9, 5],
    ['a', 10, 1],
    ['b', 1, 1],
  ])
  expect(formatProblem(at('bodies.yaml', 3, 5), 'vi')).toBe(
    'knowledge/bodies.yaml:3:5: lỗi: Sai. [unknown-key]\n    Cách sửa: Sửa.',
  )
  expect(formatProblem(at('bodies.yaml', 3, 5), 'en', '/srv/k')).toBe(
    '/srv/k/bodies.yaml:3:5: error: Wrong. [unknown-key]\n    What to do: Mend it.',
  )
})

test('frozen data cannot be changed at any depth', () => {
  const data = frozen({ a: [{ b: 1 }] })
  expect(() => data.a.push({ b: 2 })).toThrow(TypeError)
  expect(Object.isFrozen(data.a[0])).toBe(true)
})
