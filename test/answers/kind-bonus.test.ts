import { describe, expect, test } from 'vitest'
import type { Asked } from '../../src/answers/answer.ts'
import { kindBonus } from '../../src/answers/kind-bonus.ts'
import { words } from '../../src/text/words.ts'
import { passageWith, smallEdition } from '../support/small-edition.ts'

const edition = smallEdition()
const at = (quoted: string) => edition.passages.indexOf(passageWith(quoted, edition))
const bonus = (asked: Asked, question: string, quoted: string) => kindBonus(edition, asked, words(question))(at(quoted))

describe('a question prefers passages of the kind that it asks for', () => {
  test('how much: those with figures, then those that print a number', () => {
    const of = (quoted: string) => bonus('figure', '', quoted)
    expect(of('xuất khẩu')).toBeGreaterThan(of('485B'))
    expect(of('485B')).toBeGreaterThan(of('đường bộ ven biển'))
  })

  test('when: where a time is printed, then other duties', () => {
    const of = (quoted: string) => bonus('when', '', quoted)
    expect(of('tháng 11-2020')).toBeGreaterThan(of('đường bộ ven biển'))
    expect(of('đường bộ ven biển')).toBeGreaterThan(of('thịt lợn'))
  })

  test('when the meeting was: where its day is printed', () => {
    const of = (quoted: string) => bonus('when', 'hội nghị họp', quoted)
    expect(of('Sáng 15-10')).toBeGreaterThan(of('tháng 11-2020'))
    expect(bonus('when', 'kỳ họp', 'Sáng 15-10')).toBe(bonus('when', '', 'Sáng 15-10'))
  })

  test('who: where people are named', () => {
    expect(bonus('who', '', 'chủ trì hội nghị')).toBeGreaterThan(bonus('who', '', 'xuất khẩu'))
  })

  test('which: the head of a list', () => {
    expect(bonus('list', '', '3 Nghị quyết')).toBeGreaterThan(bonus('list', '', 'Nghị quyết về phát triển vùng'))
  })

  test('what is to be done: duties; what was achieved: results', () => {
    const duty = (question: string) => bonus('what', question, 'đường bộ ven biển')
    const result = (question: string) => bonus('what', question, 'thịt lợn')
    expect(duty('phải làm gì')).toBeGreaterThan(result('phải làm gì'))
    expect(duty('what must be done')).toBeGreaterThan(result('what must be done'))
    expect(result('đạt kết quả gì')).toBeGreaterThan(duty('đạt kết quả gì'))
    expect(result('what was achieved')).toBeGreaterThan(duty('what was achieved'))
    expect(duty('đường ven biển')).toBe(result('đường ven biển'))
  })

  test('resolutions, if it names them', () => {
    expect(bonus('what', 'nghị quyết nông thôn', 'Nghị quyết về xây dựng')).toBeGreaterThan(0)
    expect(bonus('what', 'nông thôn', 'Nghị quyết về xây dựng')).toBe(0)
  })
})

test('the preference is small and never negative', () => {
  const everything = 'phải làm gì đạt kết quả nghị quyết bao giờ ai'
  for (const asked of ['who', 'when', 'where', 'what', 'figure', 'list', 'yes-no'] as const) {
    const of = kindBonus(edition, asked, words(everything))
    for (const [position] of edition.passages.entries()) {
      expect(of(position)).toBeGreaterThanOrEqual(0)
      expect(of(position)).toBeLessThanOrEqual(0.3)
    }
    expect(of(edition.passages.length)).toBe(0)
  }
})
