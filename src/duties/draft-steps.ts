import { addDays, type CivilDate } from '../calendar/civil-date.ts'
import { readTypedDay } from '../calendar/typed-day.ts'
import type { AssignmentDraft, Draft, ProgressDraft, WholeDraft } from './draft.ts'
import type { ProgressStatus } from './progress.ts'

/** What a person answers: by a button, in words, or with a sticker and the like. */
export type Reply = DraftChoice | { readonly kind: 'text'; readonly text: string } | { readonly kind: 'not-text' }

/** What a button answers. */
export type DraftChoice =
  | { readonly kind: 'status'; readonly status: ProgressStatus }
  | { readonly kind: 'day'; readonly day: 'today' | 'yesterday' }
  | { readonly kind: 'skip' | 'next' | 'save' }
  /** `on` is what it becomes, so that a second press changes nothing. */
  | { readonly kind: 'body'; readonly id: string; readonly on: boolean }
  | { readonly kind: 'page'; readonly page: number }

/** Why an answer was not taken. */
export type DraftProblem =
  | { readonly kind: 'not-text' | 'use-buttons' | 'no-day' | 'empty' | 'several-bodies' | 'lead-needed' }
  | { readonly kind: 'impossible-day'; readonly year: number; readonly month: number; readonly lastDay: number | null }
  | { readonly kind: 'before-conference'; readonly on: CivilDate; readonly conference: CivilDate }
  | { readonly kind: 'future'; readonly on: CivilDate; readonly today: CivilDate }
  /** In UTF-16 units, as Telegram counts. */
  | { readonly kind: 'too-long'; readonly length: number; readonly most: number }
  | { readonly kind: 'no-body'; readonly name: string }
  | { readonly kind: 'leads-already'; readonly id: string }

/** What an answer comes to: the next question, the same one with the reason, or that the draft shall be saved. */
export type Step =
  | { readonly kind: 'asks'; readonly draft: Draft; readonly problem: DraftProblem | null }
  | { readonly kind: 'save'; readonly draft: WholeDraft }

/** What the steps need to know of the world. */
export interface DraftWorld {
  readonly today: CivilDate
  /** The day of the conference that assigned the duty. */
  readonly conference: CivilDate
  /** The ids of the bodies that a typed name fits. */
  bodiesNamed(name: string): readonly string[]
}

/** A paper's number and name, in UTF-16 units. */
export const LONGEST_PAPER = 100
/** In UTF-16 units. */
export const LONGEST_NOTE = 500

/** Takes an answer to the question that a draft stands at. */
export function answered(draft: Draft, reply: Reply, world: DraftWorld): Step {
  if (reply.kind === 'not-text') return refused(draft, { kind: 'not-text' })
  return draft.what === 'progress' ? progressAnswered(draft, reply, world) : assignmentAnswered(draft, reply, world)
}

type Answer = Exclude<Reply, { readonly kind: 'not-text' }>

function progressAnswered(draft: ProgressDraft, reply: Answer, world: DraftWorld): Step {
  switch (draft.step) {
    case 'status':
      return reply.kind === 'status' ? asks({ ...draft, step: 'day', status: reply.status }) : useButtons(draft)
    case 'day': {
      const on = dayIn(reply, world)
      return typeof on === 'string' ? asks({ ...draft, step: 'paper', on }) : refused(draft, on)
    }
    case 'paper': {
      const paper = reply.kind === 'skip' ? null : wordsIn(reply, LONGEST_PAPER)
      return isProblem(paper) ? refused(draft, paper) : asks({ ...draft, step: 'note', paper })
    }
    case 'note': {
      const note = reply.kind === 'skip' ? null : wordsIn(reply, LONGEST_NOTE)
      return isProblem(note) ? refused(draft, note) : asks({ ...draft, step: 'confirm', note })
    }
    case 'confirm':
      return reply.kind === 'save' ? { kind: 'save', draft } : useButtons(draft)
  }
}

function assignmentAnswered(draft: AssignmentDraft, reply: Answer, world: DraftWorld): Step {
  const { what, leadIds, coordinatingIds } = draft
  const bodies = { what, leadIds, coordinatingIds }
  switch (draft.step) {
    case 'lead':
    case 'coordinating':
      return bodiesAnswered(draft, reply, world)
    case 'paper': {
      const paper = wordsIn(reply, LONGEST_PAPER)
      return isProblem(paper) ? refused(draft, paper) : asks({ ...bodies, step: 'note', paper })
    }
    case 'note': {
      const note = reply.kind === 'skip' ? null : wordsIn(reply, LONGEST_NOTE)
      return isProblem(note) ? refused(draft, note) : asks({ ...bodies, step: 'confirm', paper: draft.paper, note })
    }
    case 'confirm':
      return reply.kind === 'save' ? { kind: 'save', draft } : useButtons(draft)
  }
}

type ChoosingDraft = Extract<AssignmentDraft, { readonly step: 'lead' | 'coordinating' }>

function bodiesAnswered(draft: ChoosingDraft, reply: Answer, world: DraftWorld): Step {
  const { what, leadIds, coordinatingIds } = draft
  switch (reply.kind) {
    case 'page':
      return asks({ ...draft, page: reply.page, named: null })
    case 'body':
      return withBody(draft, reply.id, reply.on)
    case 'next': {
      if (leadIds.length === 0) return refused(draft, { kind: 'lead-needed' })
      const bodies = { what, leadIds, coordinatingIds }
      return draft.step === 'lead'
        ? asks({ ...bodies, step: 'coordinating', page: 0, named: null })
        : asks({ ...bodies, step: 'paper' })
    }
    case 'text': {
      const name = reply.text.trim()
      const [first, ...others] = world.bodiesNamed(name)
      if (first === undefined) return refused(draft, { kind: 'no-body', name })
      if (others.length === 0) return withBody(draft, first, true)
      return {
        kind: 'asks',
        draft: { ...draft, page: 0, named: [first, ...others] },
        problem: { kind: 'several-bodies' },
      }
    }
    default:
      return useButtons(draft)
  }
}

/** A body leads or coordinates, not both. */
function withBody(draft: ChoosingDraft, id: string, on: boolean): Step {
  const changed = (ids: readonly string[]) => [...ids.filter((one) => one !== id), ...(on ? [id] : [])]
  const open = { ...draft, named: null }
  if (draft.step === 'lead') return asks({ ...open, leadIds: changed(draft.leadIds) })
  if (draft.leadIds.includes(id)) return refused(draft, { kind: 'leads-already', id })
  return asks({ ...open, coordinatingIds: changed(draft.coordinatingIds) })
}

/** The day that is meant, or why it cannot be: neither before the conference nor after today. */
function dayIn(reply: Answer, { today, conference }: DraftWorld): CivilDate | DraftProblem {
  if (reply.kind !== 'text' && reply.kind !== 'day') return { kind: 'use-buttons' }
  const read = reply.kind === 'text' ? readTypedDay(reply.text, today) : chosenDay(reply.day, today)
  if (read.kind === 'no-day') return read
  if (read.kind === 'impossible') return { ...read, kind: 'impossible-day' }
  const { day: on } = read
  if (on < conference) return { kind: 'before-conference', on, conference }
  return on > today ? { kind: 'future', on, today } : on
}

function chosenDay(day: 'today' | 'yesterday', today: CivilDate) {
  return { kind: 'day' as const, day: day === 'today' ? today : addDays(today, -1) }
}

/** What was typed, without signs that cannot be seen; lines stay lines. */
function wordsIn(reply: Answer, most: number): string | DraftProblem {
  if (reply.kind !== 'text') return { kind: 'use-buttons' }
  const lines = reply.text.normalize('NFC').split('\n')
  const words = lines.map((line) => line.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, ' ').trim()).filter((line) => line !== '')
  const text = words.join('\n')
  if (text === '') return { kind: 'empty' }
  return text.length > most ? { kind: 'too-long', length: text.length, most } : text
}

function isProblem<T>(value: T | DraftProblem): value is DraftProblem {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function asks(draft: Draft): Step {
  return { kind: 'asks', draft, problem: null }
}

function refused(draft: Draft, problem: DraftProblem): Step {
  return { kind: 'asks', draft, problem }
}

function useButtons(draft: Draft): Step {
  return refused(draft, { kind: 'use-buttons' })
}
