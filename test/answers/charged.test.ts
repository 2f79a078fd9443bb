import { expect, test } from 'vitest'
import { makeAsk } from '../../src/answers/ask.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { checkFiles } from '../../src/knowledge/check.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`
const FILLERS = 'glossary/fillers.yaml'

const SAID = `
Sở Y tế tập trung thực hiện:
a) Tiêm vắc xin cho 12.600 người;
b) Di chuyển bệnh viện sang cơ sở mới.

Giao đồng chí Đoàn Hồng Phong trực tiếp chỉ đạo chuẩn bị bầu cử.
`
const WRITTEN = `      - quote: "Sở Y tế tập trung thực hiện:"
        kind: duty
        title: { vi: Danh sách việc, en: List of tasks }
        responsible: { words: Sở Y tế, lead: [so-y-te] }
        deadline: not stated
        items:
          - { quote: Tiêm vắc xin cho 12.600 người;, kind: duty, title: { vi: Tiêm vắc xin, en: Vaccination }, deadline: not stated }
          - { quote: Di chuyển bệnh viện sang cơ sở mới., kind: duty, title: { vi: Di chuyển bệnh viện, en: Moving }, deadline: not stated }
      - quote: Giao đồng chí Đoàn Hồng Phong trực tiếp chỉ đạo chuẩn bị bầu cử.
        kind: duty
        title: { vi: Chuẩn bị bầu cử, en: Election }
        responsible: { words: đồng chí Đoàn Hồng Phong, people: [doan-hong-phong] }
        deadline: not stated
`

function asked(question: string) {
  const fillers = (SOUND[FILLERS] ?? '').replace('words: [ạ]', 'words: [ạ, được, giao, những, việc, gì]')
  const { edition, problems } = checkFiles(
    soundFiles({ [SOURCE]: `${SOUND[SOURCE]}${SAID}`, [YAML]: `${SOUND[YAML]}${WRITTEN}`, [FILLERS]: fillers }),
  )
  expect(problems).toEqual([])
  if (edition === null) throw new Error('charged: the folder has errors')
  return makeAsk(edition).ask(question, civilDate('2020-10-20'))
}

test('what a body has to do includes the items of a list whose lead-in names it', () => {
  const answer = asked('Sở Y tế được giao những việc gì')
  expect(answer.type).toBe('list')
  if (answer.type !== 'list') return
  expect(answer.items.map(({ title }) => title.vi).sort()).toEqual([
    'Danh sách việc',
    'Di chuyển bệnh viện',
    'Phòng, chống dịch bệnh',
    'Tiêm vắc xin',
  ])
})

test('who does an item is not said to be missing', () => {
  const answer = asked('ai phụ trách di chuyển bệnh viện')
  expect(answer.missing).toEqual([])
  expect(answer.type === 'passages' && answer.found[0]?.passage.responsible).toMatchObject({ words: 'Sở Y tế' })
})

test('who directs finds the person in charge', () => {
  const answer = asked('ai chỉ đạo chuẩn bị bầu cử')
  expect(answer.missing).toEqual([])
  expect(answer.type === 'passages' && answer.found[0]?.passage.personIds).toEqual(['doan-hong-phong'])
})
