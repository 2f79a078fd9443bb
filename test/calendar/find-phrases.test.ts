import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { findDatePhrases, LONGEST_TEXT } from '../../src/calendar/date-phrase.ts'
import { officeEvents } from './office-events.ts'
import { shortReading } from './short-reading.ts'

const on = civilDate('2020-10-15')
const events = officeEvents()

function found(text: string): readonly string[] {
  return findDatePhrases(text, on, events).map(({ phrase, reading }) => `${phrase} | ${shortReading(reading)}`)
}

describe('phrases in a question', () => {
  test.each([
    ['những việc trong tháng 11/2020', ['trong tháng 11/2020 | within month 2020-11-01..2020-11-30']],
    ['tuần này có gì đến hạn', ['tuần này | within week 2020-10-12..2020-10-18']],
    ['viec gi den han tuan nay', ['tuan nay | within week 2020-10-12..2020-10-18']],
    ['thang 12', ['thang 12 | within month 2020-12-01..2020-12-31']],
    ['tháng 12 có việc gì?', ['tháng 12 | within month 2020-12-01..2020-12-31']],
    ['quý này phải xong những gì', ['quý này | within quarter 2020-10-01..2020-12-31']],
    ['việc gì phải xong trước Tết?', ['xong trước Tết | by day ..2021-02-11 <2021-02-12 #tet']],
    ['từ nay đến cuối năm còn việc gì', ['từ nay đến cuối năm | within period 2020-10-15..2020-12-31']],
    ['ngày 20/11 có gì', ['ngày 20/11 | by day ..2020-11-20']],
    ['hôm nay có gì', ['hôm nay | at day 2020-10-15..2020-10-15']],
    ['tháng mấy thì xong', []],
    ['đến năm nào', []],
    ['bao giờ thì khởi công bệnh viện', []],
    ['tháng năm nào thì xong', []],
  ])('%s', (question, phrases) => {
    expect(found(question)).toEqual(phrases)
  })
})

describe('phrases in a sentence', () => {
  test('all of them, in order, with the offsets of their words', () => {
    const text = 'Khởi công Bệnh viện trong tháng 11-2020; báo cáo trước ngày 05/12; rà soát hằng quý.'
    const phrases = findDatePhrases(text, on, events)
    expect(phrases.map(({ phrase }) => phrase)).toEqual(['trong tháng 11-2020', 'trước ngày 05/12', 'hằng quý'])
    for (const { phrase, start, end } of phrases) expect(text.slice(start, end)).toBe(phrase)
  })

  test('offsets are those of the NFC text, whatever the spaces', () => {
    const text = 'Khởi công\n\n  trong   tháng\u00a011-2020 nhé'
    const [phrase] = findDatePhrases(text.normalize('NFD'), on, events)
    expect(phrase?.phrase).toBe('trong   tháng\u00a011-2020')
    expect(text.slice(phrase?.start, phrase?.end)).toBe(phrase?.phrase)
  })

  test('a date of a cited act is not taken for a deadline', () => {
    expect(found('theo Nghị định số 82/2018/NĐ-CP ngày 22/5/2018, hoàn thành trước ngày 30/11/2020')).toEqual([
      'Nghị định số 82/2018/NĐ-CP ngày 22/5/2018 | reference none',
      'hoàn thành trước ngày 30/11/2020 | by day ..2020-11-29 <2020-11-30',
    ])
  })

  test('a bare date needs a cue', () => {
    expect(found('đạt 5/12 và 30/11 phiếu, còn 12/11')).toEqual([])
  })

  test('an impossible date is given, to be reported', () => {
    expect(found('hoàn thành trước ngày 31/11/2020, báo cáo Tỉnh ủy')).toEqual([
      'hoàn thành trước ngày 31/11/2020 | none none !',
    ])
  })

  test('a limit is told from a time that is only named', () => {
    const cued = (text: string) => findDatePhrases(text, on, events).map((phrase) => phrase.cued)
    expect(cued('kế hoạch sử dụng đất năm 2021')).toEqual([false])
    expect(cued('hoàn thành trong năm 2021')).toEqual([true])
  })

  test('the contract for the power plant is no session of the council', () => {
    expect(found('chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1')).toEqual([])
    expect(found('chuẩn bị kỳ họp thường lệ')).toEqual(['kỳ họp thường lệ | event event #ky_hop_hdnd'])
  })

  test('a text is searched up to its limit', () => {
    const filler = 'các sở, ngành '.repeat(1000).slice(0, LONGEST_TEXT)
    expect(found(`trong tháng 12 ${filler} trong tháng 11`)).toHaveLength(1)
  })
})
