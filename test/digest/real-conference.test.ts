/** What the digest of the conference of 15 October 2020 comes to, week by week, with nothing recorded since. */
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { digestFor } from '../../src/digest/compose.ts'
import type { Digest, DigestLine, Known } from '../../src/digest/digest.ts'
import { fingerprintsOf } from '../../src/digest/duty-fingerprint.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { loadEdition } from '../../src/knowledge/load.ts'

let edition: Edition

beforeAll(async () => {
  const loaded = await loadEdition(join(import.meta.dirname, '../../knowledge'))
  if (loaded.edition === null) throw new Error('knowledge/ has errors; run npm run check')
  edition = loaded.edition
})

const everything = { filter: { bodyIds: [], topicIds: [] } }
const digestOn = (day: string, known: Known | null): Digest =>
  digestFor(edition, civilDate(day), everything, emptyProgressBook, known)

/** A group that had an issue on the Monday before, and a message on `heardOn`. */
const knew = (day: string, heardOn: string): Known => ({
  day: civilDate(day),
  heardOn: civilDate(heardOn),
  duties: fingerprintsOf(edition),
})

/** 'Khởi công … [month to 2020-11-30, due]' */
const line = ({ passage, state, news }: DigestLine): string => {
  const due =
    'due' in state ? `${state.due.precision} to ${state.due.end}${state.due.estimate ? ', estimate' : ''}` : ''
  return `${passage.title.vi} [${due}, ${state.kind}]${news === null ? '' : ` ${news}`}`
}

const none = { later: 0, beginning: 0, older: 0, undated: 0, often: 0 }
const value = ({ dueIn7, dueIn30, passed, news, next, counts, say }: Digest) => ({
  dueIn7: dueIn7.map(line),
  dueIn30: dueIn30.map(line),
  passed: passed.map(line),
  news: news.map(line),
  next: next === null ? null : line(next),
  counts,
  say,
})

const HOSPITAL = 'Khởi công Bệnh viện Đa khoa tỉnh trong tháng 11-2020'

describe('the digest of the real conference', () => {
  test('2020-10-19, the first of a group: one line, with the nearest deadline', () => {
    expect(value(digestOn('2020-10-19', null))).toEqual({
      dueIn7: [],
      dueIn30: [],
      passed: [],
      news: [],
      next: `${HOSPITAL} [month to 2020-11-30, due]`,
      counts: { ...none, later: 8, undated: 29 },
      say: 'sign-of-life',
    })
  })

  test('2020-10-19, for a group that had issues before the conference: its duties are new, plan periods are not duties', () => {
    const before: Known = { day: civilDate('2020-10-12'), heardOn: civilDate('2020-10-12'), duties: new Map() }
    const digest = digestOn('2020-10-19', before)
    expect(digest.news).toHaveLength(37)
    expect(digest.news.slice(0, 2).map(line)).toEqual([
      `${HOSPITAL} [month to 2020-11-30, due] new`,
      'Lãnh đạo, chỉ đạo hoàn thành nhiệm vụ quý IV năm 2020 [quarter to 2020-12-31, due] new',
    ])
    expect(digest.news.some(({ passage }) => passage.title.vi.includes('tầm nhìn'))).toBe(false)
    expect(digest.say).toBe('issue')
  })

  test('2020-11-23: the hospital, due in November', () => {
    expect(value(digestOn('2020-11-23', knew('2020-11-16', '2020-10-19')))).toEqual({
      dueIn7: [`${HOSPITAL} [month to 2020-11-30, due]`],
      dueIn30: [],
      passed: [],
      news: [],
      next: 'Lãnh đạo, chỉ đạo hoàn thành nhiệm vụ quý IV năm 2020 [quarter to 2020-12-31, due]',
      counts: { ...none, later: 7, undated: 29 },
      say: 'issue',
    })
  })

  test('2020-12-07, the week after: the hospital is past, and not overdue', () => {
    expect(value(digestOn('2020-12-07', knew('2020-11-30', '2020-11-30')))).toMatchObject({
      passed: [`${HOSPITAL} [month to 2020-11-30, past]`],
      counts: { older: 0 },
    })
  })

  test('2020-12-28: what is due by the end of the year', () => {
    expect(value(digestOn('2020-12-28', knew('2020-12-21', '2020-12-21')))).toEqual({
      dueIn7: [
        'Lãnh đạo, chỉ đạo hoàn thành nhiệm vụ quý IV năm 2020 [quarter to 2020-12-31, due]',
        'Sắp xếp cán bộ sau Đại hội Đảng bộ tỉnh lần thứ XX [period to 2020-12-31, due]',
        'Hoàn thành chương trình kiểm tra, giám sát năm 2020 [year to 2020-12-31, due]',
        'Phấn đấu hoàn thành mục tiêu, chỉ tiêu năm 2020 [year to 2020-12-31, due]',
        'Thu nộp thuế và thu ngân sách năm 2020 [year to 2020-12-31, due]',
      ],
      dueIn30: [],
      passed: [],
      news: [],
      next: 'Đấu tranh, trấn áp các loại tội phạm [event to 2021-02-01, estimate, due]',
      counts: { ...none, later: 2, older: 1, undated: 29 },
      say: 'issue',
    })
  })

  test('2026-11-23: no list of forty “overdue” duties, but silence or, once a quarter, one line', () => {
    const expected = {
      dueIn7: [],
      dueIn30: [],
      passed: [],
      news: [],
      next: null,
      counts: { ...none, older: 8, undated: 29 },
    }
    expect(value(digestOn('2026-11-23', knew('2026-11-16', '2026-10-05')))).toEqual({ ...expected, say: 'nothing' })
    expect(value(digestOn('2026-11-23', knew('2026-11-16', '2026-07-06')))).toEqual({
      ...expected,
      say: 'sign-of-life',
    })
    expect(value(digestOn('2026-11-23', null))).toEqual({ ...expected, say: 'sign-of-life' })
  })
})
