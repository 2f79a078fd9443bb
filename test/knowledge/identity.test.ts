import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { editionId, passageIds } from '../../src/knowledge/identity.ts'
import { CONFERENCE, SOUND, soundFiles, spoiled } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`

test('a passage id is ten small letters and digits, made of the conference and the words', () => {
  const id = passageIds()('2020', 'Một việc.')
  expect(id).toMatch(/^[a-z0-9]{10}$/)
  // Written down: stored progress refers to such ids, so that this must never change.
  expect(id).toBe('nd2w13cu1u')
  expect(passageIds()('2020', 'Một\n việc. '.normalize('NFD'))).toBe(id)
  expect(passageIds()('2021', 'Một việc.')).not.toBe(id)
  expect(passageIds()('2020', 'Một Việc.')).not.toBe(id)
})

test('the same words again get other ids, always the same ones', () => {
  const ids = (count: number) => {
    const next = passageIds()
    return Array.from({ length: count }, () => next('2020', 'Như trên.'))
  }
  expect(new Set(ids(500)).size).toBe(500)
  expect(ids(500)).toEqual(ids(500))
  expect(ids(3)).toEqual(ids(500).slice(0, 3))
})

test('ids do not move when a passage is put in elsewhere', () => {
  const idsOf = (files: ReadonlyMap<string, string>) => checkFiles(files).edition?.passages.map((one) => one.id) ?? []
  const before = idsOf(soundFiles())
  const after = idsOf(
    soundFiles({
      [SOURCE]: spoiled(SOURCE, 'Chỉ số sản xuất', 'Thu ngân sách tăng khá. Chỉ số sản xuất'),
      [YAML]: spoiled(
        YAML,
        '      - quote: Chỉ số',
        '      - quote: Thu ngân sách tăng khá.\n        kind: result\n        title: { vi: Thu }\n      - quote: Chỉ số',
      ),
    }),
  )
  expect(before).toHaveLength(7)
  expect(after).toHaveLength(8)
  expect(after.filter((id) => before.includes(id))).toEqual(before)
})

test('a clause keeps its id when somebody structures it', () => {
  const source = spoiled(SOURCE, 'Chỉ số sản xuất', 'Thu ngân sách tăng khá. Chỉ số sản xuất')
  const added = '      - quote: Thu ngân sách tăng khá.\n        kind: result\n        title: { vi: Thu }\n'
  const yaml = spoiled(YAML, '      - quote: Chỉ số', `${added}      - quote: Chỉ số`)
  const unsorted = checkFiles(soundFiles({ [SOURCE]: source })).edition?.passages[4]
  const result = checkFiles(soundFiles({ [SOURCE]: source, [YAML]: yaml })).edition?.passages[4]
  expect([unsorted?.kind, result?.kind]).toEqual(['unsorted', 'result'])
  expect(unsorted?.id).toBe(result?.id)
})

test('the edition id is eight hexadecimal digits, the same for the same files in any order', () => {
  const id = editionId(soundFiles())
  expect(id).toMatch(/^[0-9a-f]{8}$/)
  expect(editionId(new Map([...soundFiles()].reverse()))).toBe(id)
  expect(checkFiles(soundFiles()).edition?.id).toBe(id)
})

test('the edition id is another after any change of a file, and not after one of a file that is not read', () => {
  const id = checkFiles(soundFiles()).edition?.id
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(SOUND)), fc.constantFrom('\n', ' ', '# x'), (path, added) => {
      expect(editionId(soundFiles({ [path]: `${SOUND[path]}${added}` }))).not.toBe(id)
    }),
  )
  expect(editionId(soundFiles({ 'questions.yaml': null }))).not.toBe(id)
  expect(checkFiles(soundFiles({ 'Thumbs.db': 'x', 'README.md': 'x' })).edition?.id).toBe(id)
})
