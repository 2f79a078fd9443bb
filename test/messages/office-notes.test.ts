import { expect, test } from 'vitest'
import { answerMessage } from '../../src/messages/answer-message.ts'
import { en } from '../../src/messages/en.ts'
import { markupOf } from '../../src/messages/html.ts'
import { plainMessage } from '../../src/messages/message.ts'
import { officeNotes } from '../../src/messages/office-notes.ts'
import { vi } from '../../src/messages/vi.ts'
import { asking, capitalReview, edition, finance, found, hospital } from './fixture.ts'

const districts = ['Hải Hậu', 'Nghĩa Hưng', 'Giao Thủy'].map((name) => ({
  ...finance,
  id: name,
  name: { vi: `Huyện ${name}`, en: `${name} District` },
  note: 'bỏ cấp huyện <2025>.',
}))
const noted = { ...edition, bodies: new Map([...edition.bodies, ...districts.map((body) => [body.id, body] as const)]) }
const clearance = {
  ...capitalReview,
  responsible: {
    state: 'named',
    words: 'UBND các huyện',
    leadIds: districts.map(({ id }) => id),
    coordinatingIds: ['so-khdt', 'so-tai-chinh'],
    personIds: [],
    inheritedFrom: null,
  },
} as const
const lines = (passages: Parameters<typeof officeNotes>[0], catalogue: typeof vi) =>
  officeNotes(passages, noted, catalogue).map(markupOf)

test('each note stands once, with the bodies that have it', () => {
  expect(lines([clearance], vi)).toEqual([
    '<i>Ghi chú của văn phòng về Huyện Hải Hậu, Huyện Nghĩa Hưng và 1 nơi khác: bỏ cấp huyện &lt;2025&gt;.</i>',
    '<i>Ghi chú của văn phòng về Sở Kế hoạch và Đầu tư: nay thuộc Sở Tài chính</i>',
  ])
})

test('in English the note stays Vietnamese, and that is said', () => {
  expect(lines([clearance], en)).toEqual([
    '<i>The office’s note, in Vietnamese, on Hải Hậu District, Nghĩa Hưng District and 1 other: bỏ cấp huyện &lt;2025&gt;.</i>',
    '<i>The office’s note, in Vietnamese, on Department of Planning and Investment: nay thuộc Sở Tài chính</i>',
  ])
})

test('where nobody is named there is none', () => {
  expect(lines([hospital], vi)).toEqual([])
})

test('several cards of one message share their notes, after the last of them', () => {
  const message = answerMessage(
    {
      ...asking('vi'),
      type: 'passages',
      found: [found(clearance), found({ ...clearance, id: 'n2', title: { vi: 'Việc khác', en: 'Another' } })],
      more: [],
    },
    noted,
    vi,
  )
  const text = plainMessage(message)
  expect(text.match(/bỏ cấp huyện/g)).toHaveLength(1)
  expect(text.indexOf('Ghi chú của văn phòng')).toBeGreaterThan(text.indexOf('2. Việc khác'))
})
