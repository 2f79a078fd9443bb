import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { buildIndex } from '../../src/search/passage-index.ts'
import type { Unit } from '../../src/search/unit.ts'
import { rarity } from '../../src/search/unit-kinds.ts'
import { unitsOf } from '../../src/search/units.ts'
import { words } from '../../src/text/words.ts'
import { smallEdition } from '../support/small-edition.ts'

const index = buildIndex(smallEdition())
const units = (question: string, english = false) => unitsOf(words(question), index, english)
const text = ({ words: list }: Unit) => list.map(({ token }) => token.text).join(' ')
const cut = (question: string, english = false) => units(question, english).map(text)
const kinds = (question: string, english = false) => units(question, english).map((unit) => [text(unit), unit.kind])
const weight = (question: string, of: string, english = false) =>
  units(question, english).find((unit) => text(unit) === of)?.weight ?? 0

describe('a question is cut into', () => {
  test('the longest phrases that the glossary or the document knows', () => {
    expect(cut('khởi công bệnh viện')).toEqual(['khởi công', 'bệnh viện'])
    expect(cut('đường bộ ven biển')).toEqual(['đường bộ ven biển'])
    expect(cut('động thổ nhà thương')).toEqual(['động thổ', 'nhà thương'])
    expect(cut('ủy ban kiểm tra tỉnh ủy')).toEqual(['ủy ban kiểm tra tỉnh ủy'])
  })

  test('the same pieces without marks', () => {
    expect(cut('khoi cong benh vien')).toEqual(['khoi cong', 'benh vien'])
    expect(cut('duong bo ven bien')).toEqual(['duong bo ven bien'])
  })

  test('no phrase that goes on behind a comma or the end of a sentence', () => {
    const inClauses = (question: string) => unitsOf(words(question), index, false, question).map(text)
    expect(inClauses('khởi công bệnh viện')).toEqual(['khởi công', 'bệnh viện'])
    expect(inClauses('khởi, công bệnh viện')).not.toContain('khởi công')
    expect(inClauses('bệnh. Viện')).not.toContain('bệnh viện')
  })

  test('pairs that stand together in a passage, then single words', () => {
    expect(kinds('chuyên đề')).toEqual([['chuyên đề', 'pair']])
    expect(kinds('gương')).toEqual([['gương', 'word']])
  })

  test('numbers and codes', () => {
    expect(kinds('485B')).toEqual([['485b', 'number']])
    expect(kinds('5,87')).toEqual([['5,87', 'number']])
  })

  test('English phrases and words where English is asked', () => {
    expect(kinds('groundbreaking of the hospital', true)).toEqual([
      ['groundbreaking', 'phrase'],
      ['hospital', 'phrase'],
    ])
    expect(kinds('textile', true)).toEqual([['textile', 'english']])
  })

  test('the day of the conference as one thing that says little', () => {
    expect(cut('hội nghị ngày 15/10/2020')).toEqual(['hội nghị', 'ngày 15 10 2020'])
    expect(weight('hội nghị 15/10', '15 10')).toBeLessThan(weight('xuất khẩu 15/10', 'xuất khẩu'))
  })
})

describe('what says nothing falls away', () => {
  test('filler phrases and words', () => {
    expect(cut('cho tôi hỏi bệnh viện như thế nào ạ')).toEqual(['bệnh viện'])
    expect(cut('cho toi hoi benh vien nhu the nao a')).toEqual(['benh vien'])
    expect(cut('what is the hospital', true)).toEqual(['hospital'])
  })

  test('chat forms of fillers', () => {
    expect(cut('bệnh viện ntn')).toEqual(['bệnh viện'])
    expect(cut('xuất khẩu bn')).toEqual(['xuất khẩu'])
  })

  test('until nothing is left', () => {
    expect(cut('cho tôi hỏi như thế nào ạ')).toEqual([])
    expect(cut('')).toEqual([])
    expect(cut('… ?!')).toEqual([])
  })

  test('but not inside a pair that the document knows: "có" is a filler, Ninh Cơ a place', () => {
    expect(cut('quy hoach ninh co')).toEqual(['quy hoach', 'ninh co'])
    expect(cut('ninh co')).toEqual(['ninh co'])
    expect(cut('co benh vien khong')).toEqual(['benh vien'])
  })
})

describe('what nobody knows', () => {
  test('is one thing, not two, where two words stand side by side', () => {
    expect(kinds('kumquat zeppelin')).toEqual([['kumquat zeppelin', 'unknown']])
  })

  test('are also two known syllables that stand together nowhere, each of which says next to nothing', () => {
    const [cuong] = units('ninh cường')
    expect(cuong?.kind).toBe('unknown')
    expect(cuong?.words).toHaveLength(2)
    expect(Math.max(...(cuong?.alternatives ?? []).map(({ quality }) => quality))).toBeLessThan(0.5)
  })

  test('is not joined over a sign', () => {
    expect(cut('kumquat, zeppelin')).toHaveLength(2)
  })

  test('is foreign if the glossary knows it and no passage speaks of it', () => {
    expect(kinds('máy bay')).toEqual([['máy bay', 'foreign']])
    expect(kinds('airplane', true)).toEqual([['airplane', 'foreign']])
  })
})

describe('weights', () => {
  test('a rare word is heavier than a common one', () => {
    expect(weight('xuất khẩu tăng', 'xuất khẩu')).toBeGreaterThan(weight('xuất khẩu tăng', 'tăng'))
  })

  test('general words of offices are light, what is done is lighter than to what', () => {
    expect(weight('tình hình xuất khẩu', 'tình hình')).toBeLessThan(weight('tình hình xuất khẩu', 'xuất khẩu'))
    expect(weight('xây dựng bệnh viện', 'xây dựng')).toBeLessThan(weight('xây dựng bệnh viện', 'bệnh viện'))
  })

  test('rarity is 1 for what stands in one passage or in none, and falls with every further one', () => {
    expect(rarity(0, 100)).toBe(1)
    expect(rarity(1, 100)).toBe(1)
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 10_000 }), fc.nat(10_000), (size, frequency) => {
        const rare = rarity(Math.min(frequency, size), size)
        expect(rare).toBeGreaterThan(0)
        expect(rare).toBeLessThanOrEqual(1)
        expect(rarity(Math.min(frequency + 1, size), size)).toBeLessThanOrEqual(rare)
      }),
    )
  })
})

describe('any question', () => {
  const talk = fc
    .array(
      fc.constantFrom(
        'bệnh',
        'viện',
        'có',
        'ninh',
        'co',
        'cơ',
        '485B',
        'ntn',
        'hospital',
        'the',
        'ạ',
        'xyz',
        'KCN',
        '15',
        '10',
        ',',
      ),
    )
    .map((list) => list.join(' '))

  test('is cut into units that follow each other, do not overlap and hold words of the question only', () => {
    fc.assert(
      fc.property(talk, fc.boolean(), (question, english) => {
        let last = -1
        for (const unit of units(question, english)) {
          expect(unit.weight).toBeGreaterThan(0)
          for (const { quality } of unit.alternatives) expect(quality >= 0 && quality <= 1).toBe(true)
          for (const { token } of unit.words) {
            expect(token.start).toBeGreaterThan(last)
            last = token.start
          }
        }
      }),
      { numRuns: 500 },
    )
  })
})
