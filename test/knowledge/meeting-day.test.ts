import { expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`
const COUNTED = 'chậm nhất 15 ngày sau hội nghị'

/** The reading of the deadline in the sound folder, of 15 October 2020, where the quote tells to do this. */
function readingOf(task: string) {
  const rewritten = (file: string) =>
    (SOUND[file] ?? '').replaceAll('khởi công Bệnh viện Đa khoa tỉnh', task).replaceAll('trong tháng 11-2020', COUNTED)
  const { edition } = checkFiles(soundFiles({ [SOURCE]: rewritten(SOURCE), [YAML]: rewritten(YAML) }))
  const deadline = edition?.passages.find((passage) => passage.deadline?.state === 'stated')?.deadline
  return deadline?.state === 'stated' ? deadline.reading : null
}

test('“sau hội nghị” counts from the day of the conference', () => {
  expect(readingOf('khởi công Bệnh viện Đa khoa tỉnh')).toMatchObject({ start: '2020-10-16', end: '2020-10-30' })
})

test('and from no day where the quote tells to hold another meeting', () => {
  expect(readingOf('khởi công Bệnh viện Đa khoa tỉnh, tổ chức hội nghị xúc tiến đầu tư')).toMatchObject({
    type: 'relative',
    end: null,
  })
})
