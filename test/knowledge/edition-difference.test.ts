import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { type EditionDifference, editionDifference, isSameKnowledge } from '../../src/knowledge/edition-difference.ts'
import { atOnce } from '../../src/text/steps.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const YAML = `${CONFERENCE}/conference.yaml`
const SOURCE = `${CONFERENCE}/source.txt`

function editionOf(changes: Readonly<Record<string, string | null>> = {}): Edition {
  const { edition, problems } = checkFiles(soundFiles(changes))
  if (edition === null) throw new Error(JSON.stringify(problems))
  return edition
}

const changed = (path: string, from: string | RegExp, to: string): string => (SOUND[path] ?? '').replace(from, to)

function difference(changes: Readonly<Record<string, string>>, before = editionOf()): EditionDifference {
  return atOnce(editionDifference(before, editionOf(changes)))
}

const brief = ({ conferences }: EditionDifference) =>
  conferences.map(({ state, added, changed: other, gone }) => ({
    state,
    added: added.map(({ title }) => title.vi),
    changed: other.map(({ after, parts }) => [after.title.vi, ...parts]),
    gone: gone.map(({ title }) => title.vi),
  }))

describe('the difference of editions', () => {
  test('none in the same files, nor where only comments and order of keys differ', () => {
    expect(isSameKnowledge(difference({}))).toBe(true)
    const comment = difference({ [YAML]: `${SOUND[YAML]}# một dòng chú thích\n` })
    expect(isSameKnowledge(comment)).toBe(true)
  })

  test('a passage with the same words and another title, kind, list, terms', () => {
    expect(
      brief(
        difference({ [YAML]: changed(YAML, '{ vi: Ngày họp, en: The day }', '{ vi: Ngày họp, en: The meeting }') }),
      ),
    ).toEqual([{ state: 'kept', added: [], changed: [['Ngày họp', 'title']], gone: [] }])
    expect(brief(difference({ [YAML]: changed(YAML, 'topics: [nong-thon]', 'terms: làng mới') }))).toEqual([
      { state: 'kept', added: [], changed: [['Nông thôn mới', 'search']], gone: [] },
    ])
    expect(brief(difference({ [YAML]: changed(YAML, 'kind: result', 'kind: resolution') }))).toMatchObject([
      { changed: [['Sản xuất công nghiệp', 'kind']] },
    ])
  })

  test('a clause that nobody had structured and that is a passage now has changed', () => {
    const without = editionOf({ [YAML]: changed(YAML, / {6}- quote: giao Sở Y tế[\s\S]*$/, '') })
    expect(brief(difference({}, without))).toMatchObject([
      {
        added: [],
        gone: [],
        changed: [['Phòng, chống dịch bệnh', 'kind', 'title', 'responsible', 'deadline', 'section', 'search']],
      },
    ])
  })

  test('words that change at the same place, with the deadline that moves', () => {
    const [from, to] = ['trong tháng 11-2020', 'trước ngày 30-12-2020']
    const files = {
      [SOURCE]: changed(SOURCE, from, to),
      [YAML]: (SOUND[YAML] ?? '').replaceAll(from, to),
    }
    const found = difference(files)
    expect(brief(found)).toEqual([
      { state: 'kept', added: [], changed: [['Khởi công bệnh viện', 'words', 'deadline']], gone: [] },
    ])
    expect(found.conferences[0]).toMatchObject({ sourceChanged: true, headChanged: false })
    expect(found.deadlines).toMatchObject([{ before: { phrase: from }, after: { phrase: to } }])
  })

  test('quite other words at the same place are one gone and one new', () => {
    const [from, to] = [/Chỉ số sản xuất công nghiệp.*5,7%\./, 'Thu ngân sách đạt khá so với dự toán năm.']
    const files = {
      [SOURCE]: changed(SOURCE, from, to),
      [YAML]: changed(YAML, from, to)
        .replace('Sản xuất công nghiệp }\n        figures:', 'Thu ngân sách }\n        figures:')
        .replace(/ {8}figures:\n(?: {10}.*\n)+/, ''),
    }
    expect(brief(difference(files))).toEqual([
      { state: 'kept', added: ['Thu ngân sách'], changed: [], gone: ['Sản xuất công nghiệp'] },
    ])
  })

  test('a deadline that is not stated any more, or read another way', () => {
    const found = difference({ [YAML]: changed(YAML, 'deadline: trong tháng 11-2020', 'deadline: not stated') })
    expect(found.deadlines).toMatchObject([{ before: { state: 'stated' }, after: { state: 'not-stated' } }])
  })

  test('conferences that come and go', () => {
    const other = `conferences/2020-12-01-hoi-nghi-3`
    const files = {
      [`${other}/source.txt`]: SOUND[SOURCE] ?? '',
      [`${other}/conference.yaml`]: changed(YAML, 'date: 2020-10-15', 'date: 2020-12-01').replace('lần 2 }', 'lần 3 }'),
    }
    const [one] = difference(files).conferences
    expect(one).toMatchObject({ conferenceId: '2020-12-01-hoi-nghi-3', state: 'new', changed: [], gone: [] })
    expect(one?.added.length).toBeGreaterThan(5)
    const back = atOnce(editionDifference(editionOf(files), editionOf()))
    expect(back.conferences).toMatchObject([{ state: 'gone', added: [], changed: [] }])
  })

  test('tables by their numbers', () => {
    const found = difference({
      'bodies.yaml': `${changed('bodies.yaml', 'aliases: [SYT]', 'aliases: [SYT, ngành y tế]')}  - id: so-moi\n    name: { vi: Sở Mới }\n`,
      'glossary/abbreviations.yaml': changed('glossary/abbreviations.yaml', '  - KCN = khu công nghiệp\n', ''),
      'questions.yaml': changed('questions.yaml', 'Bao giờ', 'Khi nào'),
    })
    expect(found).toMatchObject({
      bodies: { added: 1, changed: 1, gone: 0 },
      people: { added: 0, changed: 0, gone: 0 },
      glossary: { added: 0, changed: 0, gone: 1 },
      gold: { added: 1, changed: 0, gone: 1 },
    })
    expect(isSameKnowledge(found)).toBe(false)
  })
})
