/** What a shape finds wrong: where, and what kind of mistake. */
export interface Problem {
  readonly kind: 'unknown' | 'missing' | 'type'
  /** Path of the field, such as `reply_markup.inline_keyboard[0][1].text`. */
  readonly path: string
  /** What the value should have been. */
  readonly expected: string
}

/** The state of one reading. In a form every value is a string, and nested values are JSON texts. */
export interface Reading {
  readonly problems: Problem[]
  readonly fromForm: boolean
}

/** Recognises a value of the Bot API. `undefined` means that a problem was noted. */
export interface Shape<T> {
  /** The name in the Bot API documentation: `Integer`, `Array of BotCommand`, `ReplyParameters`. */
  readonly name: string
  /** The fields of an object type. */
  readonly fields?: Fields
  /** The element of an array type. */
  readonly element?: Shape<unknown>
  /** The alternatives of a union type. */
  readonly options?: readonly Shape<unknown>[]
  read(value: unknown, path: string, reading: Reading): T | undefined
}

/** One field of an object or of a method. */
export interface Field<T, Required extends boolean> {
  readonly shape: Shape<T>
  readonly required: Required
}

/** The fields of an object or of a method, by name. */
export type Fields = Readonly<Record<string, Field<unknown, boolean>>>

/** What reading an object gives: every declared field, `undefined` where an optional one is absent. */
export type Values<F extends Fields> = {
  readonly [K in keyof F]: F[K] extends Field<infer T, infer R> ? (R extends true ? T : T | undefined) : never
}

/** What reading with a shape gives. */
export type ValueOf<S> = S extends Shape<infer T> ? T : never

/** A field that must be there. */
export function required<T>(shape: Shape<T>): Field<T, true> {
  return { shape, required: true }
}

/** A field that may be absent. */
export function optional<T>(shape: Shape<T>): Field<T, false> {
  return { shape, required: false }
}

function primitive<T>(name: string, accepts: (value: unknown, fromForm: boolean) => T | undefined): Shape<T> {
  return {
    name,
    read(value, path, reading) {
      const read = accepts(value, reading.fromForm)
      if (read === undefined) reading.problems.push({ kind: 'type', path, expected: name })
      return read
    },
  }
}

/** A whole number that a double holds exactly; in a form its decimal digits. */
export const integer: Shape<number> = primitive('Integer', (value, fromForm) => {
  const number = fromForm && typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
})

/** A string, possibly empty. */
export const text: Shape<string> = primitive('String', (value) => (typeof value === 'string' ? value : undefined))

/** True or false; in a form these words. */
export const flag: Shape<boolean> = primitive('Boolean', (value, fromForm) => {
  if (typeof value === 'boolean') return value
  if (!fromForm) return undefined
  return value === 'true' ? true : value === 'false' ? false : undefined
})

/** A chat's number, or `@name` of a public chat. Numbers in a string are accepted, as Telegram does. */
export const chatId: Shape<number | string> = primitive('Integer or String', (value) => {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : undefined
  if (typeof value !== 'string') return undefined
  return /^-?\d+$/.test(value) ? Number(value) : value
})

/** In a form a nested value arrives as JSON text; its inside is then plain JSON. */
function nested(value: unknown, reading: Reading): { value: unknown; reading: Reading } {
  if (!reading.fromForm || typeof value !== 'string') return { value, reading }
  const inside = { problems: reading.problems, fromForm: false }
  try {
    return { value: JSON.parse(value), reading: inside }
  } catch {
    return { value: undefined, reading: inside }
  }
}

/** An array whose elements all have the shape. */
export function list<T>(element: Shape<T>): Shape<readonly T[]> {
  const name = `Array of ${element.name}`
  return {
    name,
    element,
    read(raw, path, outer) {
      const { value, reading } = nested(raw, outer)
      if (!Array.isArray(value)) {
        reading.problems.push({ kind: 'type', path, expected: name })
        return undefined
      }
      const before = reading.problems.length
      const read = value.map((item, index) => element.read(item, `${path}[${index}]`, reading))
      return reading.problems.length === before ? read.filter((item) => item !== undefined) : undefined
    },
  }
}

/** An object with exactly these fields: a field that is not declared is a problem. `null` counts as absent. */
export function record<const F extends Fields>(name: string, fields: F): Shape<Values<F>> & { readonly fields: F } {
  return {
    name,
    fields,
    read(raw, path, outer) {
      const { value, reading } = nested(raw, outer)
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        reading.problems.push({ kind: 'type', path, expected: name })
        return undefined
      }
      const before = reading.problems.length
      const given = new Map<string, unknown>(Object.entries(value).filter(([, item]) => item != null))
      const prefix = path === '' ? '' : `${path}.`
      for (const key of given.keys()) {
        if (!Object.hasOwn(fields, key)) reading.problems.push({ kind: 'unknown', path: prefix + key, expected: name })
      }
      const read: Record<string, unknown> = {}
      for (const [key, field] of Object.entries(fields)) {
        if (given.has(key)) read[key] = field.shape.read(given.get(key), prefix + key, reading)
        else if (field.required) {
          reading.problems.push({ kind: 'missing', path: prefix + key, expected: field.shape.name })
        } else read[key] = undefined
      }
      // Every field was read by its own shape just above, so the object is what `Values<F>` says.
      return reading.problems.length === before ? (read as Values<F>) : undefined
    },
  }
}

/** One of several shapes; `choose` decides by looking at the (already decoded) object. */
export function oneOf<T>(
  name: string,
  options: readonly Shape<T>[],
  choose: (value: Readonly<Record<string, unknown>>) => Shape<T> | undefined,
): Shape<T> {
  return {
    name,
    options,
    read(raw, path, outer) {
      const { value, reading } = nested(raw, outer)
      const chosen =
        typeof value === 'object' && value !== null ? choose(Object.fromEntries(Object.entries(value))) : undefined
      if (chosen !== undefined) return chosen.read(value, path, reading)
      reading.problems.push({ kind: 'type', path, expected: name })
      return undefined
    },
  }
}
