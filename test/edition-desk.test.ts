import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { emptyOffice } from '../src/bot/office-state.ts'
import { civilDate } from '../src/calendar/civil-date.ts'
import { performJob } from '../src/edition-jobs.ts'
import type { Checked, Proposal } from '../src/messages/proposal.ts'
import { packZip } from '../src/store/zip.ts'
import { HANGS, systemError, testDisk } from './store/test-disk.ts'
import { houseFolders, LAN, NAM, openHouse } from './support/edition-house.ts'
import { CONFERENCE, SOUND, spoiled } from './support/knowledge-folder.ts'
import { memoryBook } from './support/memory-book.ts'

const YAML = `${CONFERENCE}/conference.yaml`
const RENAMED = spoiled(YAML, 'Khởi công bệnh viện', 'Động thổ bệnh viện')
const AGAIN = spoiled(YAML, 'Khởi công bệnh viện', 'Xây bệnh viện')

function proposalIn(checked: Checked): Proposal {
  if (checked.kind !== 'proposal') throw new Error(`not a proposal: ${JSON.stringify(checked)}`)
  return checked.proposal
}

const sent = (name: string, text: string, conferenceId: string | null = null) => ({
  name,
  conferenceId,
  bytes: new TextEncoder().encode(text),
})

const titles = ({ keeper }: Awaited<ReturnType<typeof openHouse>>): string[] =>
  keeper.current().edition.passages.map(({ title }) => title.vi)

const acts = ({ book }: Awaited<ReturnType<typeof openHouse>>): string[] =>
  [...book.current().audit.entries.values()].map(({ what, about, by }) => `${by.name}: ${what} ${about}`)

describe('a reload', () => {
  test('of what runs already has nothing to apply', async () => {
    const house = await openHouse(await houseFolders())
    expect(await house.desk.reload(LAN)).toMatchObject({ kind: 'same', id: house.keeper.current().edition.id })
  })

  test('with an error leaves the running edition, and tells every problem', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    await folders.write(YAML, spoiled(YAML, 'kind: result', 'kind: resullt'))
    const checked = await house.desk.reload(LAN)
    expect(checked).toMatchObject({
      kind: 'errors',
      report: { errors: 1, first: [{ file: YAML, code: 'wrong-value' }] },
    })
    expect(titles(house)).toContain('Khởi công bệnh viện')
  })

  test('shows what changes and how the gold questions fare; applying is what changes it', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    const before = house.keeper.current()
    await folders.write(YAML, RENAMED)
    const proposal = proposalIn(await house.desk.reload(LAN))
    expect(proposal).toMatchObject({
      runningId: before.edition.id,
      origin: { kind: 'folder' },
      gold: { questions: 1, before: 1, after: 1, lost: [], won: [], wrong: [] },
      insteadOf: null,
      difference: {
        conferences: [{ state: 'kept', added: [], gone: [], changed: [{ parts: ['title'] }] }],
        deadlines: [],
      },
    })
    expect(house.keeper.current()).toBe(before)
    expect(await house.desk.apply(proposal, LAN)).toMatchObject({ kind: 'applied', id: proposal.id })
    expect(titles(house)).toContain('Động thổ bệnh viện')
    expect(house.keeper.current().ask('bao giờ khởi công bệnh viện', civilDate('2020-11-20')).type).toBe('passages')
    expect(acts(house)).toEqual([`Lan: edition-applied ${proposal.id}`])
  })

  test('of files that were changed after the check is not applied', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    await folders.write(YAML, RENAMED)
    const proposal = proposalIn(await house.desk.reload(LAN))
    await folders.write(YAML, AGAIN)
    expect(await house.desk.apply(proposal, LAN)).toEqual({ kind: 'changed-meanwhile' })
    expect(await house.desk.apply(proposal, LAN)).toEqual({ kind: 'stale', newer: null })
    expect(titles(house)).toContain('Khởi công bệnh viện')
  })

  test('of a folder that is gone says so, once', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    await rename(folders.knowledge, `${folders.knowledge}-away`)
    expect(await house.desk.reload(LAN)).toMatchObject({
      kind: 'errors',
      report: { errors: 1, first: [{ code: 'no-folder' }] },
    })
    expect(await house.desk.replace(sent('bodies.yaml', SOUND['bodies.yaml'] ?? ''), LAN)).toMatchObject({
      kind: 'errors',
    })
  })

  test('by a second admin waits until the first is done, and takes the place of their proposal', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    await folders.write(YAML, RENAMED)
    const [first, second] = await Promise.all([house.desk.reload(LAN), house.desk.reload(NAM)])
    expect(second).toEqual({ kind: 'busy', by: LAN })
    const older = proposalIn(first)
    await folders.write(YAML, AGAIN)
    const newer = proposalIn(await house.desk.reload(NAM))
    expect(newer.insteadOf).toEqual(LAN)
    expect(await house.desk.apply(older, LAN)).toEqual({ kind: 'stale', newer: NAM })
    expect(house.desk.leave(older)).toBe(false)
    expect(await house.desk.apply(newer, NAM)).toMatchObject({ kind: 'applied' })
    expect(await house.desk.apply(newer, NAM)).toEqual({ kind: 'stale', newer: null })
  })

  test('that is left is forgotten', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    await folders.write(YAML, RENAMED)
    const proposal = proposalIn(await house.desk.reload(LAN))
    expect(house.desk.leave(proposal)).toBe(true)
    expect(await house.desk.apply(proposal, LAN)).toEqual({ kind: 'stale', newer: null })
  })

  test('that was shown before a restart has to be shown again', async () => {
    const folders = await houseFolders()
    const shown = proposalIn(
      await (await openHouse(folders)).desk.replace(sent('conference.yaml', RENAMED, CONFERENCE.slice(12)), LAN),
    )
    const house = await openHouse(folders)
    expect(await house.desk.apply(shown, LAN)).toEqual({ kind: 'stale', newer: null })
    expect(house.desk.leave(shown)).toBe(false)
    expect(await folders.read(YAML)).toBe(SOUND[YAML])
  })

  test('whose thread fails is told as such, and the next one works', async () => {
    const folders = await houseFolders()
    let fails = true
    const house = await openHouse(folders, {
      async *perform(job) {
        if (fails) throw new Error('out of memory')
        yield* performJob(job)
      },
    })
    expect(await house.desk.reload(LAN)).toEqual({ kind: 'failed' })
    fails = false
    expect(await house.desk.reload(LAN)).toMatchObject({ kind: 'same' })
  })

  test('is not applied without the state, or when the state cannot be written', async () => {
    const folders = await houseFolders()
    const full = { current: () => emptyOffice, change: () => Promise.reject(systemError('ENOSPC')) }
    const house = await openHouse(folders, { book: full })
    await folders.write(YAML, RENAMED)
    const before = await folders.everything()
    const running = house.keeper.current()
    const file = proposalIn(await house.desk.replace(sent('conference.yaml', AGAIN, CONFERENCE.slice(12)), LAN))
    expect(await house.desk.apply(file, LAN)).toEqual({ kind: 'not-saved' })
    expect(house.keeper.current()).toBe(running)
    expect(await folders.everything()).toEqual(before)
    expect(await openHouse(folders)).toMatchObject({ notices: [] })
  })
})

describe('a file that was sent', () => {
  test('is checked in its place, and written only when it is applied; the old one is kept', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    const proposal = proposalIn(await house.desk.replace(sent('conference.yaml', RENAMED, CONFERENCE.slice(12)), LAN))
    expect(proposal.origin).toEqual({ kind: 'files', files: [{ path: YAML, isNew: false }], standsApart: false })
    expect(await folders.read(YAML)).toBe(SOUND[YAML])
    expect(await house.desk.apply(proposal, LAN)).toMatchObject({ kind: 'applied', isUnwritten: false })
    expect(await folders.read(YAML)).toBe(RENAMED)
    const all = await folders.everything()
    expect(all.get(`data/replaced/20201120T020000Z-${proposal.id}/${YAML}`)).toBe(SOUND[YAML])
    expect([...all.keys()].filter((path) => path.endsWith('.tmp'))).toEqual([])
    expect(acts(house)).toEqual([`Lan: file-written ${YAML}`, `Lan: edition-applied ${proposal.id}`])
    expect(await house.desk.reload(LAN)).toMatchObject({ kind: 'same' })
  })

  test('says when knowledge/ holds something else than what runs', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    await folders.write(YAML, RENAMED)
    const topics = (SOUND['topics.yaml'] ?? '').replace('Countryside', 'Rural areas')
    const proposal = proposalIn(await house.desk.replace(sent('topics.yml', topics), LAN))
    expect(proposal.origin).toMatchObject({ standsApart: true })
    expect(proposal.difference).toMatchObject({
      topics: { changed: 1 },
      conferences: [{ changed: [{ parts: ['title'] }] }],
    })
  })

  test('of a conference asks which one, and a name that knowledge/ has not is refused', async () => {
    const house = await openHouse(await houseFolders())
    expect(await house.desk.replace(sent('source.txt', 'x'), LAN)).toMatchObject({
      kind: 'which-conference',
      conferences: [{ id: CONFERENCE.slice(12) }],
    })
    for (const name of ['../bodies.yaml', 'thumbs.db', '', 'conferences/x/source.txt', 'bodies.yaml/']) {
      expect(await house.desk.replace(sent(name, 'x'), LAN)).toMatchObject({ kind: 'refused' })
    }
  })

  test('in a zip of a new conference makes its folder', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    const id = '2020-11-20-hoi-nghi-3'
    const files = new Map([
      [`${id}/source.txt`, 'Giao Sở Y tế khẩn trương chống dịch./.\n'],
      [
        `${id}/conference.yaml`,
        `# yaml-language-server: $schema=../../schema/conference.schema.json
title: { vi: Hội nghị 3 }
short: { vi: Hội nghị 3 }
date: 2020-11-20
sections:
  - title: { vi: Kết luận }
    passages:
      - quote: Giao Sở Y tế khẩn trương chống dịch./.
        kind: duty
        title: { vi: Chống dịch }
        responsible: { words: Sở Y tế, lead: [so-y-te] }
        deadline: not stated
`,
      ],
    ])
    const encoder = new TextEncoder()
    const bytes = await packZip(new Map([...files].map(([path, text]) => [path, encoder.encode(text)])), 0)
    const proposal = proposalIn(await house.desk.replace({ name: 'moi.zip', conferenceId: null, bytes }, LAN))
    expect(proposal.difference.conferences).toMatchObject([
      { conferenceId: id, state: 'new', added: [{ title: { vi: 'Chống dịch' } }] },
    ])
    expect(await readdir(join(folders.knowledge, 'conferences'))).toHaveLength(1)
    expect(await house.desk.apply(proposal, LAN)).toMatchObject({ kind: 'applied' })
    expect(await folders.read(`conferences/${id}/source.txt`)).toBe(files.get(`${id}/source.txt`))
  })

  test('that the disk does not take, at whatever step, leaves every file as it was', async () => {
    for (let step = 1; ; step++) {
      const folders = await houseFolders()
      const disk = testDisk()
      const house = await openHouse(folders, { disk })
      const proposal = proposalIn(await house.desk.replace(sent('conference.yaml', RENAMED, CONFERENCE.slice(12)), LAN))
      const running = house.keeper.current()
      const before = await folders.everything()
      const begun = disk.steps.length
      disk.instead = (kind, at) =>
        at - begun === step && kind !== 'list' && kind !== 'read' ? systemError('ENOSPC') : undefined
      const applied = await house.desk.apply(proposal, LAN)
      if (disk.steps.length - begun < step) break
      if (applied.kind === 'applied') {
        expect(house.keeper.current().edition.id).toBe(proposal.id)
        if (applied.isUnwritten) {
          await openHouse(folders)
          expect(await folders.read(YAML)).toBe(RENAMED)
        }
      } else {
        expect(applied.kind).toBe('not-saved')
        expect(house.keeper.current()).toBe(running)
        expect(await folders.everything()).toEqual(before)
        expect((await openHouse(folders)).keeper.current().edition.id).toBe(running.edition.id)
      }
    }
  })
})

test('a process that is killed at any step of applying two files leaves both old or, after the start, both new', async () => {
  const id = CONFERENCE.slice(12)
  const encoder = new TextEncoder()
  const texts = {
    'source.txt': spoiled(`${CONFERENCE}/source.txt`, 'tháng 11-2020', 'tháng 12-2020'),
    'conference.yaml': (SOUND[YAML] ?? '').replaceAll('tháng 11-2020', 'tháng 12-2020'),
  }
  const bytes = await packZip(new Map(Object.entries(texts).map(([name, text]) => [name, encoder.encode(text)])), 0)
  const outcomes = new Set<string>()
  for (let step = 1; ; step++) {
    const folders = await houseFolders()
    const first = await openHouse(folders)
    const disk = testDisk()
    const house = await openHouse(folders, { disk })
    const proposal = proposalIn(await house.desk.replace({ name: 'sua.zip', conferenceId: id, bytes }, LAN))
    expect(proposal.difference.deadlines).toHaveLength(1)
    const begun = disk.steps.length
    const died = new Promise<'died'>((resolve) => {
      disk.instead = (_, at) => {
        if (at - begun < step) return undefined
        resolve('died')
        return HANGS
      }
    })
    const end = await Promise.race([house.desk.apply(proposal, LAN), died])
    if (end !== 'died') break
    const { keeper } = await openHouse(folders)
    const isNew = keeper.current().edition.id === proposal.id
    expect(keeper.current().edition.id).toBe(isNew ? proposal.id : first.keeper.current().edition.id)
    for (const [name, text] of Object.entries(texts)) {
      const path = `${CONFERENCE}/${name}`
      expect(await folders.read(path)).toBe(isNew ? text : SOUND[path])
    }
    expect([...(await folders.everything()).keys()].filter((path) => path.endsWith('.tmp'))).toEqual([])
    outcomes.add(isNew ? 'new' : 'old')
  }
  expect([...outcomes].sort()).toEqual(['new', 'old'])
}, 60_000)

describe('going back', () => {
  test('to the edition before, and the one before that, also after a restart', async () => {
    const folders = await houseFolders()
    let house = await openHouse(folders)
    const ids = [house.keeper.current().edition.id]
    expect(await house.desk.rollback(LAN)).toEqual({ kind: 'no-earlier' })
    for (const text of [RENAMED, AGAIN]) {
      await folders.write(YAML, text)
      const proposal = proposalIn(await house.desk.reload(LAN))
      await house.desk.apply(proposal, LAN)
      ids.push(proposal.id)
    }
    for (const id of [ids[1], ids[0]]) {
      const proposal = proposalIn(await house.desk.rollback(NAM))
      expect(proposal).toMatchObject({ id, origin: { kind: 'earlier', day: '2020-11-20' } })
      expect(await house.desk.apply(proposal, NAM)).toMatchObject({ kind: 'applied', id })
      house = await openHouse(folders)
      expect(house.keeper.current().edition.id).toBe(id)
      expect(house.notices).toEqual([{ kind: 'rolled-back', id, setAside: ids[2] }])
    }
    expect(await house.desk.rollback(LAN)).toEqual({ kind: 'no-earlier' })
    expect(await folders.read(YAML)).toBe(AGAIN)
    // What the folder holds can be applied again, and then it counts at a start.
    const again = proposalIn(await house.desk.reload(LAN))
    expect(await house.desk.apply(again, LAN)).toMatchObject({ kind: 'applied', id: ids[2] })
    house = await openHouse(folders)
    expect([house.keeper.current().edition.id, house.notices]).toEqual([ids[2], []])
  })

  test('reaches over five editions at most', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    for (let turn = 0; turn < 7; turn++) {
      await folders.write(YAML, spoiled(YAML, 'Khởi công bệnh viện', `Bệnh viện ${turn}`))
      await house.desk.apply(proposalIn(await house.desk.reload(LAN)), LAN)
    }
    const kept = (await readdir(join(folders.data, 'editions'))).filter((name) => name.endsWith('.zip'))
    expect(kept).toHaveLength(5)
  })

  test('to an edition whose archive is damaged is not done', async () => {
    const folders = await houseFolders()
    const house = await openHouse(folders)
    const first = house.keeper.current().edition.id
    await folders.write(YAML, RENAMED)
    await house.desk.apply(proposalIn(await house.desk.reload(LAN)), LAN)
    await rm(join(folders.data, 'editions', `${first}.zip`))
    expect(await house.desk.rollback(LAN)).toEqual({ kind: 'failed' })
  })
})

describe('at the start', () => {
  test('errors in knowledge/ bring back the newest applied edition', async () => {
    const folders = await houseFolders()
    const { keeper } = await openHouse(folders)
    await folders.write(YAML, 'hỏng: [')
    const house = await openHouse(folders)
    expect(house.keeper.current().edition).toEqual(keeper.current().edition)
    expect(house.notices).toMatchObject([{ kind: 'knowledge-broken', id: keeper.current().edition.id, errors: 1 }])
  })

  test('errors in knowledge/ and nothing kept: there is nothing to start with', async () => {
    await expect(openHouse(await houseFolders({ 'bodies.yaml': null }))).rejects.toThrow('no edition')
  })

  test('what was changed by hand since counts, and can be gone back from', async () => {
    const folders = await houseFolders()
    const first = (await openHouse(folders)).keeper.current().edition.id
    await folders.write(YAML, RENAMED)
    const house = await openHouse(folders)
    expect(titles(house)).toContain('Động thổ bệnh viện')
    expect(proposalIn(await house.desk.rollback(LAN)).id).toBe(first)
  })

  test('a data folder that cannot hold editions keeps nobody from asking', async () => {
    const folders = await houseFolders()
    await mkdir(folders.data)
    const disk = testDisk()
    disk.instead = (step) => (step === 'makeFolder' ? systemError('EROFS') : undefined)
    const house = await openHouse(folders, { disk, book: memoryBook(emptyOffice) })
    await folders.write(YAML, RENAMED)
    const proposal = proposalIn(await house.desk.reload(LAN))
    expect(proposal.gold.before).toBeNull()
    expect(await house.desk.apply(proposal, LAN)).toEqual({ kind: 'no-state' })
    expect(await house.desk.rollback(LAN)).toEqual({ kind: 'no-earlier' })
  })
})

test('the download can be sent back as it is', async () => {
  const folders = await houseFolders()
  const house = await openHouse(folders)
  const packed = await house.desk.download()
  if (packed === null) throw new Error('not packed')
  expect(packed).toMatchObject({ id: house.keeper.current().edition.id, unread: [] })
  await folders.write('bodies.yaml', 'bodies: [')
  const proposal = await house.desk.replace({ name: 'knowledge.zip', conferenceId: null, bytes: packed.bytes }, LAN)
  expect(proposal).toMatchObject({ kind: 'proposal', proposal: { id: packed.id } })
  expect(await house.desk.apply(proposalIn(proposal), LAN)).toMatchObject({ kind: 'applied' })
  expect(await folders.read('bodies.yaml')).toBe(SOUND['bodies.yaml'])
})
