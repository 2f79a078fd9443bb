import { describe, expect, test } from 'vitest'
import { hospital } from '../../../messages/fixture.ts'
import { LAN, recordingOffice } from './recording-office.ts'

describe('recording progress', () => {
  test('asks for status, day, paper and note, shows it all before saving, and everybody sees it on the card', async () => {
    const it = await recordingOffice()
    const { lan, hoa, world, text, press, say } = it
    await it.card(lan)
    await press(lan, 'Ghi tiến độ')
    expect(text(lan)).toBe('Ghi tiến độ: Khởi công Bệnh viện Đa khoa tỉnh\n\nViệc này đến đâu rồi?')
    expect(it.labels(lan)).toEqual(['Đang thực hiện', 'Đã xong', 'Không thực hiện được', 'Chưa bắt đầu', 'Hủy'])
    await press(lan, 'Đã xong')
    expect(text(lan)).toContain('Xong ngày nào? Bấm nút, hoặc gõ ngày như 25/11/2020, 25-11.')
    await say(lan, '25-11')
    expect(text(lan)).toContain('đã xong, 25/11/2020\n\nTheo văn bản nào?')
    await say(lan, ' 123-BC/VPTU ')
    await say(lan, 'Khởi công <b>sớm</b> & đủ')
    expect(text(lan)).toBe(
      [
        'Ghi tiến độ: Khởi công Bệnh viện Đa khoa tỉnh',
        'Sẽ ghi:',
        'Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU\nĐã xong, đúng hạn.\nGhi chú: Khởi công <b>sớm</b> & đủ',
        'Bạn xem lại giúp tôi. Lưu không?',
      ].join('\n\n'),
    )
    expect(it.recorded()).toEqual([])
    await press(lan, 'Lưu')
    expect(text(lan)).toContain('Đã lưu.\nKhởi công Bệnh viện Đa khoa tỉnh')
    expect(it.recorded()).toMatchObject([
      {
        passageId: 'p9',
        conferenceId: '2020-10-hoi-nghi-2',
        quote: hospital.quote,
        status: 'done',
        on: '2020-11-25',
        paper: '123-BC/VPTU',
        note: 'Khởi công <b>sớm</b> & đủ',
        recordedBy: { id: LAN, name: 'Lan' },
        undone: null,
      },
    ])
    expect(it.audit()).toEqual([['progress-recorded', 'Khởi công Bệnh viện Đa khoa tỉnh', 'Lan']])
    await it.card(hoa)
    expect(text(hoa)).toMatch(
      /Nguồn: .*\n\nCập nhật của văn phòng, 25\/11\/2020, theo 123-BC\/VPTU\nĐã xong, đúng hạn\.\nGhi chú: Khởi công <b>sớm<\/b> & đủ$/,
    )
    expect(text(hoa)).toContain('Phụ trách: văn bản không nêu.')
    expect(it.labels(hoa)).toEqual(['Xem cả đoạn', 'Ý liên quan'])
    await say(hoa, 'Bệnh viện tỉnh bao giờ khởi công?')
    expect(text(hoa)).toContain('Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU\nĐã xong, đúng hạn.')
    await say(hoa, '/nhiemvu')
    expect(text(hoa)).toContain('Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU: đã xong, đúng hạn.')
    expect(world.violations).toEqual([])
  })

  test('in English by the buttons of an English card', async () => {
    const it = await recordingOffice()
    const { lan, world, pump, text, press } = it
    world.say({ from: lan, text: 'when does the provincial hospital break ground?' })
    await pump()
    await press(lan, 'Record progress')
    await press(lan, 'Cannot be done')
    await press(lan, 'Yesterday')
    await press(lan, 'Skip')
    await press(lan, 'Skip')
    expect(text(lan)).toContain('Update by the office, 25 November 2020\nCannot be done.')
    await press(lan, 'Save')
    expect(text(lan)).toContain('Saved.')
  })
})

describe('a day is refused with what would be right', () => {
  test.each([
    ['31/02', 'Không có ngày ấy: ngày cuối của tháng 2/2020 là 29.'],
    ['12-13-2020', 'Không có tháng 13. Tháng từ 1 đến 12.'],
    ['01/10/2020', 'Ngày 01/10/2020 trước ngày họp'],
    ['27/11/2020', 'chưa tới; hôm nay là'],
    ['👍', 'Tôi chưa đọc được ngày này. Gõ như 25/11/2020, 25-11 hoặc “hôm qua”.'],
    ['bệnh viện tỉnh bao giờ khởi công', 'Tôi chưa đọc được ngày này.'],
  ])('%s: %s', async (typed, words) => {
    const it = await recordingOffice()
    await it.card(it.lan)
    await it.press(it.lan, 'Ghi tiến độ')
    await it.press(it.lan, 'Đang thực hiện')
    await it.say(it.lan, typed)
    expect(it.text(it.lan)).toContain(words)
    expect(it.text(it.lan)).toContain('Tính đến ngày nào thì đang thực hiện?')
    await it.say(it.lan, 'hôm qua')
    expect(it.text(it.lan)).toContain('đang thực hiện, 25/11/2020')
  })
})

describe('what is typed', () => {
  test('has a limit: a note of 4,000 characters, a paper of 101', async () => {
    const it = await recordingOffice()
    const { lan, text, press, say } = it
    await it.card(lan)
    await press(lan, 'Ghi tiến độ')
    await press(lan, 'Đã xong')
    await press(lan, 'Hôm nay')
    await say(lan, 'x'.repeat(101))
    expect(text(lan)).toContain('Bạn gõ 101 ký tự, tối đa là 100.')
    await say(lan, '123-BC/VPTU')
    await say(lan, 'y'.repeat(4000))
    expect(text(lan)).toContain('Bạn gõ 4000 ký tự, tối đa là 500. Tôi chưa nhận; xin rút gọn rồi gửi lại.')
    await say(lan, '\u202E\u200B')
    expect(text(lan)).toContain('Tôi chưa thấy chữ nào.')
    await say(lan, 'y'.repeat(500))
    await press(lan, 'Lưu')
    expect(it.recorded()).toMatchObject([{ note: 'y'.repeat(500) }])
  })

  test('is text: a sticker, a photo, a voice message get a line, also where only buttons count', async () => {
    const it = await recordingOffice()
    const { lan, world, pump, text, press, say } = it
    await it.card(lan)
    await press(lan, 'Ghi tiến độ')
    for (const send of [() => world.sendSticker({ from: lan }), () => world.sendPhoto({ from: lan })]) {
      send()
      await pump()
      expect(text(lan)).toContain('Tôi chỉ đọc được chữ.')
    }
    await say(lan, 'xong rồi')
    expect(text(lan)).toContain('Xin bấm một trong các nút dưới đây.')
    await press(lan, 'Đã xong')
    expect(text(lan)).toContain('Xong ngày nào?')
  })
})

describe('assigning', () => {
  test('bodies by button and by name, with the paper that says so', async () => {
    const it = await recordingOffice()
    const { lan, hoa, text, press, say } = it
    await it.card(lan)
    await press(lan, 'Phân công')
    expect(it.labels(lan)).toEqual(['Sở Kế hoạch và Đầu tư', 'Sở Tài chính', 'Tiếp ›', 'Hủy'])
    await press(lan, 'Tiếp ›')
    expect(text(lan)).toContain('Cần ít nhất một cơ quan chủ trì.')
    await say(lan, 'sở giao thông')
    expect(text(lan)).toContain('Tôi không thấy cơ quan nào tên “sở giao thông”.')
    await say(lan, 'so')
    expect(text(lan)).toContain('Có nhiều cơ quan hợp với tên này.')
    await press(lan, 'Tất cả cơ quan')
    await press(lan, 'Sở Tài chính')
    expect(it.labels(lan)).toContain('✓ Sở Tài chính')
    await press(lan, '✓ Sở Tài chính')
    await say(lan, 'ke hoach')
    await press(lan, 'Tiếp ›')
    await say(lan, 'Sở Kế hoạch và Đầu tư')
    expect(text(lan)).toContain('Sở Kế hoạch và Đầu tư đã được chọn chủ trì.')
    await press(lan, 'Sở Tài chính')
    await press(lan, 'Tiếp ›')
    expect(it.labels(lan)).toEqual(['Hủy'])
    await say(lan, '45/QĐ-UBND')
    await press(lan, 'Bỏ qua')
    await press(lan, 'Lưu')
    await it.card(hoa)
    expect(text(hoa)).toContain(
      'Cập nhật của văn phòng, 26/11/2020, theo 45/QĐ-UBND\n' +
        'Phân công: chủ trì Sở Kế hoạch và Đầu tư; phối hợp Sở Tài chính.',
    )
    expect(text(hoa)).toContain('Phụ trách: văn bản không nêu.')
    await say(hoa, '/hanchot')
    expect(text(hoa)).toContain(
      'Văn phòng phân công, theo 45/QĐ-UBND: chủ trì Sở Kế hoạch và Đầu tư; phối hợp Sở Tài chính.',
    )
    await say(hoa, '/nhiemvu sở tài chính')
    expect(text(hoa)).toContain('Khởi công Bệnh viện Đa khoa tỉnh')
    await say(hoa, 'ai phụ trách khởi công bệnh viện đa khoa tỉnh')
    expect(text(hoa)).toMatch(/^Văn bản không nêu ai chịu trách nhiệm việc này\./)
    expect(it.audit()).toEqual([['assignment-recorded', 'Khởi công Bệnh viện Đa khoa tỉnh', 'Lan']])
    expect(it.world.violations).toEqual([])
  })
})
