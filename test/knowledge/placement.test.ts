import { describe, expect, test } from 'vitest'
import { conferenceNamed, placeEntries, placeFile } from '../../src/knowledge/placement.ts'

const ID = '2020-10-15-hoi-nghi-2'

describe('one file', () => {
  test.each([
    ['bodies.yaml', 'bodies.yaml'],
    ['Bodies.YML', 'bodies.yaml'],
    ['bodies (2).yaml', 'bodies.yaml'],
    ['abbreviations.yaml', 'glossary/abbreviations.yaml'],
    ['source.txt', `conferences/${ID}/source.txt`],
    ['conference.yml', `conferences/${ID}/conference.yaml`],
  ])('%s', (name, path) => {
    expect(placeFile(name, ID)).toEqual({ kind: 'placed', path })
  })

  test('of a conference that is not named, or not named rightly, asks which', () => {
    for (const id of [null, '', '..', '2020-10-15', '2020-10-15-Hội-nghị', `2020-10-15-${'a'.repeat(60)}`]) {
      expect(placeFile('source.txt', id)).toEqual({ kind: 'which-conference' })
    }
  })

  test('that knowledge/ has not', () => {
    for (const name of [
      '',
      '.',
      '..',
      'x.yaml',
      'a/bodies.yaml',
      '../bodies.yaml',
      'bodies.yaml\0',
      'bodies.yaml.zip',
    ]) {
      expect(placeFile(name, ID)).toEqual({ kind: 'unknown' })
    }
  })
})

test.each([
  [`${ID}, bản sửa`, ID],
  [`cho hội nghị ${ID}`, ID],
  ['2020-10-15', null],
  ['hội nghị thứ hai', null],
  [`x${ID}`, null],
  ['2020-10-15-../../etc', null],
])('the conference in %j', (words, id) => {
  expect(conferenceNamed(words)).toBe(id)
})

describe('an archive', () => {
  const paths = (names: readonly string[], id: string | null = null) => {
    const placed = placeEntries(names, id)
    return placed.kind === 'placed' ? Object.fromEntries(placed.paths) : placed
  }

  test('of the whole of knowledge/, with or without a folder around it, and what systems add to it', () => {
    const names = ['bodies.yaml', 'glossary/names.yaml', `conferences/${ID}/source.txt`]
    const litter = ['schema/bodies.schema.json', 'README.md', '__MACOSX/._bodies.yaml', '.DS_Store', 'Thumbs.db']
    expect(paths([...names, ...litter])).toEqual(Object.fromEntries(names.map((name) => [name, name])))
    expect(paths([...names, ...litter].map((name) => `knowledge/${name}`))).toEqual(
      Object.fromEntries(names.map((name) => [`knowledge/${name}`, name])),
    )
  })

  test('of a conference: its folder, or what is in it and the name elsewhere', () => {
    const source = `conferences/${ID}/source.txt`
    expect(paths([`${ID}/source.txt`])).toEqual({ [`${ID}/source.txt`]: source })
    expect(paths(['source.txt'], ID)).toEqual({ 'source.txt': source })
    expect(paths(['bản mới/source.txt'], ID)).toEqual({ 'bản mới/source.txt': source })
    expect(paths(['source.txt'])).toEqual({ kind: 'which-conference' })
  })

  test('with anything else in it is refused as a whole', () => {
    expect(paths(['bodies.yaml', 'macro.docm'])).toEqual({ kind: 'unknown', names: ['macro.docm'] })
    expect(paths(['a/b/c/bodies.yaml'])).toEqual({ kind: 'unknown', names: ['a/b/c/bodies.yaml'] })
    expect(paths(['conferences/x/source.txt'])).toMatchObject({ kind: 'unknown' })
    expect(paths(['bodies.yaml', 'Bodies.yml'])).toEqual({ kind: 'twice', path: 'bodies.yaml' })
    expect(paths(['.DS_Store'])).toEqual({ kind: 'nothing' })
    expect(paths([])).toEqual({ kind: 'nothing' })
  })
})
