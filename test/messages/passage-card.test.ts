import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { Passage } from '../../src/knowledge/edition.ts'
import { en } from '../../src/messages/en.ts'
import { type Html, join, markupOf, plain } from '../../src/messages/html.ts'
import { BLOCK_BREAK } from '../../src/messages/message.ts'
import { passageCard } from '../../src/messages/passage-card.ts'
import { type Catalogue, vi } from '../../src/messages/vi.ts'
import { capitalReview, edition, editionWith, hospital, industry, powerPlant, reading } from './fixture.ts'

const whole = (blocks: readonly Html[]): string => markupOf(join(blocks, BLOCK_BREAK))

describe('the card of a duty', () => {
  test('in Vietnamese', () => {
    expect(whole(passageCard(hospital, edition, vi))).toBe(`<b>Khởi công Bệnh viện Đa khoa tỉnh</b>
Nguyên văn:
<blockquote>Đôn đốc, hoàn thiện các thủ tục để khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020</blockquote>

<b>Phụ trách:</b> văn bản không nêu. Cả phần kết luận gửi chung tới “các cấp, các ngành”.
<b>Thời hạn:</b> “trong tháng 11-2020”, tức là trong tháng 11/2020.

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận; đoạn 5, ý 3.</i>`)
  })

  test('in English, with the quote in Vietnamese', () => {
    expect(whole(passageCard(powerPlant, edition, en))).toBe(`<b>BOT contract of the Nam Định 1 power plant</b>
In the document’s own words:
<blockquote>Tập trung hoàn thiện các thủ tục theo thẩm quyền để chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1</blockquote>

<b>In charge:</b> the document does not say. The whole conclusion is addressed to “các cấp, các ngành”.
<b>Deadline:</b> the document does not say. The opening sentence of this part speaks in general of “trong những tháng cuối năm 2020”.

<i>Source: Second conference of the Provincial Party Committee (15 October 2020), concluded by Đoàn Hồng Phong; paragraph 5, clause 5.</i>`)
  })

  test('that names bodies: the document’s words, then who leads and who helps, with the office’s note apart', () => {
    expect(whole(passageCard(capitalReview, edition, vi))).toBe(`<b>Rà soát vốn đầu tư công</b>
Nguyên văn:
<blockquote>Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát vốn đầu tư công, báo cáo trước ngày 30/11/2020.</blockquote>

<b>Phụ trách:</b> “Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính” (chủ trì: Sở Kế hoạch và Đầu tư; phối hợp: Sở Tài chính).
<b>Thời hạn:</b> “trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật).
<i>Ghi chú của văn phòng về Sở Kế hoạch và Đầu tư: nay thuộc Sở Tài chính</i>

<i>Nguồn: Giao ban tháng 11 (03/11/2020); đoạn 1, ý 1.</i>`)
  })

  test('does not say a body’s name twice', () => {
    const words = {
      state: 'named',
      words: 'Sở Tài chính',
      leadIds: ['so-tai-chinh'],
      coordinatingIds: [],
      personIds: [],
      inheritedFrom: null,
    } as const
    const card = (catalogue: Catalogue) =>
      plain(join(passageCard({ ...capitalReview, responsible: words }, edition, catalogue), '\n'))
    expect(card(vi)).toContain('Phụ trách: “Sở Tài chính”.\n')
    expect(card(en)).toContain('In charge: “Sở Tài chính” (lead: Department of Finance).\n')
  })

  test('whose words stand in the lead-in of its list', () => {
    const leadIn = { ...capitalReview, id: 'l1', quote: 'Sở Y tế hoàn thành trước ngày 30/11/2020 các việc sau:' }
    const inherited: Passage = {
      ...capitalReview,
      id: 'l2',
      parentId: 'l1',
      responsible: {
        state: 'named',
        words: 'Sở Y tế',
        leadIds: ['so-y-te'],
        coordinatingIds: [],
        personIds: [],
        inheritedFrom: 'l1',
      },
      deadline: {
        state: 'stated',
        phrase: 'trước ngày 30/11/2020',
        reading: reading({
          type: 'by',
          precision: 'day',
          end: civilDate('2020-11-29'),
          named: civilDate('2020-11-30'),
        }),
        inheritedFrom: 'l1',
      },
    }
    const listed = { ...edition, passageById: new Map([...edition.passageById, ['l1', leadIn], ['l2', inherited]]) }
    const card = (catalogue: Catalogue) => plain(join(passageCard(inherited, listed, catalogue), '\n'))
    expect(card(vi)).toContain(`Phụ trách: “Sở Y tế” (nêu ở câu dẫn: “${leadIn.quote}”; chủ trì: so-y-te).
Thời hạn: “trước ngày 30/11/2020”; còn kịp đến hết ngày 29/11/2020 (Chủ nhật); nêu ở câu dẫn: “${leadIn.quote}”.`)
    expect(card(en)).toContain(`In charge: “Sở Y tế” (said in the lead-in: “${leadIn.quote}”; lead: so-y-te).`)
  })

  test('that introduces a list does not say that the document is silent where its items speak', () => {
    const silent: Passage = {
      ...capitalReview,
      responsible: { state: 'not-stated' },
      deadline: { state: 'not-stated' },
      itemIds: [capitalReview.id],
    }
    expect(plain(join(passageCard(silent, edition, vi), '\n'))).toContain(
      'Phụ trách: xem từng ý của danh sách này.\nThời hạn: xem từng ý của danh sách này.',
    )
    expect(plain(join(passageCard({ ...silent, itemIds: [powerPlant.id] }, edition, en), '\n'))).toContain(
      'In charge: the document does not say.',
    )
  })

  test('that charges a person: with the offices, unless the words say them', () => {
    const charged = (words: string): Passage => ({
      ...capitalReview,
      responsible: {
        state: 'named',
        words,
        leadIds: [],
        coordinatingIds: [],
        personIds: ['doan-hong-phong'],
        inheritedFrom: null,
      },
    })
    const office = edition.people.get('doan-hong-phong')?.offices[0]?.title
    const card = (words: string, catalogue: Catalogue) =>
      plain(join(passageCard(charged(words), edition, catalogue), '\n'))
    expect(card('đồng chí Phong', vi)).toContain(
      `Phụ trách: “đồng chí Phong” (đồng chí Đoàn Hồng Phong, ${office?.vi}).`,
    )
    expect(card('đồng chí Phong', en)).toContain(`In charge: “đồng chí Phong” (Đoàn Hồng Phong, ${office?.en}).`)
    expect(card(`đồng chí Đoàn Hồng Phong, ${office?.vi}`, vi)).toContain(
      `Phụ trách: “đồng chí Đoàn Hồng Phong, ${office?.vi}”.`,
    )
  })

  test('of a conclusion whose other parts are addressed otherwise', () => {
    const [conference] = edition.conferences.values()
    if (conference === undefined || hospital.section === null) throw new Error('there is a conclusion')
    const sections = [hospital.section, { ...hospital.section, addressee: null }]
    const parted = { ...edition, conferences: new Map([[conference.id, { ...conference, sections }]]) }
    expect(plain(join(passageCard(hospital, parted, vi), '\n'))).toContain(
      'Cả phần này gửi chung tới “các cấp, các ngành”.',
    )
  })

  test('of a part that is not the conclusion', () => {
    const section = hospital.section && { ...hospital.section, speakerId: null, period: null }
    expect(plain(join(passageCard({ ...powerPlant, section }, edition, vi), '\n'))).toContain(
      'Phụ trách: văn bản không nêu. Cả phần này gửi chung tới “các cấp, các ngành”.\nThời hạn: văn bản không nêu.\n',
    )
  })
})

describe('the card of a duty in a list', () => {
  const head = {
    ...capitalReview,
    id: 'l0',
    responsible: {
      state: 'named',
      words: 'Sở Tài chính',
      leadIds: ['so-tai-chinh'],
      coordinatingIds: [],
      personIds: [],
      inheritedFrom: null,
    },
    deadline: { state: 'not-stated' },
    itemIds: ['l1', 'l2'],
  } as const
  const silent = { ...powerPlant, responsible: { state: 'not-stated' }, deadline: { state: 'not-stated' } } as const
  const first = { ...silent, id: 'l1', parentId: 'l0' }
  const second = { ...capitalReview, id: 'l2', parentId: 'l0' }
  const of = (passages: readonly Passage[]) => ({
    ...edition,
    passageById: new Map([...edition.passageById, ...passages.map((one) => [one.id, one] as const)]),
  })
  const text = (passage: Passage, passages: readonly Passage[], catalogue: Catalogue) =>
    plain(join(passageCard(passage, of(passages), catalogue), '\n'))

  test('that is written not to have what the introduction says does not show it', () => {
    const dated = { ...head, deadline: hospital.deadline }
    expect(text(first, [dated, first, second], vi)).toContain(
      'Phụ trách: văn bản không nêu. Cả phần kết luận gửi chung tới “các cấp, các ngành”.\nThời hạn: văn bản không nêu.',
    )
    expect(text(first, [dated, first, second], en)).toContain('In charge: the document does not say.')
  })

  test('that introduces it leaves to the items what they say', () => {
    expect(text(head, [head, first, second], vi)).toContain('Thời hạn: xem từng ý của danh sách này.\n')
    expect(text(head, [head, first, second], en)).toContain('Deadline: see the items of this list.\n')
    const unnamed = { ...head, responsible: silent.responsible }
    expect(text(unnamed, [unnamed, first, second], vi)).toContain('Phụ trách: xem từng ý của danh sách này.\n')
  })

  test('is silent where the whole list is', () => {
    const unnamed = { ...head, responsible: silent.responsible, itemIds: ['l1'] }
    expect(text(unnamed, [unnamed, first], vi)).toContain('Phụ trách: văn bản không nêu.\nThời hạn: văn bản không nêu.')
    expect(text(first, [unnamed, first], vi)).toContain('Phụ trách: văn bản không nêu.')
  })
})

describe('the card of a result', () => {
  test('has its figures and neither who nor when', () => {
    expect(whole(passageCard(industry, edition, vi))).toBe(`<b>Sản xuất công nghiệp</b>
Nguyên văn:
<blockquote>Chỉ số sản xuất công nghiệp tăng 5,87%</blockquote>

<b>Số liệu:</b> Chỉ số sản xuất công nghiệp: 5,87% (9 tháng đầu năm 2020)

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận; đoạn 3, ý 1.</i>`)
  })

  test('puts several figures on lines of their own', () => {
    const [first] = industry.figures
    const figures = first === undefined ? [] : [first, { ...first, value: '7', unit: 'tỉnh', period: null }]
    expect(plain(join(passageCard({ ...industry, figures }, edition, en), '\n'))).toContain(`Figures:
• Index of industrial production: 5,87% (9 tháng đầu năm 2020)
• Index of industrial production: 7 tỉnh
`)
  })
})

describe('the quote', () => {
  test.each([
    '<script>alert("x")</script>',
    'A &lt;b&gt; B</blockquote><b>Phụ trách: Sở Xây dựng</b><blockquote>',
    '<a href="https://example.com">“mục tiêu kép”</a>',
    '\u202Eđảo\u202C \u2067chiều\u2069 \u200Fphải',
    'hai\nđoạn  và   khoảng trắng',
  ])('%s is shown character for character, alone in its block', (quote) => {
    const { edition: with_, passage } = editionWith(quote, { title: { vi: 'Tên', en: 'Name' } })
    const [first] = passageCard(passage, with_, vi)
    expect(first && plain(first)).toBe(`Tên\nNguyên văn:\n${quote}`)
    expect(first && markupOf(first).match(/<[^>]*>/g)).toEqual(['<b>', '</b>', '<blockquote>', '</blockquote>'])
  })

  test('of great length is folded by Telegram, not shortened by us', () => {
    const quote = 'Tập trung triển khai quy hoạch. '.repeat(30).trim()
    const { edition: with_, passage } = editionWith(quote)
    expect(whole(passageCard(passage, with_, vi))).toContain(`<blockquote expandable>${quote}</blockquote>`)
  })
})

test('a passage of another edition is refused by name', () => {
  expect(() => passageCard({ ...hospital, conferenceId: 'khac' }, edition, vi)).toThrow(
    'conferenceOf: passage p9 is of no conference of edition a1b2c3d4; look it up again by id',
  )
})
