import { NOT_STATED } from './model.ts'
import type { JsonSchema } from './schema.ts'
import type { Path } from './yaml.ts'

/** What the model says about the value at a path, for a remedy: " (Tên ngắn để hiện trên thẻ)". Empty if it says nothing. */
export function explained(schema: JsonSchema, path: Path): string {
  const nodes = schemasAt(schema, path)
  const described = nodes.map((node) => node.description).find((text) => text !== undefined)
  const silent = nodes.some((node) => node.const === NOT_STATED) ? `; nếu văn bản không nêu, ghi “${NOT_STATED}”` : ''
  return `${described === undefined ? '' : ` (${described})`}${silent}`
}

/** Whether the key that a path ends in may be left out. */
export function isOptional(schema: JsonSchema, path: Path): boolean {
  const key = path.at(-1)
  if (typeof key !== 'string') return false
  return schemasAt(schema, path.slice(0, -1)).some(
    (node) => node.properties !== undefined && Object.hasOwn(node.properties, key) && !node.required?.includes(key),
  )
}

/** The keys of the group that may stand at a path, read aloud, or null if none may. */
export function structure(schema: JsonSchema, path: Path): string | null {
  const keys = knownKeys(schema, path)
  return keys.length === 0 ? null : keys.join(', ')
}

/** The keys that the group at a path may have. */
export function knownKeys(schema: JsonSchema, path: Path): readonly string[] {
  return schemasAt(schema, path).flatMap((node) => Object.keys(node.properties ?? {}))
}

/** The schemas that may apply to the value at a path: several where the model has a choice. */
function schemasAt(root: JsonSchema, path: Path): readonly JsonSchema[] {
  let nodes = branches(root)
  for (const step of path) {
    nodes = nodes
      .map((node) =>
        typeof step === 'number' ? (Array.isArray(node.items) ? undefined : node.items) : node.properties?.[step],
      )
      .flatMap((inner) => (typeof inner === 'object' ? branches(inner) : []))
  }
  return nodes
}

function branches(schema: JsonSchema): readonly JsonSchema[] {
  return [schema, ...(schema.anyOf ?? []).flatMap(branches)]
}
