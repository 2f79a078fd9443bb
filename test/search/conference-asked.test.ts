import { describe, expect, test } from 'vitest'
import { SMALL, smallEdition } from '../support/small-edition.ts'
import { searching } from './searching.ts'

const edition = smallEdition({
  names: { ...SMALL.names, classes: [...SMALL.names.classes, 'thông báo'] },
  second: {
    date: '2021-03-30',
    title: 'Thông báo kết luận phiên họp thường kỳ tháng 3 của UBND tỉnh',
    terms: 'thông báo 62; họp UBND tháng 3; monthly session',
    passages: [
      { quote: 'Kim ngạch xuất khẩu quý I tăng 14,6% so với cùng kỳ.', title: ['Xuất khẩu', 'Exports'] },
      {
        quote: 'Chiều ngày 30/3, Chủ tịch UBND tỉnh chủ trì phiên họp tại trụ sở.',
        kind: 'proceeding',
        terms: 'họp khi nào',
      },
      { quote: 'Sở Y tế hoàn thành tiêm vắc xin trước ngày 05/5.', kind: 'duty', deadline: 'trước ngày 05/5' },
    ],
  },
})
const search = searching(edition)

/** The year of the conference of the best passage. */
const year = (question: string): string =>
  edition.passages[search(question).ranked[0]?.at ?? -1]?.conferenceId.slice(0, 4) ?? ''

describe('the conference that a question means', () => {
  test.each([
    ['xuất khẩu năm 2021 tăng bao nhiêu', '2021'],
    ['xuất khẩu năm 2020 tăng bao nhiêu', '2020'],
    ['exports in 2021', '2021'],
    ['phiên họp tháng 3 họp khi nào', '2021'],
    ['hội nghị tháng 10 họp khi nào', '2020'],
    ['when was the October plenum held', '2020'],
    ['phiên họp ngày 30/3 ai chủ trì', '2021'],
    ['hội nghị ngày 15/10 ai chủ trì', '2020'],
  ])('%s: that of %s', (question, wanted) => {
    expect(year(question)).toBe(wanted)
  })

  test('is the newest where the question does not say, and two hold the same', () => {
    expect(year('xuất khẩu tăng bao nhiêu')).toBe('2021')
  })

  test('may be an earlier one that alone holds what is asked', () => {
    expect(year('bệnh viện tỉnh bao giờ khởi công')).toBe('2020')
  })
})

test('a day in figures is found by its month and by its day', () => {
  const at = search('tháng 5 tiêm vắc xin').ranked[0]?.at ?? -1
  expect(edition.passages[at]?.quote).toContain('05/5')
})

test('the number of the document itself is no other document', () => {
  expect(search('thông báo 62 họp khi nào').otherName).toBeNull()
  expect(search('thông báo số 63 họp khi nào').otherName?.written).toContain('63')
})

test('one conference is never doubted', () => {
  const alone = smallEdition(SMALL)
  const [best] = searching(alone)('xuất khẩu tăng bao nhiêu').ranked
  expect(alone.passages[best?.at ?? -1]?.title.vi).toBe('Xuất khẩu')
})
