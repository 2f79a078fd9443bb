import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { type Draft, newDraft } from '../../src/duties/draft.ts'
import { answered, type DraftWorld, LONGEST_NOTE, LONGEST_PAPER, type Reply } from '../../src/duties/draft-steps.ts'

const world: DraftWorld = {
  today: civilDate('2020-11-26'),
  conference: civilDate('2020-10-15'),
  bodiesNamed: (name) => (name === 'so' ? ['so-y-te', 'so-tai-chinh'] : name === 'so y te' ? ['so-y-te'] : []),
}
const text = (words: string): Reply => ({ kind: 'text', text: words })

/** The draft after these answers, and what was said of the last one. */
function following(draft: Draft, ...replies: readonly Reply[]) {
  let last = answered(draft, replies[0] ?? { kind: 'not-text' }, world)
  for (const reply of replies.slice(1)) {
    if (last.kind === 'save') throw new Error('it is saved already')
    last = answered(last.draft, reply, world)
  }
  return last
}

const progress = newDraft('progress')
const assignment = newDraft('assignment')
const done: Reply = { kind: 'status', status: 'done' }
const skip: Reply = { kind: 'skip' }
const next: Reply = { kind: 'next' }
const lead: Reply = { kind: 'body', id: 'so-y-te', on: true }

describe('progress', () => {
  test('is asked for step by step and saved when all is said', () => {
    expect(
      following(progress, done, text('25-11'), text(' 123-BC/VPTU '), text('xong\n\n  sớm'), { kind: 'save' }),
    ).toEqual({
      kind: 'save',
      draft: {
        what: 'progress',
        step: 'confirm',
        status: 'done',
        on: '2020-11-25',
        paper: '123-BC/VPTU',
        note: 'xong\nsớm',
      },
    })
  })

  test('needs no paper and no note', () => {
    expect(following(progress, done, { kind: 'day', day: 'yesterday' }, skip, skip)).toMatchObject({
      draft: { step: 'confirm', on: '2020-11-25', paper: null, note: null },
    })
  })

  test('takes the day of the conference and today, and no day before or after them', () => {
    expect(following(progress, done, text('15/10/2020'))).toMatchObject({ draft: { step: 'paper', on: '2020-10-15' } })
    expect(following(progress, done, text('26/11/2020'))).toMatchObject({ draft: { step: 'paper' } })
    expect(following(progress, done, text('14/10/2020'))).toMatchObject({
      draft: { step: 'day' },
      problem: { kind: 'before-conference', on: '2020-10-14', conference: '2020-10-15' },
    })
    expect(following(progress, done, text('27/11/2020'))).toMatchObject({
      problem: { kind: 'future', on: '2020-11-27', today: '2020-11-26' },
    })
    // The last 14 October lies before the conference too.
    expect(following(progress, done, text('14-10'))).toMatchObject({ problem: { kind: 'before-conference' } })
  })

  test('says how long a text is and may be', () => {
    const day = { kind: 'day', day: 'today' } as const
    expect(following(progress, done, day, text('x'.repeat(LONGEST_PAPER + 1)))).toMatchObject({
      draft: { step: 'paper' },
      problem: { kind: 'too-long', length: 101, most: 100 },
    })
    expect(following(progress, done, day, skip, text('x'.repeat(4000)))).toMatchObject({
      problem: { kind: 'too-long', length: 4000, most: LONGEST_NOTE },
    })
  })
})

describe('an assignment', () => {
  test('has bodies that lead, bodies that coordinate, and a paper', () => {
    const steps = [lead, next, text('so'), { kind: 'body', id: 'so-tai-chinh', on: true } as const, next, text('45/QĐ')]
    expect(following(assignment, ...steps, skip)).toMatchObject({
      draft: { step: 'confirm', leadIds: ['so-y-te'], coordinatingIds: ['so-tai-chinh'], paper: '45/QĐ', note: null },
    })
  })

  test('needs a body that leads and a paper', () => {
    expect(following(assignment, next)).toMatchObject({ problem: { kind: 'lead-needed' } })
    expect(following(assignment, lead, { kind: 'body', id: 'so-y-te', on: false }, next)).toMatchObject({
      problem: { kind: 'lead-needed' },
    })
    expect(following(assignment, lead, next, next, skip)).toMatchObject({
      draft: { step: 'paper' },
      problem: { kind: 'use-buttons' },
    })
  })

  test('takes a typed name that means one body, offers several, and says that there is none', () => {
    expect(following(assignment, text('so y te'))).toMatchObject({ draft: { leadIds: ['so-y-te'] }, problem: null })
    expect(following(assignment, text('so'))).toMatchObject({
      draft: { leadIds: [], named: ['so-y-te', 'so-tai-chinh'] },
      problem: { kind: 'several-bodies' },
    })
    expect(following(assignment, text('<b>x</b>'))).toMatchObject({ problem: { kind: 'no-body', name: '<b>x</b>' } })
  })

  test('has no body twice', () => {
    expect(following(assignment, lead, lead)).toMatchObject({ draft: { leadIds: ['so-y-te'] } })
    expect(following(assignment, lead, next, lead)).toMatchObject({ problem: { kind: 'leads-already' } })
  })
})

const anyReply: fc.Arbitrary<Reply> = fc.oneof(
  fc.constantFrom<Reply>(done, skip, next, lead, { kind: 'save' }, { kind: 'not-text' }, { kind: 'page', page: 3 }),
  fc.constantFrom<Reply>({ kind: 'day', day: 'today' }, text('25/11/2020'), text('31/02'), text('so'), text('so y te')),
  fc.string().map(text),
)

test('whatever is answered, a draft stays at a question or is whole, and its day lies between conference and today', () => {
  fc.assert(
    fc.property(fc.constantFrom(progress, assignment), fc.array(anyReply, { maxLength: 25 }), (first, replies) => {
      let draft = first
      for (const reply of replies) {
        const step = answered(draft, reply, world)
        expect(step.draft.what).toBe(first.what)
        if ('on' in step.draft) {
          expect(step.draft.on >= world.conference && step.draft.on <= world.today).toBe(true)
        }
        if (step.kind === 'save') return expect(draft.step).toBe('confirm')
        // A refusal changes nothing that was said.
        if (step.problem !== null && step.problem.kind !== 'several-bodies') expect(step.draft).toEqual(draft)
        draft = step.draft
      }
    }),
  )
})
