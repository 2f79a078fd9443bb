import { spawnSync } from 'node:child_process'
import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
let folder: string
let broken: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'))
  broken = join(folder, 'knowledge')
  await cp(join(ROOT, 'knowledge'), broken, { recursive: true })
  await appendFile(join(broken, 'events.yaml'), 'evnts: []\n')
})
afterAll(() => rm(folder, { recursive: true, force: true }))

function run(args: readonly string[], settings: Readonly<Record<string, string>> = {}) {
  const env = { PATH: process.env.PATH ?? '', ...settings }
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args], {
    cwd: ROOT,
    env,
    encoding: 'utf8',
  })
  return { status, output: stdout + stderr }
}

describe('the commands look', () => {
  test('at the knowledge of the settings', () => {
    const { status, output } = run(['check'], { KNOWLEDGE_DIR: broken })
    expect(status).toBe(1)
    expect(output).toContain(`\n${join(broken, 'events.yaml')}:`)
    expect(output).toContain('evnts')
    expect(run(['ask', 'bệnh viện tỉnh bao giờ khởi công?'], { KNOWLEDGE_DIR: broken }).status).toBe(1)
  })

  test('at the folder that is given, whatever the settings say', () => {
    expect(run(['check', '--knowledge', 'knowledge'], { KNOWLEDGE_DIR: broken }).status).toBe(0)
    expect(run(['check', '--knowledge', broken]).status).toBe(1)
  })

  test('and tell where the folder is to be given when there is none', () => {
    for (const args of [
      ['check'],
      ['ask', 'bệnh viện'],
      ['deadline', 'trước 30/11', '--on', '2020-10-15'],
      ['digest'],
    ]) {
      const { status, output } = run([...args, '--knowledge', join(folder, 'nowhere')])
      expect(status).toBe(1)
      expect(output).toContain(`${join(folder, 'nowhere')}:1:1: lỗi: Không có thư mục dữ liệu`)
      expect(output).toMatch(/--knowledge, .*KNOWLEDGE_DIR/)
    }
  })

  test('at no folder when a setting is wrong, and say which', () => {
    const { status, output } = run(['digest'], { TIMEZONE: 'Hanoi' })
    expect(status).toBe(1)
    expect(output).toContain('TIMEZONE')
  })
})
