import { describe, expect, test } from 'vitest'
import type { DeliveryNotice } from '../../src/digest/delivery-notice.ts'
import { adminLine, deliveryNoticeMessage } from '../../src/messages/delivery-notice-message.ts'
import { plainMessage } from '../../src/messages/message.ts'
import { instant, ZONE } from '../digest/state-fixture.ts'

const shown = (notice: DeliveryNotice) => deliveryNoticeMessage(notice, ZONE)

/** Unresolved issues of so many groups. */
function unresolved(count: number): DeliveryNotice {
  const issues = Array.from({ length: count }, (_, at) => ({
    ...{ chatId: -1001 - at, threadId: null, title: at === 0 ? 'Sở <Tài chính>' : null, week: 2655 },
    ...{ dueAt: instant('2020-11-23 07:30'), at: 0, why: 'no-answer' as const, detail: null, told: false },
  }))
  return { kind: 'unresolved', issues }
}

describe('the admins of the bot are told in both languages', () => {
  test('which issues are unresolved, with two buttons each', () => {
    const message = shown(unresolved(2))
    expect(plainMessage(message)).toBe(`Không rõ những bản tin sau đã tới nơi chưa, nên tôi không tự gửi lại:

1. Sở <Tài chính>, kỳ 23/11/2020: mất kết nối sau khi gửi
2. -1002, kỳ 23/11/2020: mất kết nối sau khi gửi

Nobody knows whether these digests arrived, so they are not sent again by themselves:

1. Sở <Tài chính>, issue of 23 November 2020: the connection broke after sending
2. -1002, issue of 23 November 2020: the connection broke after sending`)
    expect(message.choices[1]).toEqual([
      { label: '2. Gửi lại / Resend', choice: { kind: 'resend', chatId: -1002, threadId: null, week: 2655 } },
      { label: '2. Bỏ qua / Dismiss', choice: { kind: 'dismiss', chatId: -1002, threadId: null, week: 2655 } },
    ])
  })

  test('the first twenty of them, and how many more there are', () => {
    const message = shown(unresolved(23))
    expect(message.choices).toHaveLength(20)
    expect(plainMessage(message)).toContain('... và 3 bản tin nữa.')
    expect(plainMessage(message)).toContain('... and 3 more.')
  })

  test('that issues were missed, that a subscription sleeps, that nothing can be sent', () => {
    const place = { chatId: -1001, threadId: null }
    expect(
      plainMessage(
        shown({
          kind: 'missed',
          missed: [
            { ...place, weeks: [1, 2] },
            { ...place, weeks: [4, 4] },
          ],
        }),
      ),
    ).toBe(`Có 1 nơi lỡ bản tin vì tôi nghỉ quá 12 giờ; các kỳ ấy không gửi nữa.

Missed digests in 1 place, because I was away for more than 12 hours; they are not sent.`)
    expect(
      plainMessage(shown({ kind: 'asleep', destination: place, title: 'Sở Y tế', reason: 'gone', detail: 'x' })),
    ).toBe(`Ngừng gửi bản tin tới Sở Y tế: không còn tìm thấy nơi này.

No more digests to Sở Y tế: this place cannot be found any more.`)
    expect(
      plainMessage(shown({ kind: 'halted', error: new Error('no space') })),
    ).toBe(`Chưa gửi được bản tin nào vì không lưu được dữ liệu. Xin kiểm tra ổ đĩa; tôi tự thử lại.

No digest can be sent because the state cannot be saved. Please check the disk; I keep trying.`)
  })

  test('any other line', () => {
    expect(plainMessage(adminLine({ vi: 'Chưa có tệp.', en: 'There is no file.' }))).toBe(
      'Chưa có tệp.\n\nThere is no file.',
    )
  })
})
