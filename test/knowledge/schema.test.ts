import { readdir, readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { jsonSchema, schemaFiles } from '../../src/knowledge/schema.ts'

const FOLDER = new URL('../../knowledge/schema/', import.meta.url)

test('the schemas in knowledge/schema are those of the model; if not, run "npm run schema"', async () => {
  const written = new Map<string, string>()
  for (const name of await readdir(FOLDER)) written.set(name, await readFile(new URL(name, FOLDER), 'utf8'))
  expect([...written.keys()].sort()).toEqual([...schemaFiles().keys()].sort())
  for (const [name, text] of schemaFiles()) expect(written.get(name), name).toBe(text)
})

test('an editor is told of unknown keys, of what a key means, and asks for no key that has a default', () => {
  const bodies = jsonSchema('bodies').properties?.bodies
  const entry = typeof bodies === 'object' && !Array.isArray(bodies.items) ? bodies.items : undefined
  expect(entry).toMatchObject({
    additionalProperties: false,
    required: ['id', 'name'],
    properties: { aliases: { description: 'Tên khác, tên tắt (Việt hoặc Anh)' } },
  })
})
