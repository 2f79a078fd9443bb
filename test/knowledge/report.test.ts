import { expect, test } from 'vitest'
import { checkFiles } from '../../src/knowledge/check.ts'
import { formatProblem, type Problem } from '../../src/knowledge/problem.ts'
import { hasErrors, reportText } from '../../src/knowledge/report.ts'
import { CONFERENCE, soundFiles, spoiled } from '../support/knowledge-folder.ts'

test('the report of a sound folder', () => {
  const result = checkFiles(soundFiles())
  expect(reportText(result)).toBe(
    `Ấn bản ${result.edition?.id}: 1 hội nghị, 7 ý, 2 cơ quan, 1 người, 1 chủ đề, 1 sự kiện, 2 chữ viết tắt, 1 nhóm từ đồng nghĩa, 1 câu hỏi kiểm tra.

2020-10-15-hoi-nghi-2: Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh
  7 ý: 2 nhiệm vụ, 3 nghị quyết, 1 kết quả, 1 diễn biến, 0 chưa phân loại
  Thời hạn của nhiệm vụ: 1 có nêu, 1 không nêu
  Cơ quan chịu trách nhiệm: 1 có nêu, 1 không nêu
  Đã trích 100 % văn bản gốc: 7/7 mệnh đề, không kể 1 tiêu đề

0 lỗi, 0 cảnh báo.`,
  )
  expect(hasErrors(result.problems)).toBe(false)
})

test('the report of a folder with a warning, in English, names each clause that is left', () => {
  const source = `${CONFERENCE}/source.txt`
  const text = spoiled(source, '5,7%.\n', '5,7%. Thu ngân sách đạt 71,5% dự toán. Xuất khẩu tăng 2,2%.\n')
  const result = checkFiles(soundFiles({ [source]: text }))
  expect(reportText(result, 'en', '/srv/knowledge')).toBe(
    `Edition ${result.edition?.id}: 1 conferences, 9 passages, 2 bodies, 1 people, 1 topics, 1 events, 2 abbreviations, 1 groups of synonyms, 1 gold questions.

2020-10-15-hoi-nghi-2: Second meeting of the provincial Party committee
  9 passages: 2 duties, 3 resolutions, 1 results, 1 proceedings, 2 unsorted
  Deadlines of duties: 1 stated, 1 not stated
  Responsible bodies: 1 named, 1 not stated
  88.5 % of the source in passages: 7/9 clauses, without 1 headings
    /srv/knowledge/${source}:7:71: Thu ngân sách đạt 71,5% dự toán.
    /srv/knowledge/${source}:7:104: Xuất khẩu tăng 2,2%.

/srv/knowledge/${source}:7:71: warning: 2 places of the source stand in no entry (88.5 % do); the first: “Thu ngân sách đạt 71,5% dự toán.”. [uncovered]
    What to do: Add entries for them to conference.yaml; until then they can still be found and quoted.

0 errors, 1 warnings.`,
  )
})

test('the report of a folder with an error has no edition', () => {
  const result = checkFiles(soundFiles({ 'bodies.yaml': spoiled('bodies.yaml', 'aliases: [TU]', 'alias: [TU]') }))
  expect(reportText(result)).toBe(`Không có ấn bản mới: còn 1 lỗi phải sửa.

knowledge/bodies.yaml:5:5: lỗi: Không có mục nào tên là “alias” ở đây. [unknown-key]
    Cách sửa: Viết “aliases”.

1 lỗi, 0 cảnh báo.`)
  expect(hasErrors(result.problems)).toBe(true)
})

test('a place is named in the folder that was read, or in no folder where that is nobody’s business', () => {
  const [found] = checkFiles(
    soundFiles({ 'bodies.yaml': spoiled('bodies.yaml', 'aliases: [TU]', 'alias: [TU]') }),
  ).problems
  if (found === undefined) throw new Error('report: nothing was found')
  const place = (one: Problem, folder?: string) => formatProblem(one, 'vi', folder).split(': lỗi')[0]
  expect(place(found)).toBe('knowledge/bodies.yaml:5:5')
  expect(place(found, '../data/kb/')).toBe('../data/kb/bodies.yaml:5:5')
  expect(place(found, '')).toBe('bodies.yaml:5:5')
  expect(place({ ...found, file: '' }, '/srv/kb')).toBe('/srv/kb:5:5')
  expect(place({ ...found, file: '' }, '')).toBe('thư mục dữ liệu:5:5')
})
