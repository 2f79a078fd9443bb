import { describe, expect, test } from 'vitest'
import type { Conference, Edition, Passage } from '../../src/knowledge/edition.ts'
import { en } from '../../src/messages/en.ts'
import { markupOf, plain } from '../../src/messages/html.ts'
import { paragraphMessage } from '../../src/messages/paragraph-message.ts'
import { paragraphWindow } from '../../src/messages/paragraph-window.ts'
import { vi } from '../../src/messages/vi.ts'
import { edition, editionOf, editionWith, industry, opening, passage, school, wastePlant } from './fixture.ts'
import { render } from './render.ts'

describe('a passage in its paragraph', () => {
  test('is underlined among the words around it', () => {
    expect(render(paragraphMessage(industry, edition, vi))).toBe(`<b>Đoạn 3, Hội nghị BCH Đảng bộ tỉnh lần thứ hai</b>

<blockquote><b><u>Chỉ số sản xuất công nghiệp tăng 5,87%</u></b>; giải ngân vốn đầu tư công đạt 71,5% kế hoạch.</blockquote>

<i>Phần gạch chân là ý bạn đang xem.</i>

[‹ Ý trước] [Ý sau ›]
[Về lại ý này]`)
  })

  test('in English', () => {
    expect(
      render(paragraphMessage(industry, edition, en)),
    ).toBe(`<b>Paragraph 3, Second conference of the Provincial Party Committee</b>

<blockquote><b><u>Chỉ số sản xuất công nghiệp tăng 5,87%</u></b>; giải ngân vốn đầu tư công đạt 71,5% kế hoạch.</blockquote>

<i>The passage you are looking at is underlined.</i>

[‹ Previous] [Next ›]
[Back to this passage]`)
  })

  test('has buttons for the passages before and after it, across paragraphs, as far as there are any', () => {
    const labels = (of: Passage) => paragraphMessage(of, edition, vi).buttons[0]?.map(({ action }) => action)
    expect(labels(industry)).toEqual([
      { kind: 'paragraph', passageId: 'p2' },
      { kind: 'paragraph', passageId: 'p4' },
    ])
    expect(labels(opening)).toEqual([{ kind: 'paragraph', passageId: 'p2' }])
    expect(labels(wastePlant)).toEqual([{ kind: 'paragraph', passageId: 'p11' }])
  })

  test('that is the whole paragraph needs no legend', () => {
    const { edition: with_, passage: only } = editionWith('<b>Một & hai</b>')
    expect(paragraphMessage(only, with_, vi).blocks.map(markupOf)).toEqual([
      '<b>Đoạn 1, Hội nghị BCH Đảng bộ tỉnh lần thứ hai</b>',
      '<blockquote><b><u>&lt;b&gt;Một &amp; hai&lt;/b&gt;</u></b></blockquote>',
    ])
  })
})

describe('a long paragraph', () => {
  const clauses = Array.from(
    { length: 40 },
    (_, at) => `Ý thứ ${at + 1}: ${'đẩy nhanh tiến độ các dự án '.repeat(3).trim()}`,
  )
  const { edition: long, at } = longEdition(clauses)

  test('is cut to whole clauses around the passage, and the dots stand outside of the quote', () => {
    const blocks = paragraphMessage(at(20), long, vi).blocks.map(plain)
    const [before, quote = '', after] = blocks[1]?.split('\n') ?? []
    expect([before, after]).toEqual(['…', '…'])
    expect(clauses.join('; ')).toContain(quote)
    expect(quote).toMatch(/^Ý thứ 13: .*; Ý thứ 20: .*; Ý thứ 26: [^:]* án$/)
    expect(quote.length).toBeLessThanOrEqual(1400)
    expect(blocks[2]).toContain('dấu … ở ngoài khung không thuộc văn bản')
  })

  test('at its beginning and its end goes up to the edge, without dots there', () => {
    expect(plain(paragraphMessage(at(1), long, vi).blocks[1] ?? fail())).toMatch(/^Ý thứ 1: .*\n…$/)
    expect(plain(paragraphMessage(at(40), long, vi).blocks[1] ?? fail())).toMatch(/^…\nÝ thứ 2\d: .*án$/)
  })

  test('is always one run of the source', () => {
    for (const id of long.passages) {
      const conference = long.conferences.get('dai')
      if (conference === undefined) return fail()
      const { before, quote, after } = paragraphWindow(id, conference, long)
      expect(conference.source).toContain(before + quote + after)
    }
  })
})

function longEdition(clauses: readonly string[]): { edition: Edition; at: (number: number) => Passage } {
  const source = `Mở đầu.\n${clauses.join('; ')}\nKết thúc.`
  const passages = clauses.map((quote, index) =>
    passage(
      { id: `d${index + 1}`, conferenceId: 'dai', kind: 'duty', title: school.title, quote, clause: index + 1 },
      source,
    ),
  )
  const model = edition.conferences.get(school.conferenceId)
  if (model === undefined) return fail()
  const conference: Conference = { ...model, id: 'dai', source, passageIds: passages.map(({ id }) => id) }
  return { edition: editionOf([conference], passages), at: (number) => passages[number - 1] ?? fail() }
}

function fail(): never {
  throw new Error('the fixture lacks what this test needs')
}
