import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { checkFiles } from '../../src/knowledge/check.ts'
import { paragraphs } from '../../src/knowledge/clauses.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { loadEdition, loadEditionUnadvised } from '../../src/knowledge/load.ts'
import { CONFERENCE, knowledgeFolder, SOUND, soundFiles, spoiled } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`

/** The edition of files that must be sound, warnings aside. */
function editionOf(files: ReadonlyMap<string, string>): Edition {
  const { edition, problems } = checkFiles(files)
  if (edition === null) throw new Error(problems.map((one) => `${one.file}:${one.line} ${one.what.en}`).join('\n'))
  return edition
}

/** A conference with these quotes as its passages. */
function filesWith(source: string, quotes: readonly string[]): Map<string, string> {
  const passages = quotes.map((quote) => ({ quote, kind: 'result', title: { vi: 'x' } }))
  const section = { title: { vi: 'x' }, passages }
  const file = { title: { vi: 'x' }, short: { vi: 'x' }, date: '2020-10-15', sections: [section] }
  return soundFiles({ [SOURCE]: source, [YAML]: stringify(file), 'questions.yaml': null })
}

test('a sound folder gives an edition and no problem', async () => {
  const { edition, problems } = await loadEdition(await knowledgeFolder(soundFiles()))
  expect(problems).toEqual([])
  expect(
    edition?.passages.map(({ kind, paragraph, clause, lastClause }) => [kind, paragraph, clause, lastClause]),
  ).toEqual([
    ['proceeding', 2, 1, 1],
    ['resolution', 3, 1, 1],
    ['resolution', 3, 1, 1],
    ['resolution', 3, 2, 2],
    ['result', 4, 1, 2],
    ['duty', 5, 1, 1],
    ['duty', 5, 2, 2],
  ])
  expect(edition?.coverage).toEqual([
    { conferenceId: '2020-10-15-hoi-nghi-2', clauses: 7, covered: 7, headings: 1, percent: 100 },
  ])
  expect([...(edition?.passageById.keys() ?? [])]).toEqual(edition?.passages.map((one) => one.id))
  expect([...(edition?.conferences.values() ?? [])][0]?.passageIds).toEqual(edition?.passages.map((one) => one.id))
})

test('"not stated" stays a value, and what is stated keeps its words and its precision', () => {
  const [hospital, epidemic] = editionOf(soundFiles()).passages.slice(-2)
  expect(hospital?.responsible).toEqual({ state: 'not-stated' })
  expect(hospital?.deadline).toMatchObject({
    state: 'stated',
    phrase: 'trong tháng 11-2020',
    reading: { precision: 'month', end: '2020-11-30' },
  })
  expect(epidemic?.deadline).toEqual({ state: 'not-stated' })
  expect(epidemic?.responsible).toEqual({
    state: 'named',
    words: 'Sở Y tế',
    leadIds: ['so-y-te'],
    coordinatingIds: [],
    personIds: [],
    inheritedFrom: null,
  })
  // The body that carries the duty is one of the passage's bodies, although the file lists only the other.
  expect(epidemic?.bodyIds).toEqual(['tinh-uy', 'so-y-te'])
  expect(epidemic?.section?.addressee).toBe('Các cấp, các ngành')
  const result = editionOf(soundFiles()).passages[4]
  expect([result?.responsible, result?.deadline]).toEqual([null, null])
})

test('an introduction and its items know each other', () => {
  const { passages } = editionOf(soundFiles())
  const [, parent, first, second] = passages
  expect(parent?.itemIds).toEqual([first?.id, second?.id])
  expect([first?.parentId, second?.parentId, parent?.parentId]).toEqual([parent?.id, parent?.id, null])
})

test('English falls back to Vietnamese', () => {
  const edition = editionOf(soundFiles())
  expect([...edition.conferences.values()][0]?.short).toEqual({ vi: 'Hội nghị lần 2', en: 'Hội nghị lần 2' })
  expect(edition.bodies.get('so-y-te')?.name.en).toBe('Department of Health')
})

test('a clause that nobody structured is a passage in its place', () => {
  const source = (SOUND[SOURCE] ?? '').replace(
    '5,7%.\n',
    '5,7%. Thu ngân sách đạt 71,5% dự toán tỉnh giao cả năm và tăng so với cùng kỳ.\n',
  )
  const { passages, coverage } = editionOf(soundFiles({ [SOURCE]: source }))
  const unsorted = passages[5]
  expect(unsorted).toMatchObject({
    kind: 'unsorted',
    quote: 'Thu ngân sách đạt 71,5% dự toán tỉnh giao cả năm và tăng so với cùng kỳ.',
    title: { vi: 'Thu ngân sách đạt 71,5% dự toán tỉnh giao cả năm và tăng so…' },
    paragraph: 4,
    clause: 3,
    section: null,
    responsible: null,
    deadline: null,
  })
  expect(coverage[0]).toMatchObject({ clauses: 8, covered: 7 })
  expect(coverage[0]?.percent).toBeLessThan(100)
})

test('a byte order mark is no part of the source', () => {
  const edition = editionOf(soundFiles({ [SOURCE]: `\ufeff${SOUND[SOURCE]}` }))
  expect([...edition.conferences.values()][0]?.source).toBe(SOUND[SOURCE])
})

test('conferences come in the order of their days', () => {
  const later = Object.fromEntries(
    [SOURCE, YAML].map((path) => [
      path.replace('2020-10-15', '2021-03-01'),
      (SOUND[path] ?? '').replace('date: 2020-10-15', 'date: 2021-03-01'),
    ]),
  )
  const edition = editionOf(new Map([...Object.entries(later), ...soundFiles()]))
  expect([...edition.conferences.keys()]).toEqual(['2020-10-15-hoi-nghi-2', '2021-03-01-hoi-nghi-2'])
  expect(edition.passages).toHaveLength(14)
  expect(edition.passageById.size).toBe(14)
})

test('an edition cannot be changed', () => {
  const { passages, glossary, bodies } = editionOf(soundFiles())
  for (const one of [passages, passages[0]?.title, glossary.fillers.words, bodies.get('tinh-uy')?.aliases]) {
    expect(Object.isFrozen(one)).toBe(true)
  }
})

test('all problems are told at once, in stable order, and a bad file hides none of another', () => {
  const yaml = spoiled(YAML, 'kind: proceeding', 'kind: proceding')
    .replace('topics: [nong-thon]', 'topics: [nong-ton]')
    .replace('quote: Nghị quyết về vùng kinh tế biển.', 'quote: Nghị quyết về vùng kinh tế rừng.')
    .replace('        deadline: not stated\n', '')
    .replace('short: { vi: Hội nghị lần 2 }\n', '')
  const files = soundFiles({
    [YAML]: yaml,
    'events.yaml': 'events: [',
    'topics.yaml': spoiled('topics.yaml', 'name', 'nam'),
  })
  const { edition, problems } = checkFiles(files)
  expect(edition).toBeNull()
  expect(problems.map(({ file, line, code }) => `${file.split('/').at(-1)}:${line} ${code}`)).toEqual([
    'conference.yaml:2 missing-key',
    'conference.yaml:12 wrong-value',
    'conference.yaml:21 unknown-id',
    'conference.yaml:22 quote-not-found',
    'conference.yaml:41 duty-incomplete',
    'events.yaml:1 yaml-syntax',
    'topics.yaml:3 missing-key',
    'topics.yaml:4 unknown-key',
    'events.yaml:1 editor-line',
  ])
  expect(checkFiles(new Map([...files].reverse())).problems).toEqual(problems)
})

test('files without a line for editors are told of once, after all else', () => {
  const line = (path: string) => (SOUND[path] ?? '').replace(/^#.*\n/, '')
  const { edition, problems } = checkFiles(
    soundFiles({ 'bodies.yaml': line('bodies.yaml'), 'people.yaml': line('people.yaml'), 'xyz.yaml': 'a: b' }),
  )
  expect(edition).not.toBeNull()
  expect(problems.map(({ file, code }) => [file, code])).toEqual([
    ['xyz.yaml', 'unknown-file'],
    ['bodies.yaml', 'editor-line'],
  ])
  expect(problems[1]?.what.vi).toMatch(/^Có 2 tệp mà dòng đầu chưa chỉ tới lược đồ/)
  expect(problems[1]?.remedy.vi).toBe(
    'Dán vào đầu mỗi tệp dòng của nó. bodies.yaml: # yaml-language-server: $schema=./schema/bodies.schema.json; ' +
      'people.yaml: # yaml-language-server: $schema=./schema/people.schema.json',
  )
})

describe('for any source', () => {
  const word = fc.constantFrom(
    'Ủy',
    'ban',
    'việc',
    'nông',
    'thôn',
    'mới',
    '5,87%',
    'TP.',
    '(khóa',
    'XI)',
    '11-2020',
    'đ/c',
  )
  const mark = fc.constantFrom('.', ';', '...', '', '!', './.', ',')
  const gap = fc.constantFrom(' ', '\n', '\r\n', '\n\n', '  ')
  const source = fc
    .array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 8 }), mark, gap), { minLength: 1, maxLength: 12 })
    .map((parts) => parts.map(([words, end, blank]) => `${words.join(' ')}${end}${blank}`).join(''))
    .chain((text) => fc.constantFrom(text, text.normalize('NFD')))

  test('quotes that are its clauses cover it, and every passage is a slice of it', () => {
    fc.assert(
      fc.property(source, (text) => {
        const quotes = paragraphs(text).flatMap((one) => one.clauses.map(({ start, end }) => text.slice(start, end)))
        const edition = editionOf(filesWith(text, quotes))
        expect(edition.coverage[0]?.percent).toBe(100)
        expect(edition.passages.map((one) => one.quote)).toEqual(quotes)
        for (const { quote, start, end } of edition.passages) expect(quote).toBe(text.slice(start, end))
      }),
    )
  })

  test('whatever share of it is quoted, no clause that is not a heading has three words outside all passages', () => {
    fc.assert(
      fc.property(source, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (text, chosen) => {
        const lines = paragraphs(text)
        const clauses = lines.flatMap((one) => one.clauses)
        const quotes = clauses.filter((_one, index) => chosen[index % 12] === true)
        if (quotes.length === 0) return
        const edition = editionOf(
          filesWith(
            text,
            quotes.map(({ start, end }) => text.slice(start, end)),
          ),
        )
        const inPassage = (offset: number) => edition.passages.some(({ start, end }) => start <= offset && offset < end)
        for (const { start, end } of lines.filter((one) => !one.heading).flatMap((one) => one.clauses)) {
          const left = [...text.slice(start, end)]
            .map((sign, index) => (inPassage(start + index) ? ' ' : sign))
            .join('')
          expect(left.match(/[\p{L}\p{M}\p{N}]+/gu)?.length ?? 0).toBeLessThan(3)
        }
        const rising = edition.passages.every((one, index) => one.start >= (edition.passages[index - 1]?.end ?? 0))
        expect(rising).toBe(true)
      }),
    )
  })
})

test('who only wants the edition gets the same one', async () => {
  const folder = await knowledgeFolder(soundFiles())
  const [advised, quick] = [await loadEdition(folder), await loadEditionUnadvised(folder)]
  expect(quick.edition).toEqual(advised.edition)
  expect(quick.edition).not.toBeNull()
})
