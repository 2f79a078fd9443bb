import { describe, expect, test } from 'vitest'
import { emptyOffice } from '../../src/bot/office-state.ts'
import { type Migration, migrate, newestVersion } from '../../src/store/migrations.ts'
import { readState } from '../../src/store/read-state.ts'
import { firstState } from '../../src/store/state.ts'
import { stateProblemWords } from '../../src/store/state-problem.ts'
import { stateWriter } from '../../src/store/write-state.ts'
import { aSubscription } from '../digest/a-subscription.ts'

const bytesOf = (content: unknown) => Buffer.from(JSON.stringify(content))

describe('migrations', () => {
  const named: Migration = (content) => ({ ...content, name: `${content.name}, từ 1 lên 2` })
  const renamed: Migration = ({ name, ...rest }) => ({ ...rest, title: `${name}, từ 2 lên 3` })

  test('bring a state of any age up to now, one version after another', () => {
    const up = (version: number) => migrate({ version, name: 'x', title: 'x' }, [named, renamed])
    expect(up(1)).toEqual({ kind: 'migrated', content: { version: 3, title: 'x, từ 1 lên 2, từ 2 lên 3' }, from: 1 })
    expect(up(2)).toMatchObject({ content: { version: 3, title: 'x, từ 2 lên 3' }, from: 2 })
    expect(up(3)).toMatchObject({ content: { version: 3, name: 'x', title: 'x' }, from: 3 })
  })

  test('do not touch what a newer program wrote', () => {
    expect(migrate({ version: 4 }, [named, renamed])).toEqual({ kind: 'newer', version: 4, known: 3 })
  })

  test.each([undefined, null, 0, -1, 1.5, '1', Number.NaN])('know no version %s', (version) => {
    expect(migrate({ version }, [named])).toEqual({ kind: 'no-version' })
  })

  test('that fail leave the state damaged, not empty', () => {
    const failing: Migration = () => {
      throw new Error('no such field')
    }
    expect(readState(bytesOf({ version: 1 }), [failing])).toEqual({ kind: 'damaged', why: 'no such field' })
  })
})

describe('reading a state', () => {
  test('gives what was written', async () => {
    const state = { ...firstState(1_606_100_000_000), saves: 3 }
    const bytes = await stateWriter(newestVersion())(state)
    expect(readState(bytes)).toEqual({ kind: 'state', state, from: newestVersion() })
  })

  test('of the first version gives one in which nothing is decided yet', () => {
    const subscriptions = [aSubscription()]
    const first = { version: 1, saves: 7, savedAt: 9, doubtUntil: null, subscriptions, issueLogs: [], editions: [] }
    const read = readState(bytesOf(first))
    if (read.kind !== 'state') throw new Error(`not read: ${JSON.stringify(read)}`)
    expect(read).toMatchObject({ from: 1, state: { saves: 7, office: emptyOffice } })
    expect([...read.state.digest.subscriptions.values()]).toEqual(subscriptions)
  })

  test('names the fields that are wrong, and nothing of what they hold', () => {
    const tables = { subscriptions: [{ title: 'Bí mật' }], issueLogs: [], editions: [] }
    const read = readState(bytesOf({ version: 1, saves: 0, savedAt: 0, doubtUntil: null, ...tables }))
    expect(read).toMatchObject({ kind: 'damaged', why: expect.stringContaining('subscriptions.0.') })
    expect(JSON.stringify(read)).not.toContain('Bí mật')
  })
})

test('a refused state is explained to the operator in both languages', () => {
  const holder = { token: 't', pid: 4711, started: null, host: 'may-chu', since: Date.UTC(2020, 10, 23) }
  expect(stateProblemWords({ kind: 'in-use', lockPath: 'data/state.lock', holder })).toEqual({
    vi: 'Một tiến trình khác đang dùng dữ liệu này: 4711 (may-chu, 2020-11-23T00:00:00.000Z). Hãy dừng nó trước; tệp khóa: data/state.lock.',
    en: 'Another process is using this state: 4711 (may-chu, 2020-11-23T00:00:00.000Z). Stop it first; the lock is data/state.lock.',
  })
})
