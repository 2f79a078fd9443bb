import { expect, test } from 'vitest'
import { loadEdition } from '../../src/knowledge/load.ts'
import { CONFERENCE, knowledgeFolder, SOUND, soundFiles } from '../support/knowledge-folder.ts'

test('a sound folder gives an edition and no problem', async () => {
  const { edition, problems } = await loadEdition(await knowledgeFolder(soundFiles()))
  expect(problems).toEqual([])
  expect(
    edition?.passages.map(({ kind, paragraph, clause, lastClause }) => [kind, paragraph, clause, lastClause]),
  ).toEqual([
    ['proceeding', 2, 1, 1],
    ['resolution', 3, 1, 1],
    ['resolution', 3, 1, 1],
    ['resolution', 3, 2, 2],
    ['result', 4, 1, 2],
    ['duty', 5, 1, 1],
    ['duty', 5, 2, 2],
  ])
  expect(edition?.coverage).toEqual([
    { conferenceId: '2020-10-15-hoi-nghi-2', clauses: 7, covered: 7, headings: 1, percent: 100 },
  ])
})
