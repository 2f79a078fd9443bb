import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, civilDate } from '../../src/calendar/civil-date.ts'
import { type DutyState, dutyState } from '../../src/duties/duty-state.ts'
import type { Progress } from '../../src/duties/progress.ts'
import type { Deadline } from '../../src/knowledge/edition.ts'
import { before, by, duty, recorded, stated } from './fixture.ts'

const on = (day: string, deadline: Deadline, ...progress: readonly Progress[]): DutyState =>
  dutyState(duty('x', deadline), civilDate(day), progress)

const inNovember = stated({
  type: 'within',
  precision: 'month',
  start: civilDate('2020-11-01'),
  end: civilDate('2020-11-30'),
})

describe('a duty with a day', () => {
  test('is due in so many days, and how near that is', () => {
    expect(on('2020-11-30', by('2020-11-30'))).toMatchObject({ kind: 'due', inDays: 0, near: 'today' })
    expect(on('2020-11-23', by('2020-11-29'))).toMatchObject({ kind: 'due', inDays: 6, near: 'this-week' })
    expect(on('2020-11-22', by('2020-11-23'))).toMatchObject({ kind: 'due', inDays: 1, near: 'this-month' })
    expect(on('2020-11-22', by('2020-12-31'))).toMatchObject({ kind: 'due', inDays: 39, near: 'later' })
  })

  test('keeps the printed precision: a month stays a month', () => {
    const state = on('2020-10-19', inNovember)
    expect(state).toMatchObject({
      kind: 'due',
      inDays: 42,
      near: 'later',
      due: { precision: 'month', start: '2020-11-01' },
    })
  })

  test('is past, not overdue, when its day has gone by and nothing was recorded', () => {
    expect(on('2020-12-01', inNovember)).toMatchObject({ kind: 'past', daysPast: 1, progress: null })
    expect(on('2026-11-23', inNovember)).toMatchObject({ kind: 'past', daysPast: 2184 })
  })

  test('with a strict "trước" is not late on the printed day itself', () => {
    const strict = before('2020-11-30')
    expect(on('2020-11-29', strict)).toMatchObject({ kind: 'due', inDays: 0, near: 'today' })
    expect(on('2020-11-30', strict)).toMatchObject({ kind: 'due', inDays: -1, near: 'printed-day' })
    expect(on('2020-12-01', strict)).toMatchObject({ kind: 'past', daysPast: 1 })
    expect(on('2020-12-05', strict, recorded('done', '2020-11-30'))).toMatchObject({ kind: 'done-on-time' })
    expect(on('2020-12-05', strict, recorded('done', '2020-12-01'))).toMatchObject({ kind: 'done-late', daysLate: 1 })
  })

  test('carries along that its year, its day or its place in time is the office’s reading', () => {
    const flagged = by('2020-11-30', { yearInferred: true, estimate: true, past: true })
    expect(on('2020-11-01', flagged)).toMatchObject({
      due: { yearInferred: true, estimate: true, beforeDocument: true },
    })
    expect(on('2020-11-01', by('2020-11-30'))).toMatchObject({
      due: { yearInferred: false, estimate: false, beforeDocument: false },
    })
  })
})

describe('what was recorded', () => {
  const deadline = by('2020-11-30')

  test('not done and in time', () => {
    expect(on('2020-11-20', deadline, recorded('under-way', '2020-11-10'))).toMatchObject({
      kind: 'in-time',
      inDays: 10,
    })
  })

  test('done on time, done late', () => {
    expect(on('2026-01-01', deadline, recorded('done', '2020-11-30'))).toMatchObject({ kind: 'done-on-time' })
    expect(on('2026-01-01', deadline, recorded('done', '2020-12-10'))).toMatchObject({
      kind: 'done-late',
      daysLate: 10,
    })
  })

  test('overdue only if it was recorded as not done after its day', () => {
    expect(on('2020-12-10', deadline, recorded('under-way', '2020-12-01'))).toMatchObject({
      kind: 'overdue',
      daysPast: 10,
    })
    // On 10 November it was under way; whether it was done by the 30th nobody said.
    expect(on('2020-12-10', deadline, recorded('under-way', '2020-11-10'))).toMatchObject({
      kind: 'past',
      daysPast: 10,
    })
  })

  test('the last word counts', () => {
    const words = [recorded('done', '2020-11-20'), recorded('not-started', '2020-12-02')]
    expect(on('2020-12-10', deadline, ...words)).toMatchObject({ kind: 'overdue' })
  })

  test('never says late against a looked-up day or one from before the document', () => {
    for (const flag of [{ estimate: true }, { past: true }]) {
      const unsure = by('2020-11-30', flag)
      expect(on('2021-01-01', unsure, recorded('under-way', '2020-12-20')).kind).toBe('past')
      expect(on('2021-01-01', unsure, recorded('done', '2020-12-20')).kind).toBe('done')
    }
  })

  test('not done is measured only against such a day as well: against another it is just due', () => {
    for (const flag of [{ estimate: true }, { past: true }]) {
      const state = on('2020-11-20', by('2020-11-30', flag), recorded('under-way', '2020-11-10'))
      expect(state).toMatchObject({ kind: 'due', progress: { status: 'under-way' } })
    }
  })

  test('cannot be done: neither due, nor past, nor overdue, before its day and after it', () => {
    for (const day of ['2020-11-20', '2021-01-01']) {
      for (const one of [deadline, { state: 'not-stated' } as const, stated({ type: 'vague' })]) {
        expect(on(day, one, recorded('cannot-be-done', '2020-11-10')).kind).toBe('cannot-be-done')
      }
    }
    const words = [recorded('cannot-be-done', '2020-11-10'), recorded('under-way', '2020-12-02')]
    expect(on('2020-12-10', deadline, ...words).kind).toBe('overdue')
  })

  test('done without a day to measure against is just done', () => {
    expect(on('2021-01-01', { state: 'not-stated' }, recorded('done', '2020-12-20')).kind).toBe('done')
    expect(on('2021-01-01', stated({ type: 'vague' }), recorded('done', '2020-12-20')).kind).toBe('done')
  })
})

describe('a duty without a day', () => {
  const kindOf = (deadline: Deadline) => on('2020-11-01', deadline)

  test('says why', () => {
    expect(kindOf({ state: 'not-stated' }).kind).toBe('not-stated')
    expect(kindOf(stated({ type: 'vague', precision: 'none' })).kind).toBe('on-approval')
    expect(kindOf(stated({ type: 'relative' })).kind).toBe('trigger')
    expect(kindOf(stated({ type: 'none', error: 'Tháng 2 năm 2021 không có ngày 29.' }))).toMatchObject({
      kind: 'unread',
      error: 'Tháng 2 năm 2021 không có ngày 29.',
    })
    expect(kindOf(stated({ type: 'reference' })).kind).toBe('unread')
  })

  test('is tied to an event whose day is not known', () => {
    const congress = { precision: 'event', event: 'dai_hoi_dang_13' } as const
    expect(kindOf(stated({ type: 'event', ...congress }))).toMatchObject({ kind: 'event', eventId: 'dai_hoi_dang_13' })
    expect(kindOf(stated({ type: 'within', ...congress }))).toMatchObject({ kind: 'event' })
    expect(kindOf(stated({ type: 'by', precision: 'event' }))).toMatchObject({ kind: 'event', eventId: null })
  })

  test('becomes due once the office knows the day of the event', () => {
    const known = {
      end: civilDate('2021-02-01'),
      precision: 'event',
      event: 'dai_hoi_dang_13',
      estimate: true,
    } as const
    expect(kindOf(stated({ type: 'event', ...known }))).toMatchObject({ kind: 'due', due: { estimate: true } })
  })

  test('of a plan period is no deadline, even when the period is over', () => {
    const plan = stated({
      type: 'horizon',
      precision: 'period',
      end: civilDate('2030-12-31'),
      vision: civilDate('2045-12-31'),
    })
    expect(on('2020-11-01', plan)).toMatchObject({ kind: 'horizon', vision: '2045-12-31' })
    expect(on('2040-01-01', plan).kind).toBe('horizon')
  })

  test('begins on a day and has no end', () => {
    const from = stated({ type: 'from', start: civilDate('2020-12-01') })
    expect(on('2020-11-01', from)).toMatchObject({ kind: 'from', inDays: 30 })
    expect(on('2020-12-02', from)).toMatchObject({ kind: 'from', inDays: -1 })
  })
})

test('whatever is recorded, nothing is called late before the day after the printed one', () => {
  const day = civilDate('2020-10-15')
  fc.assert(
    fc.property(
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -60, max: 60 }),
      fc.boolean(),
      fc.constantFrom('not-started' as const, 'under-way' as const, 'done' as const, 'cannot-be-done' as const),
      (today, word, isStrict, status) => {
        const deadline = isStrict ? before('2020-10-15') : by('2020-10-15')
        const { kind } = on(addDays(day, today), deadline, {
          ...recorded(status, '2020-10-15'),
          on: addDays(day, word),
        })
        if (kind === 'overdue') return today > 0 && word > 0 && status !== 'done' && status !== 'cannot-be-done'
        if (kind === 'cannot-be-done') return status === 'cannot-be-done'
        if (kind === 'done-late') return word > 0 && status === 'done'
        if (kind === 'past') return today > 0
        return true
      },
    ),
  )
})
