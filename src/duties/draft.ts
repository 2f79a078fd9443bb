import type { CivilDate } from '../calendar/civil-date.ts'
import type { ProgressStatus } from './progress.ts'

/** What a person is about to record about a duty, as far as they have said it. Plain data. */
export type Draft = ProgressDraft | AssignmentDraft

export type ProgressDraft = { readonly what: 'progress' } & (
  | { readonly step: 'status' }
  | { readonly step: 'day'; readonly status: ProgressStatus }
  | ({ readonly step: 'paper' } & SaidOn)
  | ({ readonly step: 'note'; readonly paper: string | null } & SaidOn)
  | ({ readonly step: 'confirm'; readonly paper: string | null; readonly note: string | null } & SaidOn)
)

interface SaidOn {
  readonly status: ProgressStatus
  readonly on: CivilDate
}

export type AssignmentDraft = { readonly what: 'assignment' } & Bodies &
  (
    | Choosing
    | { readonly step: 'paper' }
    | { readonly step: 'note'; readonly paper: string }
    | { readonly step: 'confirm'; readonly paper: string; readonly note: string | null }
  )

interface Bodies {
  readonly leadIds: readonly string[]
  readonly coordinatingIds: readonly string[]
}

interface Choosing {
  readonly step: 'lead' | 'coordinating'
  /** Page of the list of bodies, from 0. */
  readonly page: number
  /** Only these bodies are offered, because a typed name fits them all; null for all bodies. */
  readonly named: readonly string[] | null
}

export type DraftStep = Draft['step']

/** A draft of which everything is said. */
export type WholeDraft = Extract<Draft, { readonly step: 'confirm' }>

/** The draft with which recording begins. */
export function newDraft(what: Draft['what']): Draft {
  return what === 'progress'
    ? { what, step: 'status' }
    : { what, step: 'lead', leadIds: [], coordinatingIds: [], page: 0, named: null }
}
