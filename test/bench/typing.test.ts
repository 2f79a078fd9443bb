import { describe, expect, test } from 'vitest'
import { smallEdition } from '../support/small-edition.ts'
import { inventedEdition } from './passages.ts'
import { phoneQuestions } from './questions.ts'
import { seeded } from './random.ts'
import { rawTelex, TYPINGS, withoutMarks, withoutSpaces, withTypos } from './typing.ts'

const QUESTION = 'Bao giờ ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1?'

describe('a question typed otherwise', () => {
  test('without diacritics keeps its letter case', () => {
    expect(withoutMarks(QUESTION)).toBe('Bao gio ky hop dong BOT Nha may Nhiet dien Nam Dinh 1?')
    expect(withoutMarks('ĐÊ ĐIỀU')).toBe('DE DIEU')
  })

  test('in raw Telex is its keys', () => {
    expect(rawTelex('nhiệt điện, đường tránh')).toBe('nhieejt ddieejn, dduwowfng trasnh')
    expect(rawTelex('hospital')).toBe('hospital')
  })

  test('with slips differs in so many words', () => {
    for (const slips of [1, 2]) {
      for (let seed = 0; seed < 50; seed++) {
        const typed = withTypos(QUESTION, slips, seeded(seed)).split(' ')
        const changed = QUESTION.split(' ').filter((word, at) => word !== typed[at])
        // Two swapped letters that are alike change nothing.
        expect(changed.length).toBeLessThanOrEqual(slips)
        expect(typed).toHaveLength(QUESTION.split(' ').length)
      }
    }
  })

  test('with missing blanks has so many fewer words, and all letters', () => {
    const typed = withoutSpaces(QUESTION, 2, seeded(3))
    expect(typed.split(' ')).toHaveLength(QUESTION.split(' ').length - 2)
    expect(typed.replaceAll(' ', '')).toBe(QUESTION.replaceAll(' ', ''))
    expect(withoutSpaces('GRDP 2020', 2, seeded(3))).toBe('GRDP 2020')
  })

  test('is the same for the same seed', () => {
    for (const { write } of TYPINGS) expect(write(QUESTION, 5)).toBe(write(QUESTION, 5))
  })
})

describe('invented passages', () => {
  const edition = inventedEdition(smallEdition(), 300, 1)

  test('are the same for the same seed, and others for another', () => {
    expect(inventedEdition(smallEdition(), 300, 1)).toEqual(edition)
    expect(inventedEdition(smallEdition(), 300, 2).passages).not.toEqual(edition.passages)
  })

  test('stand in their source', () => {
    for (const { conferenceId, quote, start, end } of edition.passages) {
      expect(edition.conferences.get(conferenceId)?.source.slice(start, end)).toBe(quote)
    }
  })

  test('are asked for in their own words, every second time without diacritics', () => {
    const questions = phoneQuestions(edition, 40, 2)
    expect(questions).toEqual(phoneQuestions(edition, 40, 2))
    for (const [number, { text }] of questions.entries()) {
      if (number % 2 === 1) expect(text).toBe(withoutMarks(text))
      expect(text).toBe(text.toLowerCase())
    }
  })
})
