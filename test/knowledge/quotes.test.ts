import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locateQuotes } from '../../src/knowledge/quotes.ts'

/** What was found, each as the text there or the state. */
function located(text: string, quotes: readonly string[]): readonly string[] {
  return locateQuotes(text, quotes).map((one) => {
    if (one.state === 'found') return text.slice(one.span.start, one.span.end)
    if (one.state === 'overlap') return `overlap with ${one.other}`
    return one.state === 'out-of-order' ? `after ${one.after}` : one.state
  })
}

const TEXT = 'Một. Hai. Ba. Bốn. Năm. Sáu.'

test('quotes in the order of the text are found', () => {
  expect(located(TEXT, ['Một.', 'Ba. Bốn.', 'Sáu.'])).toEqual(['Một.', 'Ba. Bốn.', 'Sáu.'])
})

test('of a quote that occurs more than once the first place after the quote before counts', () => {
  const findings = locateQuotes('Như trên; hai; như trên; Như trên;', ['hai;', 'Như trên;'])
  expect(findings[1]).toEqual({ state: 'found', span: { start: 25, end: 34 } })
})

test('blanks and line ends around a quote do not count, decomposed letters neither', () => {
  expect(located('Việc một\nviệc hai.', ['  Việc một\r\nviệc hai.\n'.normalize('NFD')])).toEqual([
    'Việc một\nviệc hai.',
  ])
})

test('blanks within a quote do count', () => {
  expect(located('Việc một.', ['Việc  một.'])).toEqual(['absent'])
})

test('a quote that is nowhere does not spoil the others', () => {
  expect(located(TEXT, ['Một.', 'Mười.', 'Ba.', ' ', 'Sáu.'])).toEqual(['Một.', 'absent', 'Ba.', 'blank', 'Sáu.'])
})

describe('quotes out of order', () => {
  test('one entry moved up is one finding', () => {
    expect(located(TEXT, ['Sáu.', 'Một.', 'Hai.', 'Ba.'])).toEqual(['after 3', 'Một.', 'Hai.', 'Ba.'])
  })

  test('one entry moved down is one finding', () => {
    expect(located(TEXT, ['Hai.', 'Ba.', 'Bốn.', 'Một.'])).toEqual(['Hai.', 'Ba.', 'Bốn.', 'after null'])
  })

  test('a quote with several places is found between its neighbours', () => {
    expect(located('A. x. B. x. C.', ['C.', 'A.', 'x.', 'B.', 'x.'])).toEqual(['after 4', 'A.', 'x.', 'B.', 'x.'])
  })

  test('a quote with several places, none of them left, is told', () => {
    expect(located('x. A. x. B.', ['A.', 'x.', 'x.', 'B.'])).toEqual(['A.', 'x.', 'after null', 'B.'])
  })
})

describe('overlapping quotes', () => {
  test('a quote within the one before', () => {
    expect(located(TEXT, ['Một. Hai.', 'Hai.', 'Ba.'])).toEqual(['Một. Hai.', 'overlap with 0', 'Ba.'])
  })

  test('the same quote twice', () => {
    expect(located(TEXT, ['Một.', 'Hai.', 'Hai.'])).toEqual(['Một.', 'Hai.', 'overlap with 1'])
  })
})

test('sentences taken from a text in order are always found, in order, without overlap', () => {
  const word = fc.constantFrom('một', 'hai', 'ba', 'x')
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.boolean())), (sentences) => {
      const text = sentences.map(([words]) => `${words.join(' ')}.`).join(' ')
      const quotes = sentences.filter(([, quoted]) => quoted).map(([words]) => `${words.join(' ')}.`)
      let cursor = 0
      for (const [index, finding] of locateQuotes(text, quotes).entries()) {
        expect(finding.state).toBe('found')
        if (finding.state !== 'found') continue
        expect(text.slice(finding.span.start, finding.span.end)).toBe(quotes[index])
        expect(finding.span.start).toBeGreaterThanOrEqual(cursor)
        cursor = finding.span.end
      }
    }),
  )
})
