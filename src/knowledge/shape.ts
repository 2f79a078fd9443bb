import type { z } from 'zod'
import type { Place, Report } from './problem.ts'
import { type Salvaged, without } from './salvage.ts'
import { jsonSchema, type ModelName } from './schema.ts'
import { isOptional } from './schema-at.ts'
import { type Fault, type IdMeant, shapeProblem } from './shape-problem.ts'
import type { Path, YamlFile } from './yaml.ts'

/** The data of a file as the model has them, with their places. */
export interface Shaped<T> {
  readonly value: T
  /** Whether this is all that the file holds, or what was left of it after an error. */
  readonly whole: boolean
  at(path: Path): Place
  keyAt(path: Path): Place
}

/**
 * Checks a YAML file against its model and reports every place where it differs.
 *
 * With errors reported, the sound part is still returned for the further checks: without unknown keys and without the
 * list entries that are not right; a wrong value at the top of the file is taken from `instead`. Null if that is not enough.
 * `meant` tells which id stands for a name that was written in its place.
 */
export function checkShape<T>(
  model: z.ZodType<T>,
  name: ModelName,
  yaml: YamlFile,
  report: Report,
  instead: Readonly<Record<string, unknown>> = {},
  meant: IdMeant = () => null,
): Shaped<T> | null {
  const removed: Path[] = []
  const replaced = new Map<string, unknown>()
  let sound: Salvaged = { input: yaml.value, original: (path) => path }

  // Each round leaves out what the one before found; a list that became empty takes its owner with it.
  let whole = true
  for (let round = 0; round < 6; round++) {
    const parsed = model.safeParse(sound.input)
    const { original } = sound
    if (parsed.success) {
      return {
        value: parsed.data,
        whole,
        at: (path) => yaml.at(original(path)),
        keyAt: (path) => yaml.keyAt(original(path)),
      }
    }
    const schema = jsonSchema(name)
    const faults = parsed.error.issues
      .flatMap((issue) => faultsOf(issue, sound.input))
      .map((fault) => (fault.kind === 'empty' && isOptional(schema, fault.path) ? blank(fault, sound.input) : fault))
    if (round === 0) for (const fault of faults) report(shapeProblem(fault, yaml, schema, meant))
    if (faults.some((fault) => fault.kind !== 'blank')) whole = false
    for (const fault of faults) {
      const path = original(fault.path)
      const entry = path.findLastIndex((step) => typeof step === 'number')
      const top = path[0]
      if (fault.kind === 'unknown-key') removed.push([...path, fault.key])
      else if (fault.kind === 'blank') removed.push(path)
      else if (entry >= 0) removed.push(path.slice(0, entry + 1))
      else if (typeof top !== 'string') return null
      else if (Object.hasOwn(instead, top)) replaced.set(top, instead[top])
      else if (fault.kind === 'missing') return null
      else removed.push([top])
    }
    sound = without(withReplaced(yaml.value, replaced), removed)
  }
  return null
}

/** A key that need not be there and has nothing after its colon ("start:") is as good as not there. */
function blank(fault: Fault, input: unknown): Fault {
  return valueAt(input, fault.path) === null ? { kind: 'blank', path: fault.path } : fault
}

function withReplaced(data: unknown, replaced: ReadonlyMap<string, unknown>): unknown {
  return typeof data === 'object' && data !== null ? { ...data, ...Object.fromEntries(replaced) } : data
}

/** What an issue of zod comes down to, in paths of the whole file; of a union, what its best fitting branch says. */
function faultsOf(issue: z.core.$ZodIssue, input: unknown, above: Path = []): readonly Fault[] {
  const path = [...above, ...issue.path.filter((step) => typeof step !== 'symbol')]
  const value = valueAt(input, path)
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ kind: 'unknown-key', path, key, value: valueAt(input, [...path, key]) }))
    case 'invalid_union':
      return unionFaults(issue.errors, input, path, value)
    case 'invalid_type':
      if (value === undefined) return [{ kind: 'missing', path }]
      if (value === null) return [{ kind: 'empty', path }]
      return [{ kind: 'wrong-type', path, value, expected: [issue.expected] }]
    case 'invalid_value':
      if (value === undefined) return [{ kind: 'missing', path }]
      if (value === null) return [{ kind: 'empty', path }]
      return [{ kind: 'wrong-value', path, value, allowed: issue.values.map(String) }]
    case 'too_small':
      return [{ kind: 'empty', path }]
    case 'too_big':
      return [{ kind: 'too-long', path, limit: Number(issue.maximum) }]
    case 'invalid_format':
      return [{ kind: 'wrong-form', path, value, pattern: issue.pattern ?? '' }]
    case 'custom':
      return [{ kind: value === undefined ? 'missing' : 'empty', path }]
    default:
      return [{ kind: 'wrong-value', path, value, allowed: [] }]
  }
}

/**
 * The branch that accepts this kind of value, with the fewest faults in it. If none does, what any branch takes is
 * told together: "not stated" or a group.
 */
function unionFaults(
  branches: readonly (readonly z.core.$ZodIssue[])[],
  input: unknown,
  path: Path,
  value: unknown,
): readonly Fault[] {
  if (value === undefined) return [{ kind: 'missing', path }]
  if (value === null) return [{ kind: 'empty', path }]
  const fitting = branches
    .filter((issues) => !issues.some((one) => one.path.length === 0 && /^invalid_(?:type|value)$/.test(one.code)))
    .sort((a, b) => a.length - b.length)[0]
  if (fitting !== undefined) return fitting.flatMap((one) => faultsOf(one, input, path))

  const roots = branches.flat().filter((one) => one.path.length === 0)
  const allowed = roots.flatMap((one) => (one.code === 'invalid_value' ? one.values.map(String) : []))
  if (typeof value === 'string' && allowed.length > 0) return [{ kind: 'wrong-value', path, value, allowed }]
  const expected = roots.flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []))
  return [{ kind: 'wrong-type', path, value, expected }]
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined
    value = Object.entries(value).find(([key]) => key === String(step))?.[1]
  }
  return value
}
