import { expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`
const COUNTED = 'trong 10 ngày kể từ ngày ban hành Thông báo này'

/** The sound folder with a counted deadline, `head` below its day, and `line` at the beginning of its source. */
function issuedOn(head: string, line = '') {
  return checkFiles(
    soundFiles({
      [SOURCE]: `${line}${(SOUND[SOURCE] ?? '').replace('trong tháng 11-2020', COUNTED)}`,
      [YAML]: (SOUND[YAML] ?? '')
        .replaceAll('trong tháng 11-2020', COUNTED)
        .replace('date: 2020-10-15\n', `date: 2020-10-15\n${head}`),
    }),
  )
}
const deadline = ({ edition }: ReturnType<typeof checkFiles>) =>
  edition?.passages.find(({ deadline }) => deadline?.state === 'stated')?.deadline
const codes = ({ problems }: ReturnType<typeof checkFiles>) => problems.map(({ code, line }) => [code, line])

test('a deadline counts from the day of issue', () => {
  const result = issuedOn('issued: 2020-10-20\n')
  expect(codes(result)).toEqual([])
  expect(deadline(result)).toMatchObject({ reading: { start: '2020-10-21', end: '2020-10-30' } })
  expect(result.edition?.conferences.values().next().value).toMatchObject({ date: '2020-10-15', issued: '2020-10-20' })
})

test('without one it has no day, and a warning says what to write', () => {
  const result = issuedOn('')
  expect(deadline(result)).toMatchObject({ reading: { type: 'relative', start: null, end: null } })
  expect(codes(result)).toEqual([['issued-missing', 41]])
  expect(result.problems[0]?.severity).toBe('warning')
  expect(result.problems[0]?.remedy.vi).toContain('“issued: 2021-04-05”')
})

test('the day must exist, and is doubted before the conference', () => {
  expect(codes(issuedOn('issued: 2021-02-29\n'))[0]).toEqual(['impossible-date', 5])
  expect(codes(issuedOn('issued: 2020-10-05\n'))).toContainEqual(['issued-early', 5])
})

test('the place and day below a letterhead are compared with it', () => {
  const line = 'Nam Định, ngày 20 tháng 10 năm 2020\n\n'
  expect(codes(issuedOn('issued: 2020-10-20\n', line))).toEqual([])
  const { problems } = issuedOn('', line)
  expect(problems.map(({ code }) => code)).toEqual(['issued-missing', 'issued-printed'])
  expect(problems[1]).toMatchObject({ file: SOURCE, line: 1, severity: 'warning' })
  expect(problems[1]?.remedy.vi).toContain('“issued: 2020-10-20”')
  expect(codes(issuedOn('issued: 2020-10-21\n', line))).toEqual([['issued-printed', 1]])
  // A sentence with a day is none, and the day of the conference needs no second name.
  for (const other of ['Sáng 15-10, ngày 20 tháng 10 năm 2020 là hạn.\n\n', 'Nam Định, ngày 15 tháng 10 năm 2020\n\n'])
    expect(codes(issuedOn('', other)).filter(([code]) => code === 'issued-printed')).toEqual([])
})

test('the number must stand in the source', () => {
  expect(codes(issuedOn('issued: 2020-10-20\nnumber: 62/TB-UBND\n', 'Số: 62/TB-UBND\n\n'))).toEqual([])
  expect(codes(issuedOn('issued: 2020-10-20\nnumber: 26/TB-UBND\n', 'Số: 62/TB-UBND\n\n'))).toEqual([
    ['words-not-in-source', 6],
  ])
})
