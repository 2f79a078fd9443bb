import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isEnglishPhrase } from '../../src/search/lexicon.ts'
import { buildIndex } from '../../src/search/passage-index.ts'
import { readTyping } from '../../src/search/typed.ts'
import { fold } from '../../src/text/fold.ts'
import { speller } from '../../src/text/spelling.ts'
import { words } from '../../src/text/words.ts'
import { realEdition } from '../questions/real-edition.ts'
import { smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()
const index = buildIndex(edition)
const spell = speller(index.vocabulary)
const typed = (question: string, english = false) => readTyping(question, index, spell, english).words
const read = (question: string, english = false) => typed(question, english).map(({ token }) => token.text)

describe('the keyboard is undone', () => {
  test.each([
    ['raw Telex', 'nhaf mays nhieejt ddieejn nam ddinhj', 'nhà máy nhiệt điện nam định'],
    ['raw Telex among plain words', 'khowir coong beenh vieenj tinh', 'khởi công bênh viện tinh'],
    ['missing spaces', 'giaiphongmatbang duong ven bien', 'giai phong mat bang duong ven bien'],
    ['missing spaces with marks', 'giảiphóngmặtbằng', 'giai phong mat bang'],
    ['chat spelling', 'fòng chống dịch', 'phòng chống dịch'],
    ['chat spelling of a final', 'khởi côg bệnh viện', 'khởi công bệnh viện'],
    ['months written as th', 'xuat khau 9th', 'xuat khau 9 tháng'],
    ['months written as t', 'xuat khau 9t tang', 'xuat khau 9 tháng tang'],
    ['two letters swapped', 'giai phong mat bnag', 'giai phong mat bang'],
    ['a possible syllable that no neighbour knows', 'duong ven biem', 'duong ven bien'],
    ['a letter too many', 'khoii cong benh vien', 'khoi cong benh vien'],
    ['a letter missing', 'khoi cong bnh vien', 'khoi cong benh vien'],
    ['a wrong letter', 'duong ven bign', 'duong ven bien'],
  ])('%s: %s', (_, question, meant) => {
    expect(fold(read(question).join(' '))).toBe(fold(meant))
  })
})
test('a slip that could be Telex is still a slip', () => {
  expect(read('duong ven bixn')).toEqual(['duong', 'ven', 'bien'])
})

describe('what is no slip stays', () => {
  test.each([
    'giá trị hàng xuất khẩu tăng bao nhiêu',
    'Nam Định 2',
    'tinh lo 485B',
    '25 ngày',
    'KCN Mỹ Thuận',
    'ABCXYZ',
    'BOT',
    '42/NQ-CP',
    '',
    '… ?!',
  ])('%j', (question) => {
    expect(read(question)).toEqual(words(question).map(({ token }) => token.text))
  })

  test('a right word that the document does not hold, without a neighbour that says otherwise', () => {
    expect(read('con trau')).toEqual(['con', 'trau'])
  })

  test('an English question: "road" is no slip for "roa"', () => {
    expect(read('coastal road progress', true)).toEqual(['coastal', 'road', 'progress'])
    expect(read('the 9th resolution', true)).toEqual(['the', '9th', 'resolution'])
  })
})

describe('each read word', () => {
  test('stands where its slip stands, so that it can be shown as it was written', () => {
    const question = 'duong giaiphongmatbang'
    const [, ...pieces] = typed(question)
    expect(pieces).toHaveLength(4)
    for (const { token } of pieces) expect(question.slice(token.start, token.end)).toBe('giaiphongmatbang')
  })

  test('without marks in a question typed with marks is meant without: "cho" is not "chợ"', () => {
    const marked = (question: string) => typed(question).find(({ plain }) => plain === 'cho')?.marked
    expect(marked('chuẩn bị cho Tết Nguyên đán')).toBe(true)
    expect(marked('chuan bi cho tet nguyen dan')).toBe(false)
  })
})

describe('any question', () => {
  test('can be read', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (question) => Array.isArray(read(question))))
  })
})

describe('a question in the words of the document passes unchanged', async () => {
  const { edition: real } = await realEdition()
  const realIndex = buildIndex(real)
  const realSpell = speller(realIndex.vocabulary)
  const list = words([...real.conferences.values()].map(({ source }) => source).join(' '))
  const stretch = fc
    .record({ from: fc.nat(list.length - 1), length: fc.integer({ min: 1, max: 12 }) })
    .map(({ from, length }) => list.slice(from, from + length).map(({ token }) => token.text))

  const changed = (phrases: readonly string[]) =>
    phrases.filter((phrase) => {
      const after = readTyping(phrase, realIndex, realSpell, false).words.map(({ token }) => token.text)
      return (
        after.join(' ') !==
        words(phrase)
          .map(({ token }) => token.text)
          .join(' ')
      )
    })

  test('and so do the words for its concepts, and the long forms of abbreviations', () => {
    const { concepts, abbreviations } = real.glossary
    expect(changed(concepts.flatMap(({ official, everyday }) => [...official, ...everyday]))).toEqual([])
    expect(changed(abbreviations.flatMap(({ long }) => long))).toEqual([])
  })
  test('and so do the names of Vietnamese places', () => {
    const names = real.glossary.names.places.map(({ name }) => name)
    const vietnamese = names.filter((name) => words(name).every(({ syllable }) => syllable))
    expect(vietnamese.length).toBeGreaterThan(300)
    expect(changed(vietnamese)).toEqual([])
  })
  test('and so do the filler phrases', () => {
    expect(changed(real.glossary.fillers.phrases.filter((phrase) => !isEnglishPhrase(phrase)))).toEqual([])
  })

  test.each([
    ['with its marks', (text: string) => text],
    ['without marks', fold],
    ['in capitals', (text: string) => text.toUpperCase()],
    ['decomposed', (text: string) => text.normalize('NFD')],
  ])('%s', (_, write) => {
    fc.assert(
      fc.property(stretch, (asked) => {
        const question = write(asked.join(' '))
        const after = readTyping(question, realIndex, realSpell, false).words.map(({ token }) => token.text)
        expect(after).toEqual(words(question).map(({ token }) => token.text))
      }),
      { numRuns: 1000 },
    )
  })
})
