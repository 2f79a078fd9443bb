import type { Path } from './yaml.ts'

/** Data with parts left out, and the way back from a path in it to the path in the whole. */
export interface Salvaged {
  readonly input: unknown
  original(path: Path): Path
}

/**
 * The data without the entries of lists and the keys at these paths. What is sound in a file is still checked when a
 * part of it is not, so that a clerk sees all mistakes at once.
 */
export function without(data: unknown, removed: readonly Path[]): Salvaged {
  const gone = new Set(removed.map(name))
  const kept = new Map<string, readonly number[]>()

  const copy = (value: unknown, path: Path): unknown => {
    if (Array.isArray(value)) {
      const indices = [...value.keys()].filter((index) => !gone.has(name([...path, index])))
      kept.set(name(path), indices)
      return indices.map((index) => copy(value[index], [...path, index]))
    }
    if (typeof value !== 'object' || value === null) return value
    const entries = Object.entries(value).filter(([key]) => !gone.has(name([...path, key])))
    return Object.fromEntries(entries.map(([key, inner]) => [key, copy(inner, [...path, key])]))
  }

  return {
    input: copy(data, []),
    original: (path) => {
      const back: (string | number)[] = []
      for (const step of path) {
        back.push(typeof step === 'number' ? (kept.get(name(back))?.[step] ?? step) : step)
      }
      return back
    },
  }
}

function name(path: Path): string {
  return JSON.stringify(path)
}
