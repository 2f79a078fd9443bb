import { beforeAll, expect, test } from 'vitest'
import { bodiesNamed } from '../../src/answers/bodies-named.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { realEdition } from '../questions/real-edition.ts'

let edition: Edition
beforeAll(async () => {
  edition = (await realEdition()).edition
})

test.each([
  ['Sở Y tế', ['so-y-te']],
  ['so y te', ['so-y-te']],
  ['SỞ Y TẾ', ['so-y-te']],
  ['y te', ['so-y-te']],
  ['👍', []],
  ['', []],
  ['sở không có', []],
])('"%s" names %j', (name, ids) => {
  expect(bodiesNamed(name, edition)).toEqual(ids)
})

test('an alias names its body, and a word of many names brings at most eight', () => {
  for (const { id, aliases } of [...edition.bodies.values()].slice(0, 20)) {
    for (const alias of aliases.slice(0, 1)) expect(bodiesNamed(alias, edition), alias).toContain(id)
  }
  expect(bodiesNamed('sở', edition)).toHaveLength(8)
})

test('marks that were typed must be the name’s', () => {
  expect(bodiesNamed('sở ý tế', edition)).toEqual([])
})
