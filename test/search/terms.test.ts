import { describe, expect, test } from 'vitest'
import { compileFillers } from '../../src/search/fillers.ts'
import { compileLexicon } from '../../src/search/lexicon.ts'
import { type Reading, termEmitter } from '../../src/search/terms.ts'
import { words } from '../../src/text/words.ts'
import { smallEdition } from '../support/small-edition.ts'

const { glossary, ...edition } = smallEdition()
const fillers = compileFillers(glossary.fillers)
const lexicon = compileLexicon({ ...edition, glossary }, fillers)
const emitTerms = termEmitter(lexicon, fillers.english)

function terms(text: string, reading: Reading = 'vi'): readonly string[] {
  const emitted = new Set<string>()
  emitTerms(words(text), reading, (term) => emitted.add(term))
  return [...emitted]
}
const concepts = (text: string, reading: Reading = 'vi') => terms(text, reading).filter((term) => term.startsWith('c:'))

describe('a Vietnamese text is found under', () => {
  test('its syllables with and without marks, and its neighbours', () => {
    expect(terms('Rạng Đông')).toEqual(expect.arrayContaining(['s:rang', 's:dong', 'b:rang_dong']))
    expect(terms('Rạng Đông').filter((term) => term.startsWith('x:'))).toHaveLength(2)
  })

  test('the same terms in either place of the tone', () => {
    expect(terms('hoà')).toEqual(terms('hòa'))
  })

  test('numbers whole, in parts, and without a leading nought', () => {
    expect(terms('5,87%')).toEqual(expect.arrayContaining(['n:5,87', 'p:5', 'p:87', 'n:%']))
    expect(terms('485B')).toEqual(expect.arrayContaining(['n:485b', 'p:485']))
    expect(terms('Chỉ thị 05')).toEqual(expect.arrayContaining(['n:05', 'n:5']))
    expect(terms('10')).not.toContain('n:1')
  })

  test('Roman numerals in Arabic figures', () => {
    expect(terms('khóa XII')).toContain('r:12')
    expect(terms('ban')).not.toContain('r:0')
  })

  test('what it means, in the meaning that a document gives to a short form', () => {
    expect(concepts('khởi công')).toEqual(concepts('động thổ'))
    // "KL" is a conclusion in a document; in a question it may also be discipline.
    expect(concepts('KL')).toEqual(concepts('kết luận'))
    expect(concepts('KL')).not.toEqual(concepts('kỷ luật'))
  })

  test('no meaning of other marks: in a document the marks are right', () => {
    expect(concepts('bệnh viên')).toEqual([])
    expect(concepts('khói công')).toEqual([])
  })
})

describe('an English text is found under', () => {
  test('the stems of its words and of its neighbours, function words left out', () => {
    expect(terms('resolution on the marine economy', 'en')).toEqual(
      expect.arrayContaining(['e:resolut', 'e:marin', 'd:resolut_marin']),
    )
    expect(terms('the', 'en')).toEqual([])
  })

  test('Vietnamese names in it as names', () => {
    expect(terms('Rạng Đông textile industrial park', 'en')).toEqual(expect.arrayContaining(['s:rang', 'b:rang_dong']))
    expect(terms('textile park', 'en')).not.toContain('s:textile')
  })

  test('what it means', () => {
    expect(concepts('groundbreaking', 'en')).toEqual(concepts('khởi công'))
  })
})

test('a phrase of people that may be either is found under both', () => {
  expect(terms('hop dong contract', 'either')).toEqual(expect.arrayContaining(['s:hop', 'b:hop_dong', 'e:contract']))
})
