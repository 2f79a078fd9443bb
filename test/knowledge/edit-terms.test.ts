import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { addTermTo, entryOf, hasTerm } from '../../src/knowledge/add-term.ts'
import { checkFiles } from '../../src/knowledge/check.ts'
import { withTerm } from '../../src/knowledge/edit-terms.ts'
import type { Edition, Passage } from '../../src/knowledge/edition.ts'
import { readKnowledge } from '../../src/knowledge/files.ts'
import { listed } from '../../src/knowledge/model.ts'
import { asTerm, TERM_LENGTH } from '../../src/knowledge/term.ts'
import { realEdition } from '../questions/real-edition.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const TERM = 'bệnh viện mới'

describe('a term is added to', () => {
  const rows: readonly (readonly [style: string, before: string, after: string])[] = [
    [
      'a passage without terms',
      'passages:\n  # hai ý\n  - quote: A\n    kind: result # đã rà soát\n    # còn thiếu\n    title: { vi: A }\n',
      'passages:\n  # hai ý\n  - quote: A\n    kind: result # đã rà soát\n    terms: bệnh viện mới\n    # còn thiếu\n    title: { vi: A }\n',
    ],
    [
      'a passage whose kind comes first and last',
      'passages:\n  - kind: result',
      'passages:\n  - kind: result\n    terms: bệnh viện mới',
    ],
    [
      'a passage in braces',
      'passages: [{ quote: A, kind: result, title: { vi: A } }]\n',
      'passages: [{ quote: A, kind: result, terms: bệnh viện mới, title: { vi: A } }]\n',
    ],
    [
      'a folded text',
      'passages:\n  - kind: result\n    terms: >-\n      một; hai;\n      ba\n\n    bodies: [x] # y\n',
      'passages:\n  - kind: result\n    terms: >-\n      một; hai;\n      ba;\n      bệnh viện mới\n\n    bodies: [x] # y\n',
    ],
    [
      'a folded text that ends with a semicolon, at the end of the file',
      'passages:\n  - kind: result\n    terms: >\n      một;',
      'passages:\n  - kind: result\n    terms: >\n      một;\n      bệnh viện mới',
    ],
    [
      'a text with its line breaks',
      'passages:\n  - terms: |\n      một;\n      hai\n    kind: result\n',
      'passages:\n  - terms: |\n      một;\n      hai;\n      bệnh viện mới\n    kind: result\n',
    ],
    [
      'a plain text',
      'passages:\n  - terms: một; hai # ba\n    kind: result\n',
      'passages:\n  - terms: một; hai; bệnh viện mới # ba\n    kind: result\n',
    ],
    [
      'an empty text',
      "passages:\n  - terms: ''\n    kind: result\n",
      "passages:\n  - terms: 'bệnh viện mới'\n    kind: result\n",
    ],
    [
      'a text in quotation marks',
      'passages:\n  - terms: "một"\n    kind: result\n',
      'passages:\n  - terms: "một; bệnh viện mới"\n    kind: result\n',
    ],
    [
      'a list in brackets',
      'passages:\n  - terms: [một, "hai"]\n    kind: result\n',
      'passages:\n  - terms: [bệnh viện mới, một, "hai"]\n    kind: result\n',
    ],
    [
      'an empty list',
      'passages:\n  - terms: []\n    kind: result\n',
      'passages:\n  - terms: [bệnh viện mới]\n    kind: result\n',
    ],
    [
      'a list with a line for each',
      'passages:\n  - terms:\n      # hay dùng\n      - một # 1\n      - hai\n    kind: result\n',
      'passages:\n  - terms:\n      # hay dùng\n      - bệnh viện mới\n      - một # 1\n      - hai\n    kind: result\n',
    ],
    [
      'a file with the line ends of Windows',
      'passages:\r\n  - quote: A\r\n    kind: result\r\n    title: { vi: A }\r\n',
      'passages:\r\n  - quote: A\r\n    kind: result\r\n    terms: bệnh viện mới\r\n    title: { vi: A }\r\n',
    ],
  ]
  test.each(rows)('%s', (_style, before, after) => {
    expect(withTerm(before, ['passages', 0], TERM)).toBe(after)
  })

  test.each([
    '*sao',
    '&và',
    '!nhãn',
    '# dấu',
    '- gạch',
    '{ngoặc',
    '[ngoặc',
    '@còng',
    '`phẩy`',
    '%',
    '| sổ',
    '> hơn',
    'a: b',
    'null',
    '2020',
    '"nháy',
    "'nháy",
    '?',
    'a #b',
  ])('any passage, where YAML reads something else in it: %s', (term) => {
    const asItIs = [...rows, ['', 'passages:\n  - kind: result\n']]
    for (const [, before = ''] of asItIs) {
      const after = withTerm(before, ['passages', 0], term)
      const { terms = '' } = parse(after ?? '').passages[0]
      expect(typeof terms === 'string' ? listed(terms) : terms, before).toContain(term)
    }
  })

  test('an item of a list', () => {
    const file = 'passages:\n  - kind: result\n    items:\n      - kind: result\n      - kind: duty\n'
    expect(withTerm(file, ['passages', 0, 'items', 1], TERM)).toBe(
      'passages:\n  - kind: result\n    items:\n      - kind: result\n      - kind: duty\n        terms: bệnh viện mới\n',
    )
  })

  test.each([
    ['2021', '"2021"'],
    ['a: b', '"a: b"'],
    ['# rào', '"# rào"'],
    ['"x"', '"\\"x\\""'],
    ['null', '"null"'],
  ])('a place where YAML would read %s as something else: in quotation marks', (term, written) => {
    expect(withTerm('passages:\n  - kind: result\n', ['passages', 0], term)).toBe(
      `passages:\n  - kind: result\n    terms: ${written}\n`,
    )
  })
})

test.each([
  ['nothing at the path', 'passages: []\n'],
  ['no YAML', 'passages: [\n'],
  ['terms of another kind', 'passages:\n  - kind: result\n    terms: { a: 1 }\n'],
  ['no kind beside which to write', 'passages:\n  - quote: A\n'],
])('%s: nothing is written', (_what, file) => {
  expect(withTerm(file, ['passages', 0], TERM)).toBeNull()
})

test('words become a term in one line, or none', () => {
  expect(asTerm('  Bệnh viện;\n mới‮ ')).toBe('Bệnh viện mới')
  for (const none of ['', ' ; ', '?!', 'x'.repeat(TERM_LENGTH + 1)]) expect(asTerm(none)).toBeNull()
})

/** Every way to write terms that the model allows. */
const styles: readonly ((terms: readonly string[], indent: string) => string)[] = [
  () => '',
  (terms) => `terms: [${terms.map((one) => JSON.stringify(one)).join(', ')}]`,
  (terms, indent) =>
    terms.length === 0
      ? 'terms: []'
      : `terms:\n${terms.map((one) => `${indent}  - ${JSON.stringify(one)} # x`).join('\n')}`,
  (terms) => `terms: ${JSON.stringify(terms.join('; '))}`,
  (terms) => `terms: '${terms.join('; ').replaceAll("'", "''")}'`,
  (terms, indent) =>
    terms.length === 0 ? 'terms: ""' : `terms: >-\n${terms.map((one) => `${indent}  ${one};`).join('\n')}`,
  (terms, indent) =>
    terms.length === 0 ? 'terms: ""' : `terms: |\n${terms.map((one) => `${indent}  ${one}`).join(';\n')}\n`,
]

const letters = fc.stringMatching(/^[a-zđêôơư][a-zđêôơư' 0-9]{0,12}[a-z0-9]$/)
const anyTerm = fc.oneof(
  letters,
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom(
    'null',
    '~',
    '- a',
    '? b',
    '5:30',
    '<<',
    '%',
    '@x',
    '`',
    "it's",
    '#',
    'a #b',
    'a: b',
    '[x',
    '}',
    '"',
    '\\',
  ),
)

/** The sound folder with each passage's terms written in a style of its own. */
function written(all: readonly (readonly [style: number, terms: readonly string[]])[]): string {
  let nth = 0
  return (SOUND[`${CONFERENCE}/conference.yaml`] ?? '').replace(/^( *)(kind: \w+)$/gm, (line, indent: string) => {
    const [style, terms] = all[nth++ % all.length] ?? [0, []]
    const words = styles[style]?.(terms, indent) ?? ''
    return words === '' ? line : `${line} # ${nth}\n${indent}${words}`
  })
}

/** Whether the longer text is the shorter one with something put in at one place. */
function isInsertion(before: string, after: string): boolean {
  const at = [...before].findIndex((char, index) => char !== [...after][index])
  const start = at < 0 ? before : [...before].slice(0, at).join('')
  return after.startsWith(start) && after.endsWith(before.slice(start.length))
}

/** As whoever adds terms does it. */
function added(files: ReadonlyMap<string, string>, edition: Edition, passage: Passage, term: string) {
  if (hasTerm(passage, term)) return { kind: 'known' } as const
  const entry = entryOf(edition, passage)
  return entry === null ? ({ kind: 'unsorted' } as const) : addTermTo(files, entry, term)
}

test('only the terms of one passage differ, and the file still checks, however terms are written', () => {
  const entries = fc.array(fc.tuple(fc.nat(styles.length - 1), fc.array(letters, { maxLength: 3 })), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(entries, fc.nat(), anyTerm, (all, nth, words) => {
      const term = asTerm(words)
      fc.pre(term !== null)
      const files = soundFiles({ [`${CONFERENCE}/conference.yaml`]: written(all) })
      const { edition } = checkFiles(files)
      if (edition === null) throw new Error(`the file to begin with does not check:\n${written(all)}`)
      const passage = edition.passages.filter(({ kind }) => kind !== 'unsorted')[nth % 6]
      if (passage === undefined) throw new Error('there are six passages')
      const edit = added(files, edition, passage, term ?? '')
      if (edit.kind === 'known') return
      if (edit.kind !== 'edited') throw new Error(`${edit.kind}: ${term} in\n${written(all)}`)
      expect(isInsertion(files.get(edit.path) ?? '', edit.text)).toBe(true)
      const after = checkFiles(new Map(files).set(edit.path, edit.text))
      expect(after.problems.filter(({ severity }) => severity === 'error')).toEqual([])
      const plain = (one: typeof edition) =>
        JSON.stringify(one.passages.map((other) => (other.id === passage.id ? { ...other, terms: [] } : other)))
      if (after.edition === null) throw new Error('it has no error')
      expect(plain(after.edition)).toBe(plain(edition))
      expect([...(after.edition.passageById.get(passage.id)?.terms ?? [])].sort()).toEqual(
        [...passage.terms, term].sort(),
      )
    }),
    { numRuns: 40 },
  )
})

test('the office’s own passages take a term', async () => {
  const { edition } = await realEdition()
  const files = new Map<string, string>()
  for await (const read of readKnowledge(join(import.meta.dirname, '..', '..', 'knowledge'))) {
    if (read.kind === 'file') files.set(read.path, read.text)
  }
  const kinds = edition.passages
    .filter((_, at) => at % 12 === 0)
    .map((passage) => added(files, edition, passage, 'một từ mới tinh').kind)
  expect(new Set(kinds)).toEqual(new Set(['edited']))
})

test('a term that is there already is not added, whatever its letters', () => {
  const files = soundFiles({ [`${CONFERENCE}/conference.yaml`]: written([[1, ['Bệnh viện mới']]]) })
  const { edition } = checkFiles(files)
  const [passage] = edition?.passages ?? []
  if (edition === null || passage === undefined) throw new Error('the folder is sound')
  expect(added(files, edition, passage, 'benh vien  MOI')).toEqual({ kind: 'known' })
})

test('a file that was changed since the edition was made is left alone', () => {
  const files = soundFiles()
  const { edition } = checkFiles(files)
  const passage = edition?.passages.at(-1)
  if (edition === null || passage === undefined) throw new Error('the folder is sound')
  const path = `${CONFERENCE}/conference.yaml`
  const shorter = (files.get(path) ?? '').replace(/ {6}- quote: Chỉ số[\s\S]*?(?= {2}- title)/, '')
  expect(added(new Map(files).set(path, shorter), edition, passage, TERM)).toEqual({ kind: 'changed' })
  expect(added(new Map(files).set(path, stringify([])), edition, passage, TERM)).toEqual({ kind: 'changed' })
})
