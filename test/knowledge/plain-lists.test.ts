import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { plainLists } from '../../src/knowledge/plain-lists.ts'

const parsed = (text: string) => parseDocument(text, { stringKeys: true })

test.each(['abbreviations', 'synonyms', 'names'])(
  'the office’s %s are plain lines, and read as YAML reads them',
  (name) => {
    const text = readFileSync(`knowledge/glossary/${name}.yaml`, 'utf8')
    const lists = plainLists(text)
    expect(lists).not.toBeNull()
    expect(lists).toEqual(parsed(text).toJS())
  },
)

describe('left to the parser is', () => {
  test.each([
    ['nothing at all', ''],
    ['no list', '# only a comment\n'],
    ['a key without lines', 'places:\n'],
    ['a key without lines before another', 'places:\nclasses:\n  - sông\n'],
    ['a key twice', 'places:\n  - Hà Nội\nplaces:\n  - Huế\n'],
    ['a line before the first key', '  - Hà Nội\nplaces:\n  - Huế\n'],
    ['another indent', 'places:\n- Hà Nội\n'],
    ['a line that goes on', 'places:\n  - Hà\n    Nội\n'],
    ['a group', 'places:\n  - name: Hà Nội\n'],
    ['a list in brackets', 'places:\n  - [Hà Nội]\n'],
    ['a text of several lines', 'words: >-\n  ạ; nhé\n'],
    ['a comment behind a line', 'places:\n  - Hà Nội # thủ đô\n'],
    ['a number', 'places:\n  - 10\n'],
    ['a number with an exponent', 'places:\n  - 1e3\n'],
    ['yes and no', 'places:\n  - True\n'],
    ['nothing in a line', 'places:\n  - null\n'],
    ['an empty line of a list', 'places:\n  -\n'],
    ['a space at the end', 'places:\n  - Hà Nội \n'],
    ['an escape in quotation marks', 'places:\n  - "Hà\\tNội"\n'],
    ['a quotation mark that is not closed', 'places:\n  - "Hà Nội\n'],
    ['a sign of YAML at the beginning', 'places:\n  - *nơi\n'],
    ['a tab', 'places:\n  - Hà\tNội\n'],
    ['line ends of Windows', 'places:\r\n  - Hà Nội\r\n'],
    ['decomposed letters', 'places:\n  - Hà Nội\n'.normalize('NFD')],
    ['a second document', 'places:\n  - Hà Nội\n---\nplaces:\n  - Huế\n'],
  ])('%s', (_name, text) => {
    expect(plainLists(text)).toBeNull()
  })
})

test('whatever is read is what the parser reads, without a complaint', () => {
  const word = fc.constantFrom(
    'Hà Nội',
    'true',
    'Null',
    '10',
    '1e3',
    '0x1F',
    '2T',
    '.5',
    '~',
    'a',
    'y',
    'no',
    '=',
    ';',
    '|',
  )
  const sign = fc.constantFrom(
    ' ',
    '  ',
    ': ',
    ':',
    ' #',
    '#',
    '- ',
    '-',
    '"',
    "'",
    '&',
    '*',
    '!',
    '%',
    '[',
    '}',
    ',',
    '\\',
    '?',
  )
  const odd = fc.constantFrom('\t', '\r', '\u00a0', '\u0085', '\u2028', '\ufeff', '\u0301', '😀')
  const inner = fc.array(fc.oneof({ weight: 6, arbitrary: word }, { weight: 2, arbitrary: sign }, odd), {
    maxLength: 4,
  })
  const line = fc.oneof(
    { weight: 8, arbitrary: inner.map((parts) => `  - ${parts.join('')}`) },
    { weight: 4, arbitrary: fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => `  - ${parts.join(' ')}`) },
    { weight: 2, arbitrary: inner.map((parts) => `  - "${parts.join('')}"`) },
    inner.map((parts) => parts.join('')),
    fc.constantFrom('', '   ', '# chú thích', '      # chú thích', 'classes:', 'titles:', 'null:', '---', '...'),
  )
  let read = 0
  fc.assert(
    fc.property(fc.array(line, { maxLength: 5 }), fc.constantFrom('\n', ''), (lines, end) => {
      const text = `places:\n${lines.join('\n')}${end}`
      const lists = plainLists(text)
      if (lists === null) return
      read++
      const document = parsed(text)
      expect([...document.errors, ...document.warnings]).toEqual([])
      expect(lists).toEqual(document.toJS())
    }),
    { numRuns: 20_000 },
  )
  expect(read).toBeGreaterThan(1000)
})
