import { describe, expect, test } from 'vitest'
import { emptyOffice } from '../../../../src/bot/office-state.ts'
import { editionOf, edition as fixture, hospital } from '../../../messages/fixture.ts'
import { memoryBook } from '../../../support/memory-book.ts'
import { openOffice } from '../../office.ts'
import { DAY, LAN, recordingOffice, toConfirm } from './recording-office.ts'

describe('two at once', () => {
  test('the second sees what the first recorded before it is saved', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    await it.card(it.nam)
    await it.press(it.nam, 'Ghi tiến độ')
    await it.press(it.nam, 'Đang thực hiện')
    await it.press(it.nam, 'Hôm qua')
    await it.press(it.nam, 'Bỏ qua')
    await it.press(it.nam, 'Bỏ qua')
    await it.press(it.lan, 'Lưu')
    await it.press(it.nam, 'Lưu')
    expect(it.text(it.nam)).toContain('Trong lúc bạn ghi, việc này vừa được ghi khác đi')
    expect(it.text(it.nam)).toContain('Đang ghi nhận:\n\nCập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU\nĐã xong')
    expect(it.recorded()).toHaveLength(1)
    await it.press(it.nam, 'Lưu')
    expect(it.recorded().map(({ status, recordedBy }) => [status, recordedBy.name])).toEqual([
      ['done', 'Lan'],
      ['under-way', 'Nam Trần'],
    ])
  })

  test('who comes later sees it at the last question already', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    await toConfirm(it, it.nam)
    expect(it.text(it.nam)).toContain('Đang ghi nhận:')
    await it.press(it.nam, 'Lưu')
    expect(it.recorded()).toHaveLength(2)
  })
})

describe('undo', () => {
  test('under what was saved, and on the card; the record is kept', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    expect(await it.press(it.lan, 'Hoàn tác tiến độ vừa ghi')).toContain('Đã hoàn tác.')
    expect(it.text(it.lan)).not.toContain('Cập nhật của văn phòng')
    expect(it.recorded()).toMatchObject([{ undone: { by: { name: 'Lan' } } }])
    expect(it.audit().map(([what]) => what)).toEqual(['progress-recorded', 'progress-undone'])
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    await it.card(it.nam)
    await it.press(it.nam, 'Hoàn tác tiến độ vừa ghi')
    expect(it.recorded()[1]?.undone?.by.name).toBe('Nam Trần')
  })

  test('not after a day: the card has no button, and an old one says why', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    it.advance(DAY)
    expect(await it.press(it.lan, 'Hoàn tác tiến độ vừa ghi')).toBe(
      'Đã quá 24 giờ nên không hoàn tác được. Xin ghi một cập nhật mới.',
    )
    await it.card(it.lan)
    expect(it.labels(it.lan)).toEqual(['Xem cả đoạn', 'Ý liên quan', 'Ghi tiến độ', 'Phân công'])
    expect(it.recorded()[0]?.undone).toBeNull()
  })

  test('twice is once', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    const saved = it.last(it.lan)
    const data = it.world.buttons(saved).flatMap((one) => ('callback_data' in one ? [one.callback_data] : []))[0] ?? ''
    await it.press(it.lan, 'Hoàn tác tiến độ vừa ghi')
    const pressed = it.world.pressData({ from: it.lan, message: it.last(it.lan), data })
    await it.pump()
    expect(pressed.answer?.text).toBe('Bản ghi này đã được hoàn tác rồi.')
  })
})

describe('when things go wrong', () => {
  test('a full disk changes nothing, says so, and saving can be tried again', async () => {
    const whole = memoryBook(emptyOffice)
    let full = true
    const it = await recordingOffice({
      current: whole.current,
      change: (step) => (full ? Promise.reject(new Error('ENOSPC')) : whole.change(step)),
    })
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    expect(it.text(it.lan)).toContain('Tôi chưa lưu được nên không thay đổi gì.')
    expect(it.log.at(-1)).toMatchObject({ level: 'error', sentence: 'a record was not saved' })
    full = false
    await it.press(it.lan, 'Lưu')
    expect(it.recorded()).toHaveLength(1)
    full = true
    expect(await it.press(it.lan, 'Hoàn tác tiến độ vừa ghi')).toContain('chưa hoàn tác')
    expect(it.recorded()[0]?.undone).toBeNull()
  })

  test('a reload that removes the passage ends the recording, and nothing is saved', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    const others = fixture.passages.filter(({ id }) => id !== hospital.id)
    it.reload(editionOf([...fixture.conferences.values()], others))
    await it.press(it.lan, 'Lưu')
    expect(it.text(it.lan)).toContain('Ý này không còn trong dữ liệu')
    expect(it.recorded()).toEqual([])
    await it.say(it.lan, '/huy')
    expect(it.text(it.lan)).toBe('Không có việc gì đang ghi dở.')
  })

  test('a state that cannot be used is said at the first press', async () => {
    const it = await openOffice({
      adminIds: [LAN],
      deps: { office: { book: null, adminIds: [LAN], isAdmin: (id) => id === LAN } },
    })
    const lan = it.world.person({ id: LAN, first_name: 'Lan' })
    it.world.start(lan, 'p-p9')
    await it.pump()
    const message = it.world.lastReply(it.world.privateChat(lan))
    const pressed = it.world.press({ from: lan, message, button: 'Ghi tiến độ' })
    await it.pump()
    expect(pressed.answer?.text).toContain('chưa mở được nơi lưu')
  })
})

describe('after a reload', () => {
  const without = editionOf(
    [...fixture.conferences.values()],
    fixture.passages.filter(({ id }) => id !== hospital.id),
  )
  const reworded = { ...hospital, id: 'p99', quote: `${hospital.quote} ;`.replace(', hoàn', ',  hoàn') }

  test('what was recorded follows the same words under another id', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    it.reload(editionOf([...fixture.conferences.values()], [...without.passages, reworded]))
    await it.card(it.hoa, 'p99')
    expect(it.text(it.hoa)).toContain('Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU')
    await it.say(it.lan, '/nhiemvu')
    expect(it.text(it.lan)).toContain('Các nhiệm vụ')
  })

  test('what has no passage any more is listed to an admin under /nhiemvu, and is back with the passage', async () => {
    const it = await recordingOffice()
    await toConfirm(it, it.lan)
    await it.press(it.lan, 'Lưu')
    it.reload(without)
    for (const who of [it.lan, it.hoa]) await it.say(who, '/nhiemvu')
    expect(it.text(it.lan)).toContain('Có 1 ý đã có ghi nhận nhưng không còn trong dữ liệu')
    expect(it.text(it.lan)).toContain('Cập nhật của văn phòng, 25/11/2020, theo 123-BC/VPTU: đã xong.')
    expect(it.text(it.hoa)).toContain('Các nhiệm vụ')
    it.reload(fixture)
    await it.card(it.hoa)
    expect(it.text(it.hoa)).toContain('Cập nhật của văn phòng')
  })
})

test('what is overdue is asked for: nothing until it is recorded', async () => {
  const it = await recordingOffice()
  it.advance(20 * DAY)
  await it.say(it.hoa, 'việc nào quá hạn')
  expect(it.text(it.hoa)).toContain('Chưa có việc nào được ghi nhận là quá hạn')
  await it.card(it.lan)
  for (const button of ['Ghi tiến độ', 'Đang thực hiện', 'Hôm nay', 'Bỏ qua', 'Bỏ qua', 'Lưu']) {
    await it.press(it.lan, button)
  }
  await it.say(it.hoa, 'việc nào quá hạn')
  expect(it.text(it.hoa)).toContain('Có 1 việc được ghi nhận là quá hạn; các việc khác chỉ là mốc đã qua.')
  expect(it.text(it.hoa)).toContain('Cập nhật của văn phòng, 16/12/2020: đang thực hiện, đã quá hạn.')
})
