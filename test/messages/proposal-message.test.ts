import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { Recorder } from '../../src/duties/progress.ts'
import { checkFiles } from '../../src/knowledge/check.ts'
import { editionDifference } from '../../src/knowledge/edition-difference.ts'
import { problemReport } from '../../src/knowledge/problem-report.ts'
import type { SentFileRefusal } from '../../src/knowledge/sent-file.ts'
import { appliedMessage } from '../../src/messages/applied-message.ts'
import { catalogueFor } from '../../src/messages/catalogue.ts'
import { markupOf } from '../../src/messages/html.ts'
import { plainMessage } from '../../src/messages/message.ts'
import type { Applied, Checked, Proposal } from '../../src/messages/proposal.ts'
import { checkedMessage } from '../../src/messages/proposal-message.ts'
import { startNoticeLine } from '../../src/messages/start-notice.ts'
import { atOnce } from '../../src/text/steps.ts'
import { CONFERENCE, SOUND, soundFiles } from '../support/knowledge-folder.ts'

const [vi, en] = [catalogueFor('vi'), catalogueFor('en')]
const LAN: Recorder = { id: 1, name: 'Lan' }
const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`

function proposal(changes: Partial<Proposal> = {}): Proposal {
  const [from, to] = ['trong tháng 11-2020', 'trước ngày 30-12-2020']
  const before = checkFiles(soundFiles()).edition
  const after = checkFiles(
    soundFiles({
      [SOURCE]: (SOUND[SOURCE] ?? '').replace(from, to),
      [YAML]: (SOUND[YAML] ?? '').replaceAll(from, to).replace('vi: Nông thôn mới', 'vi: Nông thôn <mới>'),
      'topics.yaml': (SOUND['topics.yaml'] ?? '').replace('Countryside', 'Rural areas'),
    }),
  ).edition
  if (before === null || after === null) throw new Error('the fixture has errors')
  return {
    id: '3f2a91bc',
    runningId: '0f11aa22',
    passages: 8,
    origin: { kind: 'folder' },
    difference: atOnce(editionDifference(before, after)),
    gold: {
      questions: 15,
      before: 15,
      after: 14,
      lost: ['bao giờ khởi công?'],
      won: [],
      wrong: ['bao giờ khởi công?'],
    },
    report: problemReport([]),
    insteadOf: null,
    ...changes,
  }
}

const text = (checked: Checked, name: string | null = null, catalogue = vi): string =>
  plainMessage(checkedMessage(checked, name, catalogue))

describe('a proposal', () => {
  test('in Vietnamese', () => {
    const message = checkedMessage({ kind: 'proposal', proposal: proposal() }, null, vi)
    expect(plainMessage(message)).toBe(`Ấn bản mới 3f2a91bc: 8 ý
Đang chạy: ấn bản 0f11aa22. Chưa có gì thay đổi; bấm Áp dụng để dùng ấn bản mới.

Hội nghị lần 2
0 ý mới, 2 ý đổi, 0 ý bỏ
văn bản gốc thay đổi
Đổi: Nông thôn <mới> (tên)
Đổi: Khởi công bệnh viện (nguyên văn, thời hạn)

Thời hạn thay đổi (1):
Khởi công bệnh viện: trước là “trong tháng 11-2020”, tức là trong tháng 11/2020; nay là “trước ngày 30-12-2020”, tức là trước ngày 30/12/2020; còn kịp đến hết ngày 29/12/2020

Danh mục:
chủ đề: 0 mới, 1 đổi, 0 bỏ

Câu hỏi kiểm tra: trước đúng 15/15, nay đúng 14/15.
Trước đúng, nay sai:
– bao giờ khởi công?`)
    expect(message.choices).toEqual([
      [
        { label: 'Áp dụng', choice: { kind: 'apply', name: { id: '3f2a91bc', runningId: '0f11aa22' } } },
        { label: 'Bỏ, giữ bản đang chạy', choice: { kind: 'leave', name: { id: '3f2a91bc', runningId: '0f11aa22' } } },
      ],
    ])
    expect(message.blocks.map(markupOf).join()).toContain('Nông thôn &lt;mới&gt;')
  })

  test('in English', () => {
    expect(text({ kind: 'proposal', proposal: proposal() }, null, en)).toBe(`New edition 3f2a91bc: 8 passages
Running: edition 0f11aa22. Nothing has changed yet; press Apply to use the new one.

Hội nghị lần 2
0 new, 2 changed, 0 gone
the source text changes
Changed: Nông thôn <mới> (title)
Changed: Start building the hospital (words, deadline)

Deadlines that change (1):
Start building the hospital: was “trong tháng 11-2020”, that is, in November 2020; now “trước ngày 30-12-2020”, that is, before 30 December 2020; the end of 29 December 2020 is still in time

Tables:
topics: 0 new, 1 changed, 0 gone

Gold questions: right before 15 of 15, now 14 of 15.
Right before, wrong now:
– bao giờ khởi công?`)
  })

  test('of files says which, and what else differs; of an earlier edition since when', () => {
    const files = [
      { path: 'topics.yaml', isNew: false },
      { path: YAML, isNew: true },
    ]
    const sent = text({
      kind: 'proposal',
      proposal: proposal({ origin: { kind: 'files', files, standsApart: true }, insteadOf: LAN }),
    })
    expect(sent).toContain(`Tệp sẽ ghi:\ntopics.yaml (thay tệp cũ)\n${YAML} (tệp mới)`)
    expect(sent).toContain('Thư mục dữ liệu đang khác ấn bản đang chạy')
    expect(sent).toContain('Đề xuất này thay cho đề xuất chưa áp dụng của Lan.')
    expect(
      text({ kind: 'proposal', proposal: proposal({ origin: { kind: 'earlier', day: civilDate('2020-11-20') } }) }),
    ).toContain('Đây là ấn bản trước, đã dùng từ ngày 20/11/2020.')
  })

  test('that changes nothing people see says so, and one without gold questions too', () => {
    const { edition } = checkFiles(soundFiles())
    if (edition === null) throw new Error('the fixture has errors')
    const difference = atOnce(editionDifference(edition, edition))
    const gold = { questions: 0, before: null, after: 0, lost: [], won: [], wrong: [] }
    const shown = text({ kind: 'proposal', proposal: proposal({ difference, gold }) })
    expect(shown).toContain('Không có ý, thời hạn, tên hay từ nào thay đổi')
    expect(shown).toContain('Chưa có câu hỏi kiểm tra nào')
  })

  test('with many changes names some and counts the rest', () => {
    const one = proposal().difference.conferences[0]
    const passage = one?.changed[0]?.after
    if (one === undefined || passage === undefined) throw new Error('the fixture has no change')
    const many = Array.from({ length: 300 }, () => passage)
    const conferences = Array.from({ length: 30 }, () => ({ ...one, added: many, gone: many }))
    const difference = { ...proposal().difference, conferences }
    const shown = text({ kind: 'proposal', proposal: proposal({ difference }) })
    expect(shown).toContain('300 ý mới, 2 ý đổi, 300 ý bỏ')
    expect(shown).toContain('và 295 mục nữa')
    expect(shown).toContain('và 22 mục nữa')
    expect(shown.length).toBeLessThan(9000)
  })
})

test('errors: the first with place and remedy, and that the rest is in a file', () => {
  const broken = soundFiles({ 'bodies.yaml': (SOUND['bodies.yaml'] ?? '').replace('id: so-y-te', 'id: Sở <Y> tế') })
  const { problems } = checkFiles(broken)
  const few = problemReport(problems.slice(0, 1))
  expect(few.all).toBeNull()
  const shown = text({ kind: 'errors', report: few }, 'bodies.yaml')
  expect(shown).toMatch(
    /^Chưa dùng được: 1 lỗi, 0 cảnh báo\. Ấn bản đang chạy giữ nguyên, không tệp nào bị ghi\.\n\nbodies\.yaml, dòng 6, cột \d+: .+\nCách sửa: .+\n\nCần thay cùng lúc/s,
  )
  const one = problems[0]
  if (one === undefined) throw new Error('no problem')
  const many = problemReport(Array.from({ length: 50 }, () => one))
  expect(many).toMatchObject({ errors: 50, first: { length: 5 } })
  expect(many.all?.vi.split('\n').filter((line) => line.includes('bodies.yaml'))).toHaveLength(50)
  expect(text({ kind: 'errors', report: many }, 'x.zip')).toContain('Toàn bộ danh sách ở tệp kèm theo.')
})

test.each<[Checked, string]>([
  [
    { kind: 'same', id: '3f2a91bc', report: problemReport([]) },
    'Không có gì để nạp: dữ liệu chính là ấn bản đang chạy (3f2a91bc).',
  ],
  [{ kind: 'no-earlier' }, 'Không còn ấn bản nào trước đó để trở về.'],
  [{ kind: 'busy', by: LAN }, 'Lan đang kiểm tra hoặc áp dụng dữ liệu. Chờ xong rồi thử lại nhé.'],
  [
    { kind: 'failed' },
    'Không làm được vì trục trặc ở máy chủ; ấn bản đang chạy giữ nguyên. Nhật ký của bot ghi rõ hơn.',
  ],
])('%j', (checked, expected) => {
  expect(text(checked)).toBe(expected)
})

test('a file of a conference: which one, with a button for each', () => {
  const conferences = [{ id: '2020-10-15-hoi-nghi-2', short: { vi: 'Hội nghị lần 2', en: 'Second' } }]
  const message = checkedMessage({ kind: 'which-conference', conferences }, 'source.txt', vi)
  expect(plainMessage(message)).toBe(
    '“source.txt” là của hội nghị nào?\n\nHội nghị mới: gửi lại tệp, ghi tên thư mục vào chú thích, ví dụ 2020-11-20-hoi-nghi-lan-ba.',
  )
  expect(message.choices).toEqual([
    [{ label: 'Hội nghị lần 2', choice: { kind: 'conference', conferenceId: '2020-10-15-hoi-nghi-2' } }],
  ])
})

test.each<[SentFileRefusal, string]>([
  [
    { kind: 'unknown-names', names: ['a<b>.docx', 'x\u202etxt.exe'] },
    'Không có tệp dữ liệu nào tên như vậy: “a<b>.docx”, “x txt.exe”.',
  ],
  [{ kind: 'unknown-names', names: Array(40).fill('x') }, 'và 30 mục nữa'],
  [{ kind: 'twice', path: 'bodies.yaml' }, 'Tệp nén có hai tệp cho cùng một chỗ: bodies.yaml.'],
  [{ kind: 'nothing' }, 'Tệp nén không có tệp dữ liệu nào.'],
  [{ kind: 'zip', fault: 'too-dense', file: null }, 'Tệp nén bung ra lớn bất thường nên tôi không mở.'],
  [{ kind: 'zip', fault: 'link', file: 'a' }, 'Tệp nén có liên kết (symlink) hoặc thứ không phải tệp thường. Tệp: a.'],
])('%j', (refusal, expected) => {
  expect(text({ kind: 'refused', refusal })).toContain(expected)
})

test.each<[Applied, string]>([
  [
    { kind: 'applied', id: '3f2a91bc', origin: { kind: 'folder' }, isUnwritten: false },
    'Đã áp dụng ấn bản 3f2a91bc. Từ giờ tôi trả lời theo ấn bản này.',
  ],
  [
    { kind: 'applied', id: '3f2a91bc', origin: { kind: 'earlier', day: civilDate('2020-11-20') }, isUnwritten: false },
    'Đã trở về ấn bản 3f2a91bc. Thư mục dữ liệu không bị sửa; gõ /naplai nếu muốn dùng lại bản trong thư mục.',
  ],
  [
    {
      kind: 'applied',
      id: '3f2a91bc',
      origin: { kind: 'files', files: [{ path: 'bodies.yaml', isNew: false }], standsApart: false },
      isUnwritten: false,
    },
    'Đã áp dụng ấn bản 3f2a91bc. Từ giờ tôi trả lời theo ấn bản này.\n\nĐã ghi: bodies.yaml. Tệp cũ được giữ trong thư mục replaced.',
  ],
  [{ kind: 'stale', newer: LAN }, 'Đề xuất này đã được thay bằng đề xuất mới hơn của Lan.'],
  [
    { kind: 'not-saved' },
    'Không ghi được vào ổ đĩa nên tôi không thay đổi gì; ấn bản đang chạy giữ nguyên. Xin kiểm tra chỗ trống của ổ đĩa.',
  ],
  [{ kind: 'no-state' }, 'Dữ liệu của bot chưa mở được nên tôi chưa áp dụng thay đổi nào.'],
])('%j', (applied, expected) => {
  expect(plainMessage(appliedMessage(applied, vi))).toBe(expected)
})

test('what the admins hear at the start', () => {
  expect(startNoticeLine({ kind: 'knowledge-broken', id: '3f2a91bc', errors: 2 }, vi)).toBe(
    'Thư mục dữ liệu có 2 lỗi nên lúc khởi động tôi dùng ấn bản 3f2a91bc đã áp dụng trước đó. Gõ /naplai để xem lỗi.',
  )
  expect(startNoticeLine({ kind: 'rolled-back', id: '3f2a91bc', setAside: '0f11aa22' }, en)).toBe(
    'I go on with edition 3f2a91bc: the knowledge folder still holds edition 0f11aa22, from which you went back.',
  )
  expect(startNoticeLine({ kind: 'not-finished', paths: ['a', 'b'] }, vi)).toContain('a, b')
})
