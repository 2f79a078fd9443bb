import { describe, expect, test } from 'vitest'
import { type CivilDate, civilDate } from '../../src/calendar/civil-date.ts'
import { en } from '../../src/messages/en.ts'
import { groupNotAllowed, groupWelcome } from '../../src/messages/group-welcome.ts'
import { helpMessage } from '../../src/messages/help-message.ts'
import { sampleQuestions } from '../../src/messages/sample-questions.ts'
import { sourcesMessage } from '../../src/messages/sources-message.ts'
import { type Catalogue, vi } from '../../src/messages/vi.ts'
import { commands, edition, editionOf } from './fixture.ts'
import { render } from './render.ts'

const empty = { ...editionOf([], []), gold: [] }

describe('/nguon', () => {
  test('in Vietnamese', () => {
    expect(render(sourcesMessage(edition, vi))).toBe(`Tôi đang có văn bản của 2 hội nghị:

<b>Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX</b>
Ngày họp: 15/10/2020 (“Sáng 15-10”)
Chủ trì: Đoàn Hồng Phong, Lê Quốc Chỉnh
Kết luận: Đoàn Hồng Phong
12 ý, trong đó 5 nhiệm vụ
Đã rà soát 98,5% văn bản; phần còn lại vẫn tìm và trích được

<b>Hội nghị giao ban tháng 11</b>
Ngày họp: 03/11/2020
1 ý, trong đó 1 nhiệm vụ
Đã rà soát toàn bộ văn bản

<i>Ấn bản dữ liệu: a1b2c3d4</i>`)
  })

  test('with the number and the day of issue, where the office wrote them down', () => {
    const shown = (document: { number: string | null; issued: CivilDate | null }, catalogue: Catalogue) => {
      const conferences = [...edition.conferences.values()].map((one) => ({ ...one, ...document }))
      return render(sourcesMessage(editionOf(conferences, [...edition.passages]), catalogue))
    }
    const issued = civilDate('2021-04-05')
    expect(shown({ number: '62/TB-UBND', issued }, vi)).toContain(
      'Ngày họp: 03/11/2020\nVăn bản số 62/TB-UBND ban hành ngày 05/04/2021\n',
    )
    expect(shown({ number: null, issued }, vi)).toContain('\nVăn bản ban hành ngày 05/04/2021\n')
    expect(shown({ number: '<62>', issued: null }, en)).toContain('\nDocument no. &lt;62&gt;\n')
  })

  test('in English', () => {
    expect(render(sourcesMessage(edition, en))).toBe(`I hold the documents of 2 conferences:

<b>Second conference of the Provincial Party Committee, 20th term</b>
Held on: 15 October 2020 (“Sáng 15-10”)
Chaired by: Đoàn Hồng Phong, Lê Quốc Chỉnh
Concluded by: Đoàn Hồng Phong
12 passages, 5 duties among them
98.5% of the text reviewed; the rest can still be found and quoted

<b>November briefing</b>
Held on: 3 November 2020
1 passage, 1 duty among them
The whole text has been reviewed

<i>Data edition: a1b2c3d4</i>`)
  })

  test('of an empty edition says so', () => {
    expect(render(sourcesMessage(empty, vi))).toBe(
      'Tôi chưa có văn bản hội nghị nào.\n\n<i>Ấn bản dữ liệu: a1b2c3d4</i>',
    )
  })
})

describe('/trogiup and /start', () => {
  test('in Vietnamese', () => {
    expect(
      render(helpMessage(edition, commands, vi)),
    ).toBe(`<b>Xin chào! Tôi tra cứu kết luận hội nghị và chỉ trả lời bằng đúng lời văn bản.</b>

• Hỏi ai phụ trách, bao giờ xong, ở đâu, bao nhiêu, gồm những gì.
• Gõ không dấu, viết tắt, sai chính tả hay hỏi bằng tiếng Anh đều được.
• Mỗi câu trích có nguồn; bấm nút để xem cả đoạn và các ý liên quan.
• Điều văn bản không nêu, tôi nói rõ là không nêu, không đoán.
• /hanchot: việc sắp đến hạn. /nhiemvu: nhiệm vụ theo chủ đề hoặc cơ quan.
• /dangky: nhận bản tin thời hạn hằng tuần. /lich: lịch gửi. /nguon: các hội nghị tôi đang có.

Trong nhóm: gõ /hoi@hoinghibot rồi đến câu hỏi, hoặc trả lời một tin nhắn của tôi.

<i>Xin đừng gửi cho tôi nội dung mật hay thông tin cá nhân: tin nhắn đi qua máy chủ Telegram.</i>

Ví dụ:

[bệnh viện tỉnh bao giờ khởi công?]
[ai lo hợp đồng BOT Nam Định 1?]
[nhà máy điện rác xây ở đâu?]`)
  })

  test('in English', () => {
    expect(
      render(helpMessage(edition, commands, en)),
    ).toBe(`<b>Hello! I look things up in conference conclusions and answer only in the document’s own words.</b>

• Ask who is in charge, by when, where, how much, or what a list contains.
• English, Vietnamese without diacritics, abbreviations and slips are all fine.
• Every quote has its source; the buttons show its paragraph and related passages.
• What the document does not say, I say it does not say. I do not guess.
• /hanchot: what is due. /nhiemvu: duties by topic or body.
• /dangky: a weekly digest of deadlines. /lich: when it comes. /nguon: the conferences I hold.

In groups: type /hoi@hoinghibot and your question, or reply to one of my messages.

<i>Please send me nothing secret or personal: messages pass through Telegram’s servers.</i>

For example:

[General plan of Nam Định city]
[Lê Hồng Phong school on its new site]
[Mỹ Lộc waste-to-energy plant]`)
  })

  test('of an empty edition promise no example', () => {
    const message = helpMessage(empty, commands, vi)
    expect(message.buttons).toEqual([])
    expect(render(message)).not.toContain('Ví dụ:')
  })
})

describe('sample questions', () => {
  const withGold = (...questions: readonly string[]) => ({
    ...edition,
    gold: questions.map((question) => ({ question, passage: '' })),
  })

  test('are the office’s own, spread over the list, short and not twice', () => {
    const own = ['một?', 'một?', 'hai à?', 'bà?', 'bốn?', 'năm?', 'sáu?', `${'dài '.repeat(20)}?`]
    expect(sampleQuestions(withGold(...own), vi)).toEqual(['một?', 'bà?', 'năm?'])
  })

  test('are in the language of the reply, filled up with titles of duties', () => {
    const mixed = withGold('bệnh viện khi nào xây?', 'ai lam duong ven bien', 'Who chaired the meeting?')
    expect(sampleQuestions(mixed, vi)[0]).toBe('bệnh viện khi nào xây?')
    expect(sampleQuestions(mixed, en)).toEqual([
      'Who chaired the meeting?',
      'General plan of Nam Định city',
      'BOT contract of the Nam Định 1 power plant',
    ])
  })

  test('are titles of duties where the office has written none', () => {
    expect(sampleQuestions({ ...edition, gold: [] }, vi)).toEqual([
      'Quy hoạch chung thành phố Nam Định',
      'Trường chuyên Lê Hồng Phong ở địa điểm mới',
      'Nhà máy điện rác Mỹ Lộc',
    ])
  })
})

describe('in a group', () => {
  test('the welcome has three ways to ask and how to subscribe', () => {
    expect(
      render(groupWelcome(edition, commands, vi)),
    ).toBe(`Xin chào cả nhóm! Tôi tra cứu kết luận hội nghị và chỉ trả lời bằng đúng lời văn bản.

Ba cách hỏi:
1. Gõ /hoi@hoinghibot rồi đến câu hỏi, ví dụ: /hoi@hoinghibot bệnh viện tỉnh bao giờ khởi công?
2. Trả lời (reply) một tin nhắn của tôi bằng câu hỏi
3. Chỉ gõ /hoi@hoinghibot, rồi trả lời tin nhắn tôi gửi lại

Muốn nhận bản tin thời hạn hằng tuần, quản trị viên của nhóm gõ /dangky@hoinghibot.`)
    expect(
      render(groupWelcome(empty, commands, en)),
    ).toBe(`Hello everyone! I look things up in conference conclusions and answer only in the document’s own words.

Three ways to ask:
1. Type /hoi@hoinghibot and your question
2. Reply to one of my messages with your question
3. Type only /hoi@hoinghibot, then reply to the message I send back

For the weekly digest of deadlines, an admin of this group types /dangky@hoinghibot.`)
  })

  test('that is not allowed, one line has the id to be copied', () => {
    expect(render(groupNotAllowed(-1001234567890, vi))).toBe(
      'Nhóm này chưa được phép dùng bot. Nhờ quản trị viên của bot duyệt giúp; mã nhóm: <code>-1001234567890</code>',
    )
    expect(render(groupNotAllowed(-1001234567890, en))).toBe(
      'This group may not use the bot yet. An admin of the bot can approve it; the group’s id: <code>-1001234567890</code>',
    )
  })
})
