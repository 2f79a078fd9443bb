import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/*
 * A second opinion on Bot API calls, from the machine-readable Bot API documentation, when it lies beside the project
 * (it is not part of it). Where it does not, `available` is false and everything is right.
 */

/** A documented field of a method or a type. */
export interface OracleField {
  readonly name: string
  /** Names such as `Integer`, `Array of BotCommand`; any of them will do. */
  readonly types: readonly string[]
  readonly required: boolean
  readonly description: string
}

interface OracleEntry {
  readonly name: string
  readonly fields?: readonly OracleField[]
  readonly subtypes?: readonly string[]
}

interface BotApi {
  readonly version: string
  readonly methods: Readonly<Record<string, OracleEntry>>
  readonly types: Readonly<Record<string, OracleEntry>>
}

const PLACE = fileURLToPath(new URL('../../../shared/telegram/bot-api.min.json', import.meta.url))

function load(): BotApi | undefined {
  // The shape is that of one known file; a test support file may trust it.
  return existsSync(PLACE) ? (JSON.parse(readFileSync(PLACE, 'utf8')) as BotApi) : undefined
}

const api = load()

/** True when the documentation was found, and calls are really checked. */
export const available: boolean = api !== undefined

/** The version that was found, such as `Bot API 10.1`. */
export const version: string | undefined = api?.version

/** The fields of a method, or undefined when the documentation is absent or has no such method. */
export function methodFields(method: string): readonly OracleField[] | undefined {
  const entry = api?.methods[method]
  return entry && (entry.fields ?? [])
}

/** The fields of a type, or undefined when it has none of its own. */
export function typeFields(type: string): readonly OracleField[] | undefined {
  return api?.types[type]?.fields
}

const ARRAY = 'Array of '
const show = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60)
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function checkPrimitive(value: unknown, type: string): boolean | undefined {
  switch (type) {
    case 'Integer':
      return Number.isSafeInteger(value)
    case 'Float':
      return typeof value === 'number'
    case 'String':
    case 'InputFile':
      return typeof value === 'string'
    case 'Boolean':
    case 'True':
      return typeof value === 'boolean'
    default:
      return undefined
  }
}

function checkType(value: unknown, type: string, path: string): string[] {
  const wrong = `${path} should be ${type}, is ${show(value)}`
  if (type.startsWith(ARRAY)) {
    const element = type.slice(ARRAY.length)
    if (!Array.isArray(value)) return [wrong]
    return value.flatMap((item, index) => checkType(item, element, `${path}[${index}]`))
  }
  const primitive = checkPrimitive(value, type)
  if (primitive !== undefined) return primitive ? [] : [wrong]
  const entry = api?.types[type]
  if (entry?.subtypes !== undefined) {
    const named = entry.subtypes.filter((subtype) => isObject(value) && constantType(subtype) === value.type)
    const candidates = named.length > 0 ? named : entry.subtypes
    return best(candidates.map((subtype) => checkType(value, subtype, path)))
  }
  return isObject(value) ? checkObject(value, entry?.fields ?? [], path) : [wrong]
}

/** What the field `type` of an object type must be, where the documentation says so: `must be article`. */
function constantOf(field: OracleField): string | undefined {
  if (field.name !== 'type') return undefined
  return /(?:must be|always) ["“]?(\w+)["”]?\.?$/.exec(field.description)?.[1]
}

function constantType(type: string): string | undefined {
  return api?.types[type]?.fields?.map(constantOf).find((constant) => constant !== undefined)
}

function checkConstant(value: unknown, field: OracleField, path: string): string[] {
  const constant = constantOf(field)
  return constant === undefined || value === constant ? [] : [`${path} should be ${constant}, is ${show(value)}`]
}

function best(opinions: readonly (readonly string[])[]): string[] {
  return [...(opinions.toSorted((a, b) => a.length - b.length)[0] ?? [])]
}

function checkObject(value: Readonly<Record<string, unknown>>, fields: readonly OracleField[], path: string): string[] {
  const problems: string[] = []
  const given = Object.entries(value).filter(([, item]) => item !== undefined)
  for (const [name, item] of given) {
    const field = fields.find((other) => other.name === name)
    const here = path === '' ? name : `${path}.${name}`
    if (field === undefined) problems.push(`${here} is not documented`)
    else {
      problems.push(...best(field.types.map((type) => checkType(item, type, here))))
      problems.push(...checkConstant(item, field, here))
    }
  }
  const names = new Set(given.map(([name]) => name))
  const missing = fields.filter((field) => field.required && !names.has(field.name))
  return [...problems, ...missing.map((field) => `${path === '' ? '' : `${path}.`}${field.name} is missing`)]
}

/**
 * What is wrong with a call by the documentation: an unknown method, fields that are missing, not documented or of a
 * wrong type, also inside nested objects. Empty when all is well, or when there is no documentation.
 */
export function checkCall(method: string, params: Readonly<Record<string, unknown>>): string[] {
  if (api === undefined) return []
  const entry = api.methods[method]
  if (entry === undefined) return [`the Bot API has no method ${method}`]
  return checkObject(params, entry.fields ?? [], '').map((problem) => `${method}: ${problem}`)
}
