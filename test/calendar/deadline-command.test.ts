import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { deadlineJsonLine, explainDeadline } from '../../src/calendar/deadline-command.ts'
import { officeEvents } from './office-events.ts'

const events = officeEvents()

describe('one line of JSON', () => {
  test('a phrase and its meaning', () => {
    expect(deadlineJsonLine('{"phrase": "trước 30/11/2020", "context_date": "2020-10-15", "id": "x"}', events)).toBe(
      '{"start":null,"end":"2020-11-29","precision":"day","type":"by","named":"2020-11-30","vision":null}',
    )
  })

  test('words without a date', () => {
    expect(JSON.parse(deadlineJsonLine('{"phrase": "", "context_date": "2020-10-15"}', events))).toEqual({
      start: null,
      end: null,
      precision: 'none',
      type: 'none',
      named: null,
      vision: null,
    })
  })

  test.each([
    'trước 30/11',
    'null',
    '[]',
    '"x"',
    '{}',
    '{"phrase": 3, "context_date": "2020-10-15"}',
    '{"phrase": "x"}',
    '{"phrase": "x", "context_date": "2021-02-29"}',
    '{"phrase": "x", "context_date": "15/10/2020"}',
    '',
  ])('a line that cannot be read: %s', (line) => {
    expect(Object.keys(JSON.parse(deadlineJsonLine(line, events)))).toEqual(['error'])
  })
})

describe('an explanation for a person', () => {
  test('a strict "trước"', () => {
    expect(explainDeadline('trước ngày 30/11', civilDate('2020-10-15'), events)).toBe(
      [
        '“trước ngày 30/11”, trong văn bản ngày 15/10/2020',
        'Loại: chậm nhất (hạn cuối)',
        'Độ chính xác: ngày',
        'Ngày cuối còn an toàn: 29/11/2020 (Chủ nhật)',
        'Ngày ghi trong văn bản (phải xong trước ngày này): 30/11/2020',
        'Năm: văn bản không ghi, suy từ ngày văn bản',
        'Quy tắc: before',
        'Vì sao: “Trước” là trước hẳn ngày 30/11/2020, nên ngày cuối còn an toàn là 29/11/2020.',
      ].join('\n'),
    )
  })

  test('an impossible date', () => {
    expect(explainDeadline('trước ngày 29/02/2021', civilDate('2020-10-15'), events)).toContain(
      'Lỗi: không có ngày “29/2/2021” trong lịch',
    )
  })

  test('a part of a month, with its legal point', () => {
    expect(explainDeadline('cuối tháng 11', civilDate('2020-10-15'), events)).toContain(
      'Mốc theo Điều 146 Bộ luật Dân sự 2015: 30/11/2020',
    )
  })

  test('no deadline at all', () => {
    expect(explainDeadline('184/204 xã', civilDate('2020-10-15'), events)).toContain('Loại: không phải thời hạn')
  })
})
