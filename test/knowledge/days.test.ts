import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`

describe('a deadline as printed', () => {
  const withDeadline = (phrase: string) => {
    const changed = (path: string) => (SOUND[path] ?? '').replaceAll('trong tháng 11-2020', phrase)
    return checkFiles(soundFiles({ [SOURCE]: changed(SOURCE), [YAML]: changed(YAML) }))
  }

  test.each([
    ['trước ngày 29/02/2021', 'deadline-impossible', 'có ngày không có thật', 'So lại với văn bản gốc'],
    ['theo Kết luận ngày 20/5/2015', 'deadline-unread', 'là ngày viện dẫn', 'không tính ngày'],
    ['Đa khoa', 'deadline-unread', 'không đọc được “Đa khoa” thành thời hạn', 'ghi “not stated”'],
    ['trước ngày 01/10/2020', 'deadline-past', 'rơi vào trước ngày họp', 'Xem lại ngày họp (mục “date”)'],
  ])('“%s” is told as %s', (phrase, code, what, remedy) => {
    const { edition, problems } = withDeadline(phrase)
    expect(problems.map(({ code, line, column }) => [code, line, column])).toEqual([[code, 41, 19]])
    expect(problems[0]?.what.vi).toContain(what)
    expect(problems[0]?.remedy.vi).toContain(remedy)
    expect(edition === null).toBe(code === 'deadline-impossible')
  })

  test.each(['trong tháng 11-2020', 'trước Đại hội XIII', 'theo đúng thời gian được phê duyệt'])(
    '“%s” is read without a word',
    (phrase) => {
      const { edition, problems } = withDeadline(phrase)
      expect(problems).toEqual([])
      expect(edition?.passages[5]?.deadline).toMatchObject({ state: 'stated', phrase })
    },
  )

  test('an event of the table gives the day', () => {
    expect(withDeadline('trước Đại hội XIII').edition?.passages[5]?.deadline).toMatchObject({
      reading: { end: '2021-01-24', named: '2021-01-25', event: 'dai_hoi_xiii' },
    })
  })
})

describe("a conference's folder", () => {
  const named = (folder: string) => {
    const files = [...soundFiles()].map(
      ([path, text]) => [path.replace('2020-10-15-hoi-nghi-2', folder), text] as const,
    )
    return checkFiles(new Map(files)).problems.map(({ code, line, column, remedy }) => [code, line, column, remedy.vi])
  }

  test.each([
    ['hoi-nghi-2', 'Đổi tên thư mục thành “2020-10-15-hoi-nghi-lan-2”.'],
    ['2020-10-15', 'Đổi tên thư mục thành “2020-10-15-hoi-nghi-lan-2”.'],
    ['2020-10-15-Hội nghị 2', 'Đổi tên thư mục thành “2020-10-15-hoi-nghi-2”.'],
  ])('must not be called “%s”', (folder, remedy) => {
    expect(named(folder)).toEqual([['folder-name', 4, 7, remedy]])
  })

  test.each([
    [
      '2020-10-16-hoi-nghi-2',
      'Nếu ngày ở đây đúng, đổi tên thư mục thành “2020-10-15-hoi-nghi-2”; nếu không, ghi date: 2020-10-16.',
    ],
    ['2020-02-31-hoi-nghi-2', 'Đổi tên thư mục thành “2020-10-15-hoi-nghi-2”.'],
  ])('must not be called “%s” with another day in the file', (folder, remedy) => {
    expect(named(folder)).toEqual([['folder-date', 4, 7, remedy]])
  })
})
