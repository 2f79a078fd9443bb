import { describe, expect, test } from 'vitest'
import type { Answer, PassagesAnswer } from '../../src/answers/answer.ts'
import { answerMessage } from '../../src/messages/answer-message.ts'
import { catalogueFor } from '../../src/messages/catalogue.ts'
import { plainMessage } from '../../src/messages/message.ts'
import {
  asking,
  capitalReview,
  chairs,
  chinh,
  city,
  cityPlan,
  countryside,
  edition,
  finance,
  found,
  hospital,
  industry,
  investmentSpent,
  phong,
  planning,
  powerPlant,
  resolutions,
  school,
  wastePlant,
} from './fixture.ts'
import { render } from './render.ts'

const reply = (answer: Answer) => answerMessage(answer, edition, catalogueFor(answer.language))
const one = (answer: Partial<PassagesAnswer>): PassagesAnswer => ({
  ...asking('vi'),
  type: 'passages',
  found: [found(powerPlant)],
  more: [],
  ...answer,
})

describe('what the document does not say stands first', () => {
  test('"ai lo hợp đồng BOT Nam Định 1?"', () => {
    expect(
      render(reply(one({ asked: 'who', missing: ['responsible'], more: [found(hospital), found(school)] }))),
    ).toBe(`Văn bản không nêu ai chịu trách nhiệm việc này.

<b>Hợp đồng BOT Nhiệt điện Nam Định 1</b>
Nguyên văn:
<blockquote>Tập trung hoàn thiện các thủ tục theo thẩm quyền để chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1</blockquote>

<b>Phụ trách:</b> văn bản không nêu. Cả phần kết luận gửi chung tới “các cấp, các ngành”.
<b>Thời hạn:</b> văn bản không nêu. Câu mở đầu của phần này nói chung “trong những tháng cuối năm 2020”.

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận; đoạn 5, ý 5.</i>

[Xem cả đoạn] [Ý liên quan]
[Kết quả khác (2)]`)
  })

  test('"who is responsible for the Nam Dinh 1 BOT contract"', () => {
    expect(
      render(reply(one({ ...asking('en', 'who'), missing: ['responsible'] }))),
    ).toBe(`The document does not say who is responsible for this.

<b>BOT contract of the Nam Định 1 power plant</b>
In the document’s own words:
<blockquote>Tập trung hoàn thiện các thủ tục theo thẩm quyền để chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1</blockquote>

<b>In charge:</b> the document does not say. The whole conclusion is addressed to “các cấp, các ngành”.
<b>Deadline:</b> the document does not say. The opening sentence of this part speaks in general of “trong những tháng cuối năm 2020”.

<i>Source: Second conference of the Provincial Party Committee (15 October 2020), concluded by Đoàn Hồng Phong; paragraph 5, clause 5.</i>

[Whole paragraph] [Related passages]`)
  })

  const firstLine = (answer: Answer) => plainMessage(reply(answer)).split('\n')[0]

  test.each([
    [one({ missing: ['deadline'] }), 'Văn bản không ghi thời hạn cho việc này.'],
    [one({ missing: ['figure'] }), 'Văn bản không nêu con số này.'],
    [
      one({ missing: ['responsible', 'deadline'] }),
      'Văn bản không nêu ai chịu trách nhiệm việc này. Văn bản không ghi thời hạn cho việc này.',
    ],
    [
      one({ missing: ['deadline'], found: [found(wastePlant)] }),
      'Văn bản có nói về thời hạn nhưng không ghi ngày cụ thể.',
    ],
    [one({ missing: ['deadline'], found: [found(cityPlan)] }), 'Văn bản không ghi thời hạn cho việc này.'],
    [one({ ...asking('en'), missing: ['deadline'] }), 'The document gives no deadline for this.'],
    [one({ ...asking('en'), missing: ['figure'] }), 'The document does not give this figure.'],
    // Of a passage that is no duty nobody was asked to do it, and it has no deadline.
    [one({ missing: ['responsible'], found: [found(industry)] }), 'Ý này không nêu tên ai.'],
    [one({ missing: ['deadline'], found: [found(chairs)] }), 'Ý này không ghi ngày.'],
    [one({ missing: ['figure'], found: [found(chairs)] }), 'Ý này không nêu con số được hỏi.'],
    [one({ missing: ['place'], found: [found(industry)] }), 'Ý này không nêu địa điểm.'],
    [one({ ...asking('en'), missing: ['responsible'], found: [found(industry)] }), 'This passage names nobody.'],
    [one({ ...asking('en'), missing: ['deadline'], found: [found(chairs)] }), 'This passage gives no date.'],
    [one({ asked: 'yes-no' }), 'Văn bản viết như sau:'],
    [one({ ...asking('en', 'yes-no') }), 'This is what the document says:'],
    [one({ cut: true, missing: ['figure'] }), 'Câu hỏi hơi dài: tôi chỉ đọc 500 ký tự đầu.'],
  ])('%# is said plainly', (answer, line) => {
    expect(firstLine(answer)).toBe(line)
  })
})

describe('a question for another time', () => {
  test('is told of whose words the answer is, before anything else', () => {
    const answer = one({ otherTime: 'quý I/2021', missing: ['figure'], found: [found(industry)] })
    expect(plainMessage(reply(answer))).toMatch(
      /^Bạn hỏi “quý I\/2021”; dưới đây là lời của Hội nghị BCH Đảng bộ tỉnh lần thứ hai \(15\/10\/2020\)\.\n\nÝ này không nêu/,
    )
    expect(plainMessage(reply({ ...answer, language: 'en' }))).toMatch(
      /^You ask about “quý I\/2021”; these are the words of Second conference of the Provincial Party Committee \(15 October 2020\)\.\n\n/,
    )
  })

  test('names every conference that is shown, also of a choice', () => {
    const found_: PassagesAnswer['found'] = [found(industry), found(capitalReview)]
    const text = plainMessage(
      reply({ ...asking('vi'), type: 'choice', because: 'unsure', found: found_, otherTime: 'năm <2022>' }),
    )
    expect(text).toMatch(
      /^Bạn hỏi “năm <2022>”; dưới đây là lời của Hội nghị BCH Đảng bộ tỉnh lần thứ hai \(15\/10\/2020\); Giao ban tháng 11 \(03\/11\/2020\)\.\n\n/,
    )
  })
})

describe('two or three passages that are equally right', () => {
  test('are numbered cards in one message, with the conference named once', () => {
    const answer = one({ found: [found(industry), found(investmentSpent)], more: [found(hospital)] })
    expect(render(reply(answer))).toBe(`Văn bản có 2 ý về điều này:

<b>1. Sản xuất công nghiệp</b>
Nguyên văn:
<blockquote>Chỉ số sản xuất công nghiệp tăng 5,87%</blockquote>

<b>Số liệu:</b> Chỉ số sản xuất công nghiệp: 5,87% (9 tháng đầu năm 2020)
<i>(đoạn 3, ý 1)</i>

<b>2. Giải ngân vốn đầu tư công</b>
Nguyên văn:
<blockquote>giải ngân vốn đầu tư công đạt 71,5% kế hoạch</blockquote>

<i>(đoạn 3, ý 2)</i>

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận.</i>

[1] [2]
[Kết quả khác (1)]`)
  })

  test('of two conferences each name their own', () => {
    const text = plainMessage(reply(one({ found: [found(hospital), found(capitalReview)] })))
    expect(text).toContain('kết luận; đoạn 5, ý 3.')
    expect(text).toContain('Nguồn: Giao ban tháng 11 (03/11/2020); đoạn 1, ý 1.')
    expect(text).toContain('1. Khởi công Bệnh viện Đa khoa tỉnh (họp 15/10/2020)\nNguyên văn:')
    expect(text).toContain('2. Rà soát vốn đầu tư công (họp 03/11/2020)\nNguyên văn:')
  })

  test('a fourth one stands behind "more results", and the message stays short', () => {
    const answer = one({ found: [found(hospital), found(school), found(powerPlant), found(wastePlant)] })
    const message = reply(answer)
    expect(message.buttons).toEqual([
      [
        { label: '1', action: { kind: 'show', passageId: 'p9' } },
        { label: '2', action: { kind: 'show', passageId: 'p10' } },
        { label: '3', action: { kind: 'show', passageId: 'p11' } },
      ],
      [{ label: 'Kết quả khác (1)', action: { kind: 'more', passageIds: ['p12'] } }],
    ])
    expect(plainMessage(message).length).toBeLessThan(1500)
  })
})

describe('a list', () => {
  test('of the document has every item, character for character', () => {
    const answer: Answer = {
      ...asking('vi', 'list'),
      type: 'list',
      of: { kind: 'passage', passage: resolutions },
      items: [countryside, city],
      more: [],
    }
    expect(render(reply(answer))).toBe(`<b>Các nghị quyết chuyên đề toàn khóa</b>
Nguyên văn:
<blockquote>Ban Chấp hành Đảng bộ tỉnh đã thống nhất xây dựng 5 Nghị quyết chuyên đề toàn khóa bao gồm:</blockquote>

<b>Gồm 2 ý:</b>
1. “Nghị quyết về xây dựng nông thôn mới nâng cao, kiểu mẫu giai đoạn 2021-2025”
2. “Nghị quyết về tập trung xây dựng, phát triển thành phố Nam Định giai đoạn 2021-2025”

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận; đoạn 4, ý 1–3.</i>

[1] [2]
[Xem cả đoạn] [Ý liên quan]`)
  })

  test('on a topic has titles and beginnings; that a quote goes on is said outside of it', () => {
    const answer: Answer = {
      ...asking('en', 'list'),
      type: 'list',
      of: { kind: 'topic', topic: planning },
      items: [cityPlan, capitalReview],
      more: [],
    }
    expect(render(reply(answer))).toBe(`<b>2 passages on planning:</b>

1. <b>General plan of Nam Định city</b> <i>(meeting of 15 October 2020)</i>
“Tập trung triển khai quy hoạch chung xây dựng thành phố Nam Định đến năm 2040” …
2. <b>Review of public investment</b> <i>(meeting of 3 November 2020)</i>
“Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát vốn đầu tư” …

<i>Source: Second conference of the Provincial Party Committee (15 October 2020), concluded by Đoàn Hồng Phong.</i>
<i>Source: November briefing (3 November 2020).</i>

[1] [2]`)
  })

  test('on a body shows ten and keeps the others for "more results"', () => {
    const items = Array.from({ length: 14 }, (_, at) => ({ ...capitalReview, id: `n${at + 1}` }))
    const [first = capitalReview, ...others] = items
    const message = reply({
      ...asking('vi', 'list'),
      type: 'list',
      of: { kind: 'body', body: finance },
      items: [first, ...others],
      more: [],
    })
    const text = plainMessage(message)
    expect(text).toMatch(/^Có 14 ý nhắc tới Sở Tài chính:\n\n1\. Rà soát/)
    expect(text).toContain('\n10. Rà soát')
    expect(text).toContain('\n\nTrên đây là 10 trong 14 ý.\n\n')
    expect(text.length).toBeLessThan(1500)
    expect(message.buttons.map((row) => row.length)).toEqual([5, 5, 1])
    expect(message.buttons[2]?.[0]?.action).toEqual({ kind: 'more', passageIds: ['n11', 'n12', 'n13', 'n14'] })
  })
})

test('all that a person said, and the duties of nobody, are counted and listed', () => {
  const list = (of: Extract<Answer, { type: 'list' }>['of'], language: 'vi' | 'en'): string => {
    const answer = { ...asking(language, 'list'), type: 'list', of, items: [cityPlan, hospital], more: [] } as const
    return plainMessage(reply(answer)).split('\n\n')[0] ?? ''
  }
  expect(list({ kind: 'speaker', person: phong }, 'vi')).toBe(
    'Có 2 ý trong phần phát biểu, kết luận của đồng chí Đoàn Hồng Phong:',
  )
  expect(list({ kind: 'speaker', person: phong }, 'en')).toBe(
    '2 passages in the speech or conclusion of Đoàn Hồng Phong:',
  )
  expect(list({ kind: 'nobody' }, 'vi')).toBe('Có 2 nhiệm vụ mà văn bản không nêu ai phụ trách:')
  expect(list({ kind: 'nobody' }, 'en')).toBe('The document names nobody for 2 duties:')
})

describe('a person', () => {
  const who = (language: 'vi' | 'en'): Answer => ({
    ...asking(language, 'who'),
    type: 'person',
    people: [phong, chinh],
    found: [found(chairs)],
    more: [],
  })

  test('with offices as printed, then the quote', () => {
    expect(render(reply(who('vi')))).toBe(`<b>Đoàn Hồng Phong</b>
Chức vụ ghi trong văn bản:
• “Bí thư Tỉnh ủy”

<b>Lê Quốc Chỉnh</b>
Chức vụ ghi trong văn bản:
• “Phó Bí thư Tỉnh ủy”

<b>Chủ trì hội nghị</b>
Nguyên văn:
<blockquote>Các đồng chí: Đoàn Hồng Phong, Bí thư Tỉnh ủy; Lê Quốc Chỉnh, Phó Bí thư Tỉnh ủy chủ trì hội nghị.</blockquote>

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận; đoạn 2, ý 2.</i>

[Xem cả đoạn] [Ý liên quan]`)
  })

  test('in English keeps the printed office beside its translation', () => {
    expect(plainMessage(reply(who('en')))).toMatch(
      /^Đoàn Hồng Phong\nOffices as the document gives them:\n• Secretary of the Provincial Party Committee \(“Bí thư Tỉnh ủy”\)\n\n/,
    )
  })

  test('without an office is not given one', () => {
    const answer = { ...who('vi'), people: [{ ...phong, offices: [] }] } as const
    expect(plainMessage(reply({ ...answer, type: 'person', found: [found(chairs)], more: [] }))).toMatch(
      /^Đoàn Hồng Phong\nVăn bản không ghi chức vụ\.\n\n/,
    )
  })
})

describe('a choice', () => {
  test('asks, and each number opens a card', () => {
    const answer: Answer = {
      ...asking('vi', 'who'),
      type: 'choice',
      because: 'unsure',
      found: [found(hospital), found(wastePlant)],
    }
    const message = reply(answer)
    expect(render(message)).toBe(`Tôi chưa chắc. Có phải bạn hỏi về:

1. <b>Khởi công Bệnh viện Đa khoa tỉnh</b>
“Đôn đốc, hoàn thiện các thủ tục để khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020”
2. <b>Nhà máy điện rác Mỹ Lộc</b>
“đôn đốc nhà đầu tư hoàn thiện các thủ tục để khởi công Dự án Nhà máy điện rác tại huyện Mỹ Lộc đảm bảo theo đúng thời gian được phê duyệt”

[1] [2]`)
    expect(message.buttons[0]?.[1]?.action).toEqual({ kind: 'show', passageId: 'p12' })
  })

  test('between several meanings, in English, of at most five', () => {
    const six = [hospital, school, powerPlant, wastePlant, cityPlan, industry].map((passage) => found(passage))
    const [first = found(hospital), ...others] = six
    const message = reply({ ...asking('en'), type: 'choice', because: 'ambiguous', found: [first, ...others] })
    expect(plainMessage(message)).toMatch(/^This can be understood in several ways\. Did you mean:\n\n1\. /)
    expect(message.buttons.map((row) => row.map(({ label }) => label))).toEqual([['1', '2', '3', '4', '5']])
  })
})

describe('not found', () => {
  test('because the nearest passages are of another person', () => {
    const answer: Answer = {
      ...asking('vi'),
      type: 'not-found',
      because: { kind: 'other-person', person: chinh },
      nearest: [found(powerPlant)],
    }
    expect(render(reply(answer))).toBe(`Về đồng chí Lê Quốc Chỉnh, tôi không thấy văn bản ghi điều này.

Những ý gần nhất (không phải câu trả lời):

[Hợp đồng BOT Nhiệt điện Nam Định 1]`)
    expect(plainMessage(reply({ ...answer, language: 'en' }))).toMatch(
      /^I do not find that the document says this of Lê Quốc Chỉnh\.\n\n/,
    )
  })

  test('of duties of nobody: there are none', () => {
    const answer: Answer = { ...asking('vi'), type: 'not-found', because: { kind: 'all-named' }, nearest: [] }
    expect(render(reply(answer))).toBe('Nhiệm vụ nào trong văn bản cũng nêu ai phụ trách.')
    expect(render(reply({ ...answer, language: 'en' }))).toBe('The document names somebody for every duty.')
  })

  test('because the document is about another name', () => {
    const answer: Answer = {
      ...asking('vi'),
      type: 'not-found',
      because: { kind: 'other-name', name: 'Nam Định 2' },
      nearest: [found(powerPlant)],
    }
    expect(render(reply(answer))).toBe(`Văn bản không nhắc tới “Nam Định 2”.

Những ý gần nhất (không phải câu trả lời):

[Hợp đồng BOT Nhiệt điện Nam Định 1]`)
    expect(render(reply({ ...answer, language: 'en' }))).toBe(`The document does not mention “Nam Định 2”.

The nearest passages (not an answer):

[BOT contract of the Nam Định 1 power…]`)
  })

  test('because nothing is near', () => {
    const answer: Answer = { ...asking('vi'), type: 'not-found', because: { kind: 'nothing-near' }, nearest: [] }
    expect(render(reply(answer))).toBe(`Tôi không thấy điều này trong văn bản hội nghị.

Bạn thử hỏi bằng vài từ chính, ví dụ tên dự án hoặc tên cơ quan.`)
    expect(render(reply({ ...answer, language: 'en' }))).toBe(`I cannot find this in the conference documents.

Try a few key words, such as the name of a project or of an institution.`)
  })

  test('because there was no question', () => {
    const answer: Answer = { ...asking('vi'), type: 'not-found', because: { kind: 'no-question' }, nearest: [] }
    const message = reply(answer)
    expect(render(message)).toBe(`Tôi chưa thấy câu hỏi. Bạn cứ hỏi tự nhiên, gõ không dấu cũng được.

Ví dụ:

[bệnh viện tỉnh bao giờ khởi công?]
[ai lo hợp đồng BOT Nam Định 1?]
[nhà máy điện rác xây ở đâu?]`)
    expect(message.buttons[0]?.[0]?.action).toEqual({ kind: 'ask', question: 'bệnh viện tỉnh bao giờ khởi công?' })
  })

  test('shows what the person typed as plain text only, and not at any length', () => {
    const name = `</b><a href="https://x.example">\u202E\n${'rất dài '.repeat(20)}`
    const because = { kind: 'other-name', name } as const
    const message = reply({ ...asking('vi'), type: 'not-found', because, nearest: [] })
    expect(render(message)).toMatch(
      /^Văn bản không nhắc tới “&lt;\/b&gt;&lt;a href=&quot;https:\/\/x\.example&quot;&gt; rất dài [^<>\u202E\n]{0,40}…”\.\n/,
    )
  })
})
