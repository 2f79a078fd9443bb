import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { AccessEntry, AccessMessage, AccessStanding } from '../../src/messages/access-choice.ts'
import {
  accessCard,
  accessList,
  revokeQuestion,
  standingLine,
  wishNotice,
  withAskButton,
} from '../../src/messages/access-message.ts'
import { en } from '../../src/messages/en.ts'
import { groupNotAllowed, personNotAllowed } from '../../src/messages/group-welcome.ts'
import { vi } from '../../src/messages/vi.ts'
import { render } from './render.ts'

const day = civilDate('2020-11-25')
const lan = { id: 7, name: 'Lan <b>' }
const hoa = { id: 900, name: 'Hoa' }
const waiting: AccessStanding = { kind: 'waiting', askedBy: lan, day }
const allowed: AccessStanding = { kind: 'allowed', by: hoa, day }
const refused: AccessStanding = { kind: 'refused', by: { id: 901, name: null }, day }

function entry(standing: AccessStanding, given: Partial<AccessEntry> = {}): AccessEntry {
  return { chatId: 7, kind: 'person', name: 'Lan <b>', standing, ...given }
}

/** The message, and its buttons as [label] with what they choose. */
function shown(message: AccessMessage): string {
  const rows = message.choices.map((row) =>
    row.map(({ label, choice }) => `[${label}: ${Object.values(choice).join(' ')}]`).join(' '),
  )
  return [render(message), ...rows].join('\n')
}

describe('the line for who may not ask', () => {
  test('to a person, with the button', () => {
    expect(shown(withAskButton(personNotAllowed(7, vi), vi))).toBe(
      'Bạn chưa được phép dùng bot. Nhờ quản trị viên của bot duyệt giúp; mã của bạn: <code>7</code>\n[Xin phép dùng bot: ask]',
    )
  })

  test('to a group, in English', () => {
    expect(shown(withAskButton(groupNotAllowed(-100, en), en))).toBe(
      'This group may not use the bot yet. An admin of the bot can approve it; the group’s id: <code>-100</code>\n[Ask for access: ask]',
    )
  })
})

describe('a card', () => {
  test('of a person who asks: the name leads to the profile, and is no markup', () => {
    expect(shown(wishNotice(entry(waiting), vi))).toBe(`<b>Có người xin được dùng bot.</b>

<a href="tg://user?id=7">Lan &lt;b&gt;</a>
Mã: <code>7</code>
Xin ngày 25/11/2020, đang chờ duyệt.
[Cho phép: allow 7 0] [Từ chối: refuse 7 0]`)
  })

  test('of a group that asks says who asked, and what to allow it means', () => {
    const group = entry(waiting, { chatId: -100, kind: 'group', name: 'Sở Y tế' })
    expect(shown(accessCard(group, en.access.news.group, 2, en))).toBe(`<b>A group asks for access to the bot.</b>

Group Sở Y tế
Id: <code>-100</code>
Asked by: <a href="tg://user?id=7">Lan &lt;b&gt;</a>, <code>7</code>
Asked on 25 November 2020, waiting for a decision.

<i>To allow a group is to allow all its members to ask in that group.</i>
[Allow: allow -100 2] [Refuse: refuse -100 2]
[‹ List: list 2]`)
  })

  test('of a group that is in, and of one without a name', () => {
    const group = { chatId: -100, kind: 'group', name: null } as const
    expect(shown(accessCard(entry(allowed, group), null, 1, vi))).toBe(`Nhóm (không có tên)
Mã: <code>-100</code>
Hoa đã cho phép, ngày 25/11/2020.
[Thu hồi quyền: ask-revoke -100 1]
[‹ Danh sách: list 1]`)
  })

  test('of one who was refused, and of one of whom nothing is known: both can be let in', () => {
    expect(shown(accessCard(entry(refused), null, 0, vi))).toContain(
      '901 đã từ chối, ngày 25/11/2020.\n[Cho phép: let-in 7 0]',
    )
    expect(shown(accessCard(entry({ kind: 'none' }), null, 0, en))).toContain(
      'Not allowed to use the bot.\n[Allow: let-in 7 0]',
    )
  })

  test('asks before it revokes', () => {
    expect(shown(revokeQuestion(entry(allowed), 1, vi))).toBe(`<a href="tg://user?id=7">Lan &lt;b&gt;</a>
Mã: <code>7</code>
Hoa đã cho phép, ngày 25/11/2020.

<b>Thu hồi quyền dùng bot? Từ đó ở đây không hỏi được nữa, bản tin thời hạn cũng dừng.</b>
[Thu hồi quyền: revoke 7 1] [Giữ nguyên: card 7 1]`)
  })
})

describe('the list', () => {
  const entries = [
    entry(allowed, { chatId: 1, name: 'Một' }),
    entry(refused, { chatId: 2, name: 'Hai' }),
    entry(waiting, { chatId: -3, kind: 'group', name: 'Ba' }),
  ]

  test('begins with what waits', () => {
    expect(
      shown(accessList(entries, 0, false, vi)),
    ).toBe(`Được hỏi: quản trị viên của bot và những người, những nhóm đã được phép.

<b>Đang chờ duyệt (1):</b>
1. Nhóm Ba

<b>Đã được phép (1):</b>
2. Một

<b>Đã bị từ chối (1):</b>
3. Hai

Bấm số để xem và quyết định. Nếu biết mã, gõ /quyen và mã ấy.
[1: card -3 0] [2: card 1 0] [3: card 2 0]`)
  })

  test('where everybody may ask says what it would do', () => {
    expect(
      shown(accessList([], 0, true, en)),
    ).toBe(`Everybody may ask at present (ACCESS=open). This list counts only with ACCESS=approved.

Nobody has asked, and nobody has been allowed yet.

Press a number to look and decide. If you know an id, type /access and the id.`)
  })

  test('has pages, and one too far is the last', () => {
    const many = Array.from({ length: 21 }, (_, at) => entry(allowed, { chatId: at + 1, name: `N${at + 1}` }))
    const last = shown(accessList(many, 99, false, en))
    expect(last).toContain('<b>Allowed (21):</b>\n21. N21\n\nPage 3 of 3.')
    expect(last).toMatch(/\[21: card 21 2\]\n\[‹: list 1\]$/)
  })
})

test('a press that came too late is told what was decided, and by whom, within 200 characters', () => {
  expect(standingLine(allowed, vi)).toBe('Hoa đã cho phép, ngày 25/11/2020.')
  const long = { id: 900, name: `${'x'.repeat(64)} (@${'y'.repeat(32)})` }
  for (const catalogue of [vi, en]) {
    for (const kind of ['allowed', 'refused'] as const) {
      expect(standingLine({ kind, by: long, day }, catalogue).length).toBeLessThanOrEqual(200)
    }
    const { asked, keptOnly, waiting, refused, already, full, notReady, notSaved, stale, notAdmin } = catalogue.access
    const notes = [asked, keptOnly, waiting, refused(24), already, full, notReady, notSaved, stale, notAdmin]
    for (const note of notes) expect(note.length).toBeLessThanOrEqual(200)
  }
})
