import { describe, expect, test } from 'vitest'
import { emptyRecords } from '../../../../src/duties/records.ts'
import { hospital } from '../../../messages/fixture.ts'
import { MINUTE, recordingOffice, toConfirm } from './recording-office.ts'

describe('a recording can be left', () => {
  test('by its button at every step', async () => {
    const it = await recordingOffice()
    const { lan, text, press, say } = it
    const steps = [
      () => press(lan, 'Đã xong'),
      () => press(lan, 'Hôm nay'),
      () => say(lan, '1-BC'),
      () => say(lan, 'x'),
    ]
    for (let count = 0; count <= steps.length; count++) {
      await it.card(lan)
      await press(lan, 'Ghi tiến độ')
      for (const step of steps.slice(0, count)) await step()
      await press(lan, 'Hủy')
      expect(text(lan)).toBe('Đã hủy. Chưa lưu gì.')
    }
    expect(it.recorded()).toEqual([])
    await say(lan, 'Bệnh viện tỉnh bao giờ khởi công?')
    expect(text(lan)).toContain(hospital.quote)
  })

  test('by /huy; without anything open it says so', async () => {
    const it = await recordingOffice()
    await it.card(it.lan)
    await it.press(it.lan, 'Ghi tiến độ')
    await it.say(it.lan, '/huy')
    expect(it.text(it.lan)).toBe('Đã hủy. Chưa lưu gì.')
    for (const who of [it.lan, it.hoa]) {
      await it.say(who, '/huy')
      expect(it.text(who)).toBe('Không có việc gì đang ghi dở.')
    }
  })

  test('by a command, which is obeyed', async () => {
    const it = await recordingOffice()
    for (const [command, words] of [
      ['/nguon', 'Tôi đang có văn bản'],
      ['/hoi Bệnh viện tỉnh bao giờ khởi công?', hospital.quote],
      ['/hanchot', 'Việc sắp đến hạn'],
      ['/quyen', 'Chưa có ai xin'],
    ] as const) {
      await it.card(it.lan)
      await it.press(it.lan, 'Ghi tiến độ')
      await it.say(it.lan, command)
      const [line, answer] = it.world.replies(it.world.privateChat(it.lan)).slice(-2)
      expect(line?.text).toBe('Tôi dừng việc đang ghi dở; chưa lưu gì.')
      expect(answer?.text).toContain(words)
    }
    await it.say(it.lan, 'Bệnh viện tỉnh bao giờ khởi công?')
    expect(it.text(it.lan)).toContain(hospital.quote)
  })

  test('by silence for 15 minutes, said once', async () => {
    const it = await recordingOffice()
    await it.card(it.lan)
    await it.press(it.lan, 'Ghi tiến độ')
    await it.press(it.lan, 'Đã xong')
    const question = it.last(it.lan)
    it.advance(14 * MINUTE)
    await it.say(it.lan, '👍')
    it.advance(15 * MINUTE)
    await it.say(it.lan, 'Bệnh viện tỉnh bao giờ khởi công?')
    const [line, answer] = it.world.replies(it.world.privateChat(it.lan)).slice(-2)
    expect(line?.text).toContain('quá 15 phút')
    expect(answer?.text).toContain(hospital.quote)
    await it.say(it.lan, 'điện rác Mỹ Lộc')
    expect(it.world.replies(it.world.privateChat(it.lan)).filter(({ text }) => text?.includes('15 phút'))).toHaveLength(
      1,
    )
    const pressed = it.world.press({ from: it.lan, message: question, button: 'Hôm nay' })
    await it.pump()
    expect(pressed.answer?.text).toContain('Việc ghi này đã dừng.')
  })

  test('for another one, which says so', async () => {
    const it = await recordingOffice()
    await it.card(it.lan)
    const card = it.last(it.lan)
    await it.press(it.lan, 'Ghi tiến độ')
    const first = it.last(it.lan)
    it.world.press({ from: it.lan, message: card, button: 'Phân công' })
    await it.pump()
    expect(it.text(it.lan)).toContain('Tôi dừng việc đang ghi dở; chưa lưu gì.')
    const pressed = it.world.press({ from: it.lan, message: first, button: 'Đã xong' })
    await it.pump()
    expect(pressed.answer?.text).toContain('Việc ghi này đã dừng.')
    await it.press(it.lan, 'Sở Tài chính')
    expect(it.text(it.lan)).toContain('chủ trì Sở Tài chính')
  })

  test('and other buttons work meanwhile without ending it', async () => {
    const it = await recordingOffice()
    await it.card(it.lan)
    const card = it.last(it.lan)
    await it.press(it.lan, 'Ghi tiến độ')
    it.world.press({ from: it.lan, message: card, button: 'Xem cả đoạn' })
    await it.pump()
    await it.press(it.lan, 'Đã xong')
    expect(it.text(it.lan)).toContain('Xong ngày nào?')
  })
})

describe('buttons', () => {
  test('of an earlier step are over', async () => {
    const it = await recordingOffice()
    await it.card(it.lan)
    await it.press(it.lan, 'Ghi tiến độ')
    await it.press(it.lan, 'Đã xong')
    const days = it.last(it.lan)
    await it.say(it.lan, 'hôm nay')
    const pressed = it.world.press({ from: it.lan, message: days, button: 'Hôm qua' })
    await it.pump()
    expect(pressed.answer?.text).toBe('Bước này đã qua.')
    expect(it.text(it.lan)).toContain('đã xong, 26/11/2020')
  })

  test('of a conversation before a restart say that it has to be begun again, or what was saved', async () => {
    const before = await recordingOffice()
    await toConfirm(before, before.lan)
    const confirm = before.last(before.lan)
    const save =
      before.world.buttons(confirm).flatMap((button) => ('callback_data' in button ? [button.callback_data] : []))[0] ??
      ''
    const after = await recordingOffice(before.book)
    await after.card(after.lan)
    const press = async () => {
      const pressed = after.world.pressData({ from: after.lan, message: after.last(after.lan), data: save })
      await after.pump()
      return pressed.answer?.text
    }
    expect(await press()).toBe('Việc ghi này đã dừng. Mở thẻ của nhiệm vụ và bấm ghi lại từ đầu.')
    expect(after.recorded()).toEqual([])
    await before.press(before.lan, 'Lưu')
    expect(await press()).toBeUndefined()
    expect(after.text(after.lan)).toContain('Bản ghi này đã được lưu rồi.')
    expect(after.recorded()).toHaveLength(1)
  })

  test('are for admins, in private, whoever has the data', async () => {
    const it = await recordingOffice()
    const group = it.world.supergroup({ title: 'Sở', administrators: [it.lan], members: [it.hoa] })
    await it.card(it.lan)
    await it.card(it.hoa)
    it.world.say({ from: it.lan, chat: group, text: '/nguon@hoinghibot' })
    await it.pump()
    for (const data of ['pv:b:p:p9', 'pv:b:a:p9', 'pv:u:1', 'pv:c:1', 'pv:a:1:s:s:d', 'pv:a:1:y:v']) {
      for (const [from, message] of [
        [it.hoa, it.last(it.hoa)],
        [it.lan, it.world.lastReply(group)],
        [it.hoa, it.world.lastReply(group)],
      ] as const) {
        const pressed = it.world.pressData({ from, message, data })
        await it.pump()
        expect(pressed.answer?.text, data).toBe('Nút này không còn dùng được.')
      }
    }
    expect(it.book.current()).toBe(it.book.current())
    expect(it.records()).toEqual(emptyRecords)
    expect(it.labels(it.hoa)).toEqual(['Xem cả đoạn', 'Ý liên quan'])
  })

  test('are not under what is no duty, and do not record about it', async () => {
    const it = await recordingOffice()
    await it.card(it.lan, 'p3')
    expect(it.labels(it.lan)).toEqual(['Xem cả đoạn', 'Ý liên quan'])
    const pressed = it.world.pressData({ from: it.lan, message: it.last(it.lan), data: 'pv:b:p:p3' })
    await it.pump()
    expect(pressed.answer?.text).toContain('Ý này không còn')
  })
})
