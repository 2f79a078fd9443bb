import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hasEnglishWords, languageOf } from '../../src/text/language.ts'
import { words } from '../../src/text/words.ts'

const language = (text: string) => languageOf(words(text))

describe('languageOf', () => {
  test.each([
    'Bao giờ khởi công bệnh viện tỉnh?',
    'bao gio khoi cong benh vien tinh',
    'hop dong BOT nam dinh 1 ai lo',
    'KCN Rạng Đông',
    'GRDP 2020',
    'provincial Party Secretary là ai ạ',
    'tinh lo 485B',
    'di an com',
    '',
    '485B',
    '👍',
  ])('%j is Vietnamese', (text) => {
    expect(language(text)).toBe('vi')
  })

  test.each([
    'When does the hospital break ground?',
    'who is responsible for the Nam Dinh 1 BOT contract',
    'coastal road status',
    'exports',
    'What is the plan for Ninh Co economic zone',
    'How many resolutions are there',
    'industrial park progress',
  ])('%j is English', (text) => {
    expect(language(text)).toBe('en')
  })
  test.each(['UBND', 'UBKT TU', 'UBND tinh', 'KCN my thuan', 'my loc'])('%j is Vietnamese too', (text) => {
    expect(language(text)).toBe('vi')
  })

  test('one word with marks decides for Vietnamese', () => {
    expect(language('What is the status of the bệnh viện project')).toBe('vi')
  })

  test('letter case does not matter to a question that is all small or all capitals, but for names', () => {
    expect(language('WHEN DOES THE HOSPITAL BREAK GROUND')).toBe('en')
    expect(language('BAO GIỜ KHỞI CÔNG')).toBe('vi')
  })

  test('any text has a language', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => ['vi', 'en'].includes(language(text))))
  })
})

test('hasEnglishWords sees a word that only English has', () => {
  expect(hasEnglishWords(words('who lo hop dong'))).toBe(true)
  expect(hasEnglishWords(words('the status'))).toBe(true)
  // Each of them may be a Vietnamese syllable.
  expect(hasEnglishWords(words('the on in to me'))).toBe(false)
  expect(hasEnglishWords(words('bao gio khoi cong'))).toBe(false)
})
