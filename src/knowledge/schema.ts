import { z } from 'zod'
import {
  abbreviationsFile,
  bodiesFile,
  conferenceFile,
  eventsFile,
  fillersFile,
  goldFile,
  namesFile,
  peopleFile,
  synonymsFile,
  topicsFile,
} from './model.ts'

/** The model of each kind of YAML file; the name is also that of its JSON Schema. */
export const MODELS = {
  conference: conferenceFile,
  bodies: bodiesFile,
  people: peopleFile,
  topics: topicsFile,
  events: eventsFile,
  abbreviations: abbreviationsFile,
  synonyms: synonymsFile,
  fillers: fillersFile,
  names: namesFile,
  questions: goldFile,
} as const

export type ModelName = keyof typeof MODELS

export const MODEL_NAMES: readonly ModelName[] = [
  'conference',
  'bodies',
  'people',
  'topics',
  'events',
  'abbreviations',
  'synonyms',
  'fillers',
  'names',
  'questions',
]

/** JSON Schema as plain data. */
export type JsonSchema = z.core.JSONSchema.JSONSchema

/** The JSON Schema of what people write in a file of this kind (draft 7: what editors' YAML plug-ins read best). */
export function jsonSchema(name: ModelName): JsonSchema {
  return z.toJSONSchema(MODELS[name], { target: 'draft-7', io: 'input' })
}

/**
 * All JSON Schemas as file name -> text, for `knowledge/schema/`. The committed files must equal these;
 * after a change of the model they are written anew with `npm run schema`.
 */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(MODEL_NAMES.map((name) => [schemaFileName(name), `${JSON.stringify(jsonSchema(name), null, 2)}\n`]))
}

/** "bodies" -> "bodies.schema.json" */
export function schemaFileName(name: ModelName): string {
  return `${name}.schema.json`
}
