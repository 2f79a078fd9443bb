import { describe, expect, test } from 'vitest'
import { conferencePhrases, namesChairs, statesDay } from '../../src/search/conference-fields.ts'
import { SMALL, smallEdition } from '../support/small-edition.ts'
import { searching } from './searching.ts'

const bare = smallEdition({
  passages: [
    { quote: 'Sáng 15-10, tại Nhà Văn hóa, Ban Thường vụ Tỉnh ủy khai mạc.', kind: 'proceeding', title: ['Khai mạc'] },
    { quote: 'Khu kinh tế Ninh Cơ được quy hoạch.', kind: 'result', title: ['Ninh Cơ'] },
    { quote: 'Xuất khẩu đạt 1.107 triệu USD.', title: ['Xuất khẩu'] },
  ],
})
const [conference] = bare.conferences.values()
if (conference === undefined) throw new Error('there is one')
const [opening, economy] = bare.passages
if (opening === undefined || economy === undefined) throw new Error('there are three')

describe('what a passage states of its conference is asked for in everyday words', () => {
  test.each(['họp ngày nào', 'thời gian họp', 'when was the meeting held'])('%s', (question) => {
    const { ranked, sureness } = searching(bare)(question)
    expect(bare.passages[ranked[0]?.at ?? -1]?.title.vi).toBe('Khai mạc')
    expect(sureness).toBe('sure')
  })

  test('only of proceedings, and of what they state', () => {
    expect(conferencePhrases(bare, economy)).toEqual([])
    const phrases = conferencePhrases(bare, opening)
    expect(phrases).toContain('họp ngày nào')
    expect(phrases).not.toContain('ai kết luận hội nghị')
  })
})

describe('the day of a conference', () => {
  const inWords = (quote: string) => statesDay({ ...conference, time: null }, { ...opening, quote })

  test.each(['Chiều 15/10/2020, tại', 'Ngày 15-10', 'ngày 15 tháng 10 năm 2020'])('stands in “%s”', (quote) => {
    expect(inWords(quote)).toBe(true)
  })

  test.each(['Ngày 15/11', '115/10', 'ngày 15 tháng 1', 'trước 5/10', '15/10/2019'])(
    'does not stand in “%s”',
    (quote) => {
      expect(inWords(quote)).toBe(false)
    },
  )

  test('is the file’s own words where it gives them', () => {
    expect(statesDay({ ...conference, time: 'Sáng rằm' }, opening)).toBe(false)
  })
})

test('who is named chaired only where the quote says so', () => {
  const chaired = { ...conference, chairIds: ['a'] }
  const passage = (quote: string) => ({ ...opening, personIds: ['a'], quote })
  expect(namesChairs(chaired, passage('Đồng chí A chủ trì hội nghị.'))).toBe(true)
  expect(namesChairs(chaired, passage('Đồng chí A dự hội nghị.'))).toBe(false)
  expect(namesChairs({ ...conference, chairIds: [] }, passage('Đồng chí A chủ trì hội nghị.'))).toBe(false)
})

test('a number with dots is found without them', () => {
  const search = searching(bare)
  expect(search('xuất khẩu 1107 triệu').otherName).toBeNull()
  expect(search('xuất khẩu 1108 triệu').otherName).not.toBeNull()
})

test('how often is no name', () => {
  expect(searching(smallEdition(SMALL))('bao lâu báo cáo 1 lần').otherName).toBeNull()
})
