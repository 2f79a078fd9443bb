import { withoutChat } from '../../answers/unanswered.ts'
import type { Recorder } from '../../duties/progress.ts'
import type { AuditedAct } from '../audit.ts'
import type { OfficeState } from '../office-state.ts'

/** What was forgotten of a person in the office's part of the state. */
export interface ForgottenInOffice {
  /** A grant or a request of their own. */
  readonly access: boolean
  /** Questions of whose answers they wanted to hear. */
  readonly waiting: number
  /** Records that stay, without the name. */
  readonly names: number
  /** Those of them that keep the number: what an admin did stays one person's doing. */
  readonly numbers: number
}

/** A person: their number, and the names under which they may stand in a record. */
export interface Forgetting {
  readonly id: number
  readonly names: readonly string[]
}

const ABOUT_PEOPLE: ReadonlySet<AuditedAct> = new Set(['access-allowed', 'access-refused', 'access-revoked'])

/**
 * The state without a person. Their permission, their request and their wishes to hear of answers go; what they did as an
 * admin, or for a group, keeps standing without their name. The same state if there was nothing.
 */
export function forgetPerson(state: OfficeState, person: Forgetting): readonly [OfficeState, ForgottenInOffice] {
  const key = String(person.id)
  const own = [state.access.grants.get(key)?.name, state.access.requests.get(key)?.name]
  const names = new Set([...person.names, ...own.filter((name) => typeof name === 'string')])
  const access = own.some((name) => name !== undefined)
  const [unanswered, waiting] = withoutChat(state.unanswered, person.id)
  const tally = { names: 0, numbers: 0 }

  const nameless = (by: Recorder): Recorder => {
    if (by.id !== person.id || by.name === null) return by
    tally.names++
    tally.numbers++
    return { id: by.id, name: null }
  }
  const undone = <Row extends { readonly undone: { readonly by: Recorder; readonly at: number } | null }>(
    row: Row,
  ): Row => (row.undone === null ? row : replaced(row, 'undone', replaced(row.undone, 'by', nameless(row.undone.by))))

  const grants = rows(without(state.access.grants, key), (row) => replaced(row, 'by', nameless(row.by)))
  const requests = rows(without(state.access.requests, key), (row) => {
    const decided =
      row.refused === null ? row : replaced(row, 'refused', replaced(row.refused, 'by', nameless(row.refused.by)))
    if (row.askedBy.id !== person.id) return decided
    tally.names++
    return { ...decided, askedBy: { id: 0, name: null } }
  })
  const progress = rows(state.records.progress, (row) => undone(replaced(row, 'recordedBy', nameless(row.recordedBy))))
  const assignments = rows(state.records.assignments, (row) =>
    undone(replaced(row, 'recordedBy', nameless(row.recordedBy))),
  )
  const entries = rows(state.audit.entries, (entry) => {
    const named = replaced(entry, 'by', nameless(entry.by))
    const isAbout = ABOUT_PEOPLE.has(entry.what) && (names.has(entry.about) || numbersIn(entry.about).includes(key))
    if (!isAbout) return named
    tally.names++
    return { ...named, about: '' }
  })

  const result = { access, waiting, ...tally }
  if (!access && waiting === 0 && tally.names === 0) return [state, result]
  return [
    {
      ...state,
      access: { ...state.access, grants, requests },
      records: { ...state.records, progress, assignments },
      unanswered,
      audit: { ...state.audit, entries },
    },
    result,
  ]
}

function numbersIn(text: string): readonly string[] {
  return text.match(/-?\d+/g) ?? []
}

function without<Row>(table: ReadonlyMap<string, Row>, key: string): ReadonlyMap<string, Row> {
  const rest = new Map(table)
  rest.delete(key)
  return rest
}

function rows<Row>(table: ReadonlyMap<string, Row>, change: (row: Row) => Row): ReadonlyMap<string, Row> {
  return new Map([...table].map(([key, row]) => [key, change(row)]))
}

function replaced<Row, Field extends keyof Row>(row: Row, field: Field, value: Row[Field]): Row {
  return row[field] === value ? row : { ...row, [field]: value }
}
