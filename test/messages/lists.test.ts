import { expect, test } from 'vitest'
import { en } from '../../src/messages/en.ts'
import { moreMessage } from '../../src/messages/more-message.ts'
import { relatedMessage } from '../../src/messages/related-message.ts'
import { vi } from '../../src/messages/vi.ts'
import { capitalReview, edition, hospital, school } from './fixture.ts'
import { render } from './render.ts'

const many = Array.from({ length: 12 }, (_, at) => ({ ...school, id: `s${at + 1}` }))

test('related passages stand under the title of the one they are related to', () => {
  expect(render(relatedMessage(hospital, [school], edition, vi))).toBe(`<b>Khởi công Bệnh viện Đa khoa tỉnh</b>
Các ý liên quan:

1. <b>Trường chuyên Lê Hồng Phong ở địa điểm mới</b>
“triển khai các thủ tục dự án xây dựng Trường THPT chuyên Lê Hồng Phong tại địa” …

<i>Nguồn: Hội nghị BCH Đảng bộ tỉnh lần thứ hai (15/10/2020), đồng chí Đoàn Hồng Phong kết luận.</i>

[1]
[Về lại ý này]`)
  expect(
    render(relatedMessage(hospital, [], edition, en)),
  ).toBe(`<b>Groundbreaking of the provincial general hospital</b>
No other passage is related to this one.

[Back to this passage]`)
})

test('further results name each conference once', () => {
  expect(render(moreMessage([school, capitalReview], edition, en))).toBe(`Further results, perhaps less to the point:

1. <b>Lê Hồng Phong school on its new site</b> <i>(meeting of 15 October 2020)</i>
“triển khai các thủ tục dự án xây dựng Trường THPT chuyên Lê Hồng Phong tại địa” …
2. <b>Review of public investment</b> <i>(meeting of 3 November 2020)</i>
“Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát vốn đầu tư” …

<i>Source: Second conference of the Provincial Party Committee (15 October 2020), concluded by Đoàn Hồng Phong.</i>
<i>Source: November briefing (3 November 2020).</i>

[1] [2]`)
  expect(render(moreMessage([], edition, vi))).toBe('Không còn kết quả nào khác.')
})

test('both show ten and offer those that are left', () => {
  const left = { kind: 'more', passageIds: ['s11', 's12'] }
  expect(moreMessage(many, edition, vi).buttons.at(-1)).toEqual([{ label: 'Kết quả khác (2)', action: left }])
  expect(relatedMessage(hospital, many, edition, vi).buttons.at(-2)).toEqual([
    { label: 'Kết quả khác (2)', action: left },
  ])
})
