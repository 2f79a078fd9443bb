import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { digestFor, knownAWeekBefore } from '../../src/digest/compose.ts'
import type { Digest, DigestLine, Known } from '../../src/digest/digest.ts'
import { dutyFingerprint, knownEdition } from '../../src/digest/duty-fingerprint.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import type { Edition, Passage } from '../../src/knowledge/edition.ts'
import { before, bookOf, by, duty, editionOf, recorded, stated } from '../duties/fixture.ts'

const everything = { filter: { bodyIds: [], topicIds: [] } }

/** The readers got an issue of this edition on that day. */
function knew(edition: Edition, day: string, heardOn: string | null = day): Known {
  const duties = new Map(knownEdition(edition).duties)
  return { day: civilDate(day), heardOn: heardOn === null ? null : civilDate(heardOn), duties }
}

function digest(
  day: string,
  passages: readonly Passage[],
  known: Known | null = null,
  book = emptyProgressBook,
): Digest {
  return digestFor(editionOf(passages), civilDate(day), everything, book, known)
}

const none = { later: 0, beginning: 0, older: 0, undated: 0, often: 0 }
const ids = (lines: readonly DigestLine[]) => lines.map(({ passage }) => passage.id)
const shown = ({ dueIn7, dueIn30, passed, news, counts, say }: Digest) => ({
  dueIn7: ids(dueIn7),
  dueIn30: ids(dueIn30),
  passed: ids(passed),
  news: news.map((line) => `${line.news} ${line.passage.id}`),
  counts,
  say,
})

describe('a digest says', () => {
  test('what is due in 7 days and in 30, by day, and counts what comes later', () => {
    const duties = [by('2020-12-23'), by('2020-12-24'), by('2020-11-30'), by('2020-12-01'), by('2020-11-23')]
    const made = digest(
      '2020-11-23',
      duties.map((deadline, at) => duty(`d${at}`, deadline)),
    )
    expect(shown(made)).toEqual({
      dueIn7: ['d4', 'd2'],
      dueIn30: ['d3', 'd0'],
      passed: [],
      news: [],
      counts: { ...none, later: 1 },
      say: 'issue',
    })
    expect(made.next?.passage.id).toBe('d1')
  })

  test('on the printed day of a strict "trước", that it is due', () => {
    expect(shown(digest('2020-11-30', [duty('x', before('2020-11-30'))])).dueIn7).toEqual(['x'])
  })

  test('what begins in those days, and counts what begins later apart from what is due', () => {
    const begins = (id: string, start: string) => duty(id, stated({ type: 'from', start: civilDate(start) }))
    const duties = [begins('gan', '2020-11-30'), begins('xa', '2021-03-01'), begins('da-qua', '2020-11-20')]
    expect(shown(digest('2020-11-23', duties))).toMatchObject({
      dueIn7: ['gan'],
      passed: [],
      counts: { ...none, beginning: 1, undated: 1 },
    })
  })

  test('what passed since the last issue, and counts what is older', () => {
    const duties = [
      duty('truoc', by('2020-11-15')),
      duty('hom-ay', by('2020-11-16')),
      duty('hom-qua', by('2020-11-22')),
    ]
    const made = digest('2020-11-23', duties, knew(editionOf(duties), '2020-11-16'))
    expect(shown(made)).toMatchObject({ passed: ['hom-ay', 'hom-qua'], counts: { older: 1 } })
  })

  test('in the first issue what passed in the last 7 days, after a long sleep in the last 92', () => {
    const duties = [duty('cu', by('2020-08-20')), duty('thang-9', by('2020-09-30')), duty('tuan-qua', by('2020-11-17'))]
    expect(shown(digest('2020-11-23', duties)).passed).toEqual(['tuan-qua'])
    const asleep = digest('2020-11-23', duties, knew(editionOf(duties), '2019-01-07'))
    expect(shown(asleep)).toMatchObject({ passed: ['thang-9', 'tuan-qua'], counts: { older: 1 } })
    const wrongClock = digest('2020-11-23', duties, knew(editionOf(duties), '2036-02-29'))
    expect(shown(wrongClock).passed).toEqual(['tuan-qua'])
  })

  test('what is new or changed since the edition of the last issue, once', () => {
    const old = [duty('giu'), duty('doi', by('2021-03-31')), duty('gan', by('2020-11-30'))]
    const now = [
      duty('giu'),
      duty('doi', by('2021-06-30')),
      duty('gan', by('2020-11-27')),
      duty('moi', stated({ type: 'vague' })),
    ]
    const made = digest('2020-11-23', now, knew(editionOf(old), '2020-11-16'))
    expect(shown(made)).toMatchObject({ dueIn7: ['gan'], news: ['changed doi', 'new moi'] })
    expect(made.dueIn7[0]?.news).toBe('changed')
  })

  test('nothing is new in the first issue, or everything would be', () => {
    expect(shown(digest('2020-11-23', [duty('x')])).news).toEqual([])
  })

  test('only what the group asked for', () => {
    const passages = [
      duty('y-te', by('2020-11-30'), { topicIds: ['y-te'] }),
      duty('thue', by('2020-11-30'), { topicIds: ['ngan-sach'] }),
    ]
    const filter = { bodyIds: [], topicIds: ['y-te'] }
    const made = digestFor(editionOf(passages), civilDate('2020-11-23'), { filter }, emptyProgressBook, null)
    expect(shown(made).dueIn7).toEqual(['y-te'])
  })
})

describe('a digest never says', () => {
  test('a plan period, not even as news', () => {
    const plan = duty('x', stated({ type: 'horizon', end: civilDate('2020-11-30') }))
    expect(shown(digest('2020-11-23', [plan], knew(editionOf([]), '2020-11-16')))).toMatchObject({
      dueIn7: [],
      news: [],
      counts: none,
    })
  })

  test('what was recorded as done', () => {
    const duties = [duty('x', by('2020-11-30')), duty('y', by('2020-11-20')), duty('z', by('2020-10-20'))]
    const done = bookOf({
      x: [recorded('done', '2020-11-20')],
      y: [recorded('done', '2020-11-22')],
      z: [recorded('done', '2020-11-22')],
    })
    expect(shown(digest('2020-11-23', duties, null, done))).toMatchObject({
      dueIn7: [],
      passed: [],
      counts: { older: 0 },
    })
  })

  test('what was recorded before the last issue', () => {
    const duties = [duty('x', by('2020-12-31')), duty('y')]
    const old = { ...recorded('done', '2020-11-10'), recordedAt: Date.parse('2020-11-15T10:00:00+07:00') }
    const made = digest('2020-11-23', duties, knew(editionOf(duties), '2020-11-16'), bookOf({ x: [old], y: [old] }))
    expect(made).toMatchObject({ recorded: [], say: 'nothing' })
  })

  test('every week what comes back every day or week; what comes back every month it does', () => {
    const recurring = (id: string, freq: 'daily' | 'weekly' | 'monthly') =>
      duty(id, stated({ type: 'recurring', end: civilDate('2020-10-31'), recur: { freq } }))
    const duties = [recurring('ngay', 'daily'), recurring('tuan', 'weekly'), recurring('thang', 'monthly')]
    const made = shown(digest('2020-11-23', duties))
    expect(made).toMatchObject({ dueIn7: ['thang'], counts: { ...none, often: 2 } })
    const news = shown(digest('2020-11-23', duties, knew(editionOf([]), '2020-11-16'))).news
    expect(news).toEqual(['new ngay', 'new tuan'])
  })

  test('a list of forty overdue duties', () => {
    const duties = Array.from({ length: 40 }, (_, at) => duty(`d${at}`, by('2020-12-31')))
    const made = digest('2026-11-23', duties, knew(editionOf(duties), '2026-11-16'))
    expect(shown(made)).toMatchObject({ passed: [], counts: { older: 40 }, say: 'nothing' })
  })
})

describe('what the office recorded since the last issue', () => {
  const at = (moment: string) => Date.parse(`${moment}+07:00`)
  const ids = (made: ReturnType<typeof digest>) => made.recorded.map(({ passage }) => passage.id)

  test('is listed once: also what is done, what cannot be done, what has no day, and new assignments', () => {
    const duties = ['xong', 'khong', 'khac', 'giao', 'gan'].map((id) =>
      duty(id, by(id === 'gan' ? '2020-11-25' : '2021-03-31')),
    )
    const fresh = { recordedAt: at('2020-11-20T10:00:00') }
    const book = bookOf(
      {
        xong: [{ ...recorded('done', '2020-10-20'), ...fresh }],
        khong: [{ ...recorded('cannot-be-done', '2020-11-19'), ...fresh }],
        gan: [{ ...recorded('under-way', '2020-11-19'), ...fresh }],
      },
      { giao: ['so-y-te'] },
    )
    const assigned = {
      ...book,
      assignmentsOf: (id: string) => book.assignmentsOf(id).map((one) => ({ ...one, ...fresh })),
    }
    const made = digest('2020-11-23', duties, knew(editionOf(duties), '2020-11-16'), assigned)
    expect(ids(made)).toEqual(['giao', 'xong', 'khong'])
    expect(made.dueIn7.map(({ passage }) => passage.id)).toEqual(['gan'])
    expect(made.say).toBe('issue')
  })

  test('counts by the day on which it was recorded, in the office’s zone', () => {
    const duties = [duty('x')]
    const made = (moment: string) => {
      const book = bookOf({ x: [{ ...recorded('under-way', '2020-11-01'), recordedAt: at(moment) }] })
      return ids(digest('2020-11-23', duties, knew(editionOf(duties), '2020-11-16'), book))
    }
    expect(made('2020-11-15T23:59:59')).toEqual([])
    expect(made('2020-11-16T00:00:00')).toEqual(['x'])
  })

  test('is never a plan period', () => {
    const plan = duty('x', stated({ type: 'horizon', end: civilDate('2030-12-31') }))
    const book = bookOf({ x: [{ ...recorded('under-way', '2020-11-01'), recordedAt: at('2020-11-20T10:00:00') }] })
    expect(ids(digest('2020-11-23', [plan], null, book))).toEqual([])
  })
})

describe('with nothing to say', () => {
  const duties = [duty('x', by('2021-06-30')), duty('y')]
  const say = (day: string, heardOn: string | null) =>
    digest(day, duties, knew(editionOf(duties), '2020-11-16', heardOn)).say

  test('the first issue is one line, so that the group knows that it works', () => {
    expect(digest('2020-11-23', duties)).toMatchObject({
      empty: true,
      say: 'sign-of-life',
      next: { passage: { id: 'x' } },
    })
  })

  test('nothing is sent in a quarter in which something came', () => {
    expect(say('2020-11-23', '2020-10-05')).toBe('nothing')
  })

  test('one line is sent in a quarter in which nothing came', () => {
    expect(say('2020-11-23', '2020-09-28')).toBe('sign-of-life')
    expect(say('2020-11-23', '2019-11-23')).toBe('sign-of-life')
    expect(say('2020-11-23', null)).toBe('sign-of-life')
  })
})

test('a preview shows what a group would get that had an issue the week before', () => {
  const duties = [duty('qua', by('2020-11-18')), duty('moi')]
  const edition = editionOf(duties)
  const day = civilDate('2020-11-23')
  const made = digestFor(edition, day, everything, emptyProgressBook, knownAWeekBefore(edition, day))
  expect(shown(made)).toMatchObject({ passed: ['qua'], news: [], say: 'issue' })
})

describe('the fingerprint of a duty', () => {
  const plain = duty('x', by('2020-11-30'))

  test('changes with its deadline, its reading and who carries it', () => {
    const others = [
      duty('x', by('2020-11-29')),
      duty('x', stated({ type: 'within', end: civilDate('2020-11-30') }, 'chậm nhất ngày 2020-11-30')),
      duty('x', { state: 'not-stated' }),
      duty('x', by('2020-11-30'), {
        responsible: {
          state: 'named',
          words: 'Sở Y tế',
          leadIds: ['so-y-te'],
          coordinatingIds: [],
          personIds: [],
          inheritedFrom: null,
        },
      }),
    ].map(dutyFingerprint)
    expect(new Set([dutyFingerprint(plain), ...others]).size).toBe(5)
  })

  test('stays when the office edits titles, topics or search words', () => {
    const edited = { title: { vi: 'khác', en: 'other' }, topicIds: ['y-te'], terms: ['từ mới'] }
    expect(dutyFingerprint(duty('x', by('2020-11-30'), edited))).toBe(dutyFingerprint(plain))
    expect(dutyFingerprint(plain)).toMatch(/^[0-9a-f]{8}$/)
  })
})
