import { describe, expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'
import {
  askPrompt,
  failureNotice,
  markedLate,
  staleButtonText,
  textOnlyNotice,
  tooManyNotice,
} from '../../src/messages/notices.ts'
import { vi } from '../../src/messages/vi.ts'
import { edition } from './fixture.ts'
import { render } from './render.ts'

describe('notices', () => {
  test('in Vietnamese', () => {
    expect(
      render(textOnlyNotice(edition, vi)),
    ).toBe(`Tôi chỉ đọc được chữ. Bạn gõ câu hỏi giúp tôi, không dấu cũng được.

Ví dụ:

[bệnh viện tỉnh bao giờ khởi công?]
[ai lo hợp đồng BOT Nam Định 1?]
[nhà máy điện rác xây ở đâu?]`)
    expect(render(tooManyNotice(vi))).toBe('Bạn hỏi nhanh quá, tôi không theo kịp. Chờ một phút rồi hỏi tiếp nhé.')
    expect(render(failureNotice(vi))).toBe(
      'Có trục trặc ở phía tôi nên chưa trả lời được. Không mất dữ liệu nào; bạn hỏi lại sau ít phút nhé.',
    )
    expect(render(askPrompt(edition, vi))).toBe('Bạn muốn hỏi điều gì? Trả lời tin này bằng câu hỏi nhé.')
    expect(askPrompt(edition, vi).placeholder).toBe('Ví dụ: bệnh viện tỉnh bao giờ khởi công?')
    expect(staleButtonText(true, vi)).toBe('Nút này thuộc bản dữ liệu cũ; tôi đã hiện lại bản mới.')
    expect(staleButtonText(false, vi)).toBe('Ý này không còn trong dữ liệu. Bạn hỏi lại giúp tôi nhé.')
  })

  test('in English', () => {
    expect(
      render(textOnlyNotice(edition, en)),
    ).toBe(`I can only read text. Please type your question, in English or Vietnamese.

For example:

[General plan of Nam Định city]
[Lê Hồng Phong school on its new site]
[Mỹ Lộc waste-to-energy plant]`)
    expect(render(tooManyNotice(en))).toBe('That was faster than I can follow. Please wait a minute, then ask again.')
    expect(render(failureNotice(en))).toBe(
      'Something went wrong on my side, so there is no answer yet. Nothing was lost; please ask again in a few minutes.',
    )
    expect(render(askPrompt(edition, en))).toBe(
      'What would you like to know? Reply to this message with your question.',
    )
    expect(staleButtonText(true, en)).toBe('This button belongs to older data; here is the current version.')
    expect(staleButtonText(false, en)).toBe('This passage is no longer in the data. Please ask again.')
  })

  test('a late answer says so first and keeps all else', () => {
    const message = { ...textOnlyNotice(edition, vi), silent: true }
    const late = markedLate(message, vi)
    expect(render(late)).toBe(`<i>Trả lời muộn: lúc bạn hỏi, tôi đang tạm nghỉ.</i>\n\n${render(message)}`)
    expect(late.silent).toBe(true)
  })
})

test('the placeholder keeps to 64 characters and a button’s answer to 200', () => {
  const gold = [{ question: 'dự án nhà máy điện rác ở Mỹ Lộc bao giờ được khởi công đây?', passage: '' }]
  const { placeholder } = askPrompt({ ...edition, gold }, vi)
  expect(placeholder).toBe('Ví dụ: dự án nhà máy điện rác ở Mỹ Lộc bao giờ được khởi công…')
  expect(placeholder.length).toBeLessThanOrEqual(64)
  for (const words of [vi, en]) {
    expect(staleButtonText(true, words).length).toBeLessThanOrEqual(200)
    expect(staleButtonText(false, words).length).toBeLessThanOrEqual(200)
  }
})
