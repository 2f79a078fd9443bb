import type { Answer } from '../refusals.ts'
import { type Fields, type Problem, record, type Values } from '../shape.ts'
import type { State } from '../state.ts'
import type { NewFile } from '../stored-files.ts'
import type { AbortLike } from '../updates.ts'

/** What a call brings besides its parameters. */
export interface CallContext {
  /** The parts of a form that are files, by the name after `attach://`. */
  readonly files: ReadonlyMap<string, NewFile>
  /** Aborted when the caller goes away. */
  readonly signal: AbortLike | undefined
}

/** Parameters that were read: the problems, or what to do. */
export type Prepared =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true
      readonly values: Readonly<Record<string, unknown>>
      perform(state: State, context: CallContext): Answer | Promise<Answer>
    }

/** One method of the Bot API. */
export interface BotMethod {
  readonly name: string
  readonly fields: Fields
  /** True for what Telegram's rate limits count: sending and editing. */
  readonly paced: boolean
  /** Reads parameters, from JSON or from a form, where every value is a string. */
  prepare(raw: unknown, fromForm: boolean): Prepared
}

/**
 * Declares a method.
 *
 * @param fields the parameters; an undeclared one is a problem
 * @param perform gets parameters of the right types; everything else about them is its own business
 */
export function method<const F extends Fields>(
  name: string,
  fields: F,
  perform: (state: State, values: Values<F>, context: CallContext) => Answer | Promise<Answer>,
  options: { readonly paced?: boolean } = {},
): BotMethod {
  const shape = record(name, fields)
  return {
    name,
    fields,
    paced: options.paced ?? false,
    prepare(raw, fromForm) {
      const problems: Problem[] = []
      const values = shape.read(raw, '', { problems, fromForm })
      if (values === undefined) return { ok: false, problems }
      return { ok: true, values, perform: (state, context) => perform(state, values, context) }
    },
  }
}
