import { expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`
const NAMED = '{ words: Sở Y tế, lead: [so-y-te] }'

/** The warnings of the sound folder with one more line, cut into these quotes, each a duty with what is its `responsible`. */
function warned(line: string, duties: readonly (readonly [quote: string, responsible: string])[]) {
  const entries = duties.map(
    ([quote, responsible]) =>
      `      - quote: "${quote}"\n        kind: duty\n        title: { vi: Việc }\n        responsible: ${responsible}\n        deadline: not stated\n`,
  )
  const { edition, problems } = checkFiles(
    soundFiles({ [SOURCE]: `${SOUND[SOURCE]}\n${line}\n`, [YAML]: `${SOUND[YAML]}${entries.join('')}` }),
  )
  expect(edition).not.toBeNull()
  return problems.filter(({ code }) => code !== 'uncovered')
}

test('a duty that was cut off from its subject by a semicolon is told of, with both ways out', () => {
  const found = warned('- Sở Y tế tham mưu đề án; thanh tra 12 đơn vị.', [
    ['Sở Y tế tham mưu đề án', NAMED],
    ['thanh tra 12 đơn vị.', 'not stated'],
  ])
  expect(found.map(({ severity, code, what }) => [severity, code, what.vi])).toEqual([
    [
      'warning',
      'responsible-cut',
      'Ở đây ghi “not stated”, nhưng phần trước của cùng câu trong văn bản gốc nêu “Sở Y tế”.',
    ],
  ])
  expect(found[0]?.remedy.vi).toMatch(/^Nếu nơi ấy làm cả việc này thì để hai phần trong một câu trích, hoặc .*“items”/)
})

test.each([
  ['a body with whose name the sentence begins, in no passage', 'Sở Y tế tham mưu; thanh tra.', 'thanh tra.'],
  ['a comma before it', 'Sở Y tế tham mưu đề án, thanh tra 12 đơn vị.', 'thanh tra 12 đơn vị.'],
  ['a number and “Giao” before the name', '1. Giao Sở Y tế tham mưu; thanh tra.', 'thanh tra.'],
  ['a clause further back', 'Sở Y tế tham mưu; thanh tra; kiểm tra.', 'kiểm tra.'],
])('so is one after %s', (_name, line, quote) => {
  expect(warned(line, [[quote, 'not stated']]).map(({ code, what }) => [code, what.vi.includes('“Sở Y tế”')])).toEqual([
    ['responsible-cut', true],
  ])
})

test.each([
  ['after a full stop', 'Sở Y tế tham mưu. Thanh tra 12 đơn vị.', 'Thanh tra 12 đơn vị.'],
  ['with its own subject in its quote', '- Sở Y tế tham mưu; thanh tra.', 'Sở Y tế tham mưu; thanh tra.'],
  ['after a body that is only spoken of', 'Kiện toàn Sở Y tế; thanh tra.', 'thanh tra.'],
  ['after a word that begins with a name', 'Sở Y tếs tham mưu; thanh tra.', 'thanh tra.'],
])('a duty %s is not', (_name, line, quote) => {
  expect(warned(line, [[quote, 'not stated']])).toEqual([])
})

test('nor is one in another line', () => {
  const line = 'Sở Y tế tham mưu;\nthanh tra 12 đơn vị.'
  expect(
    warned(line, [
      ['Sở Y tế tham mưu;', NAMED],
      ['thanh tra 12 đơn vị.', 'not stated'],
    ]),
  ).toEqual([])
})
