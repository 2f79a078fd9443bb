import { describe, expect, test } from 'vitest'
import { compileFillers } from '../../src/search/fillers.ts'
import { compileLexicon, isEnglishPhrase } from '../../src/search/lexicon.ts'
import { words } from '../../src/text/words.ts'
import { SMALL, smallEdition } from '../support/small-edition.ts'

const edition = smallEdition({
  abbreviations: [
    'KCN = khu công nghiệp',
    'KL = kết luận; kỷ luật',
    'TU = Tỉnh ủy; Trung ương',
    'CA = công an',
    'bn = bao nhiêu; bệnh nhân',
    'FDI = foreign direct investment',
    'QLDA = quản lý dự án',
  ],
  concepts: [
    'khởi công = động thổ = groundbreaking; break ground',
    'khu công nghiệp = = industrial park',
    'kết luận = = conclusion',
    'kỷ luật = = discipline',
    'Tỉnh ủy = = provincial party committee',
    'Trung ương',
    'công an = = police',
    'bệnh nhân = người bệnh = patient',
    'xây dựng = xây cất = construction',
    'bao nhiêu = mấy',
  ].map((row) => (row.includes('=') ? row : `${row} = `)),
  fillers: { ...SMALL.fillers, phrases: ['bao nhiêu'], actions: ['xây dựng'], light: [] },
})
const lexicon = compileLexicon(edition, compileFillers(edition.glossary.fillers))
const match = (text: string, english = false) => lexicon.matchesAt(words(text), 0, () => english)
const concepts = (text: string, english = false) => match(text, english)[0]?.concepts ?? []
const concept = (text: string) => {
  const [one] = concepts(text)
  if (one === undefined) throw new Error(`no concept for "${text}"`)
  return one
}

describe('words that may stand for each other', () => {
  test('are one concept: the official, the everyday and the English ones', () => {
    expect(concepts('động thổ')).toEqual(concepts('khởi công'))
    expect(concepts('groundbreaking', true)).toEqual(concepts('khởi công'))
    expect(concepts('breaking ground', true)).toEqual(concepts('khởi công'))
  })

  test('are not one if no row says so', () => {
    expect(concepts('kết luận')).not.toEqual(concepts('kỷ luật'))
  })
})

describe('abbreviations', () => {
  test('stand for what they are short for', () => {
    expect(concepts('KCN')).toEqual(concepts('khu công nghiệp'))
    expect(concepts('kcn')).toEqual(concepts('khu công nghiệp'))
  })

  test('with several meanings have all of them in a question and the first in a document', () => {
    const [both] = match('KL')
    expect(both?.concepts).toEqual([concept('kết luận'), concept('kỷ luật')])
    expect(both?.inDocuments).toEqual([concept('kết luận')])
  })

  test('that are also a common syllable count in capitals only', () => {
    expect(concepts('TU')).toContain(concept('Tỉnh ủy'))
    expect(concepts('CA')).toContain(concept('công an'))
    expect(concepts('tu')).toEqual([])
    expect(concepts('ca')).toEqual([])
    expect(concepts('tú')).toEqual([])
  })

  test('whose first meaning is talk say nothing: "bn" asks how much before it is a patient', () => {
    expect(match('bn')[0]).toMatchObject({ concepts: [], length: 1 })
  })

  test('for something that no row knows stand for it all the same, and may be short for English', () => {
    expect(concepts('QLDA')).toEqual(concepts('quản lý dự án'))
    expect(concepts('FDI')).toEqual(concepts('foreign direct investment', true))
  })
})

describe('bodies', () => {
  test('are one concept under all their names', () => {
    expect(concepts('UBKT Tỉnh ủy')).toEqual(concepts('Ủy ban Kiểm tra Tỉnh ủy'))
    expect(concepts('ủy ban kiểm tra')).toEqual(concepts('Ủy ban Kiểm tra Tỉnh ủy'))
    expect(concepts('inspection committee', true)).toEqual(concepts('Ủy ban Kiểm tra Tỉnh ủy'))
  })
})

test('a concept weighs what its official words weigh', () => {
  expect(lexicon.weightClass(concept('động thổ'))).toBe('full')
  expect(lexicon.weightClass(concept('xây cất'))).toBe('action')
  expect(lexicon.weightClass(concept('mấy'))).toBe('none')
})

test('the vocabulary holds the Vietnamese words of phrases and short forms, the stems the English ones', () => {
  expect(['dong', 'tho', 'kcn', 'qlda'].every((one) => lexicon.vocabulary.has(one))).toBe(true)
  expect(lexicon.vocabulary.has('groundbreaking')).toBe(false)
  expect(lexicon.knowsStem('polic')).toBe(true)
  expect(lexicon.knowsStem('dong')).toBe(false)
})

test.each([
  ['industrial park', true],
  ['master plan', true],
  ['start of work', true],
  ['hop dong BOT', false],
  ['GRDP', false],
  ['khu công nghiệp park', false],
  ['485B', false],
  ['', false],
])('whether %j is English: %s', (phrase, expected) => {
  expect(isEnglishPhrase(phrase)).toBe(expected)
})
