import { describe, expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`
const PRINTED = 'trong tháng 11-2020'

/** The problems of the duty in whose quote `printed` stands, with this line for its deadline. */
function warned(printed: string, deadline: string) {
  const source = (SOUND[SOURCE] ?? '').replace(PRINTED, printed)
  const yaml = (SOUND[YAML] ?? '').replace(PRINTED, printed).replace(`deadline: ${PRINTED}`, `deadline: ${deadline}`)
  const { edition, problems } = checkFiles(soundFiles({ [SOURCE]: source, [YAML]: yaml }))
  expect(edition).not.toBeNull()
  return problems.map(({ code, line, remedy }) => [code, line, remedy.vi])
}

describe('a deadline that leaves out a word beside it', () => {
  test.each([
    ['trước ngày 15/4/2021', '15/4/2021'],
    ['trước ngày 15/4/2021', 'ngày 15/4/2021'],
    ['sau ngày 15/4/2021', '15/4/2021'],
    ['trước ngày 20 hàng tháng', 'ngày 20 hàng tháng'],
    ['trong 10 ngày kể từ khi nhận được báo cáo', 'trong 10 ngày'],
  ])('“%s” as “%s”', (printed, deadline) => {
    expect(warned(printed, deadline)).toEqual([['deadline-cut', 41, `Viết “${printed}”.`]])
  })

  test.each([
    ['trước ngày 15/4/2021', 'trước ngày 15/4/2021'],
    ['trong tháng 11-2020', 'tháng 11-2020'],
    ['hoàn thành trong tháng 5/2021', 'trong tháng 5/2021'],
    ['chậm nhất ngày 30/6/2021', 'chậm nhất ngày 30/6/2021'],
    ['thực hiện từ năm học 2023-2024', 'từ năm học 2023-2024'],
    ['thực hiện từ năm học 2023-2024', 'thực hiện từ năm học 2023-2024'],
  ])('is not meant by “%s” as “%s”', (printed, deadline) => {
    expect(warned(printed, deadline)).toEqual([])
  })
})

test('the words to write begin with the date, not with what is to be done by then', () => {
  expect(warned('hoàn thành trước 15/4/2021', '15/4/2021')).toEqual([['deadline-cut', 41, 'Viết “trước 15/4/2021”.']])
  expect(warned('xong trước ngày 15/4/2021', 'ngày 15/4/2021')).toEqual([
    ['deadline-cut', 41, 'Viết “trước ngày 15/4/2021”.'],
  ])
})

describe('“not stated” where the quote has a deadline', () => {
  test.each([
    'trước ngày 15/4/2021',
    'trong tháng 11-2020',
    'chậm nhất quý I/2021',
    'trước ngày 20 hàng tháng',
    'xong trước 30/11',
  ])('“%s”', (printed) => {
    const [first, ...others] = warned(printed, 'not stated')
    expect(first?.slice(0, 2)).toEqual(['deadline-missed', 41])
    expect(others).toEqual([])
  })

  test.each([
    'đến năm 2040, tầm nhìn 2050',
    'giai đoạn 2021-2025',
    'theo kết quả 9 tháng đầu năm 2020',
    'theo Kết luận ngày 20/5/2015',
    'theo Nghị quyết số 21/NQ-CP',
    'theo đúng thời gian được phê duyệt',
    'của năm 2021',
    'quý III',
  ])('but not in “%s”', (printed) => {
    expect(warned(printed, 'not stated')).toEqual([])
  })
})
