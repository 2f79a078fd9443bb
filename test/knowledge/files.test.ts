import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { readKnowledge } from '../../src/knowledge/files.ts'
import { loadEdition } from '../../src/knowledge/load.ts'
import { CONFERENCE, knowledgeFolder, SOUND, soundFiles } from '../support/knowledge-folder.ts'

/** Every problem as `file:line:column code remedy`, the remedy in Vietnamese. */
async function problemsOf(folder: string): Promise<readonly string[]> {
  const { problems } = await loadEdition(folder)
  return problems.map((one) => `${one.file}:${one.line}:${one.column} ${one.code} ${one.remedy.vi}`)
}

function withBytes(path: string, bytes: Uint8Array): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([...soundFiles(), [path, bytes]])
}

async function elsewhere(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'elsewhere-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

test('a link to a file out of the folder is not read', async () => {
  const folder = await knowledgeFolder(soundFiles())
  const secret = join(await elsewhere(), 'secret.yaml')
  await writeFile(secret, SOUND['topics.yaml'] ?? '')
  await unlink(join(folder, 'topics.yaml'))
  await symlink(secret, join(folder, 'topics.yaml'))
  expect(await problemsOf(folder)).toEqual(['topics.yaml:1:1 link-outside Thay liên kết bằng chính tệp đó.'])
  for await (const read of readKnowledge(folder)) expect(read.kind === 'file' && read.path).not.toBe('topics.yaml')
})

test('a link to a conference folder elsewhere is not read', async () => {
  const folder = await knowledgeFolder(soundFiles())
  const away = join(await elsewhere(), 'conference')
  await rename(join(folder, CONFERENCE), away)
  await symlink(away, join(folder, CONFERENCE))
  expect((await problemsOf(folder)).map((line) => line.split(' ')[1])).toEqual(['link-outside'])
})

test('a folder whose name only begins like the knowledge folder is elsewhere', async () => {
  const folder = await knowledgeFolder(soundFiles())
  const neighbour = `${folder}-neighbour`
  onTestFinished(() => rm(neighbour, { recursive: true, force: true }))
  await mkdir(neighbour)
  await rename(join(folder, 'events.yaml'), join(neighbour, 'events.yaml'))
  await symlink(join(neighbour, 'events.yaml'), join(folder, 'events.yaml'))
  expect((await loadEdition(folder)).problems.map((one) => one.code)).toEqual(['link-outside'])
})

test('a link within the folder to a file is followed', async () => {
  const folder = await knowledgeFolder(soundFiles())
  await rename(join(folder, 'events.yaml'), join(folder, '.gitkeep'))
  await symlink('.gitkeep', join(folder, 'events.yaml'))
  expect(await problemsOf(folder)).toEqual([])
})

test.each([
  ['that leads nowhere', 'nowhere.yaml', 'link-broken'],
  ['to itself', 'people.yaml', 'link-broken'],
  ['to a folder', 'glossary', 'link-to-folder'],
])('a link %s is an error at its place', async (_name, target, code) => {
  const folder = await knowledgeFolder(soundFiles())
  await unlink(join(folder, 'people.yaml'))
  await symlink(target, join(folder, 'people.yaml'))
  expect((await problemsOf(folder))[0]).toMatch(new RegExp(`^people.yaml:1:1 ${code} Thay liên kết bằng chính`))
})

test('a folder in the place of a file', async () => {
  const folder = await knowledgeFolder(soundFiles({ 'bodies.yaml': null }))
  await mkdir(join(folder, 'bodies.yaml'))
  expect(await problemsOf(folder)).toEqual(['bodies.yaml:1:1 not-a-file Đổi tên hoặc xóa đi, rồi chép lại tệp.'])
})

test('a named pipe in the place of a file is not waited for', async () => {
  const folder = await knowledgeFolder(soundFiles({ 'bodies.yaml': null }))
  execFileSync('mkfifo', [join(folder, 'bodies.yaml')])
  expect(await problemsOf(folder)).toEqual(['bodies.yaml:1:1 not-a-file Đổi tên hoặc xóa đi, rồi chép lại tệp.'])
})

test.skipIf(process.getuid?.() === 0)('a file that may not be read', async () => {
  const folder = await knowledgeFolder(soundFiles())
  await chmod(join(folder, 'bodies.yaml'), 0o000)
  expect(await problemsOf(folder)).toEqual([
    'bodies.yaml:1:1 unreadable Cho tài khoản chạy bot quyền đọc tệp và thư mục này, rồi thử lại.',
  ])
})

test('bytes that are not UTF-8 are told with the place of the first', async () => {
  // "khóa" in TCVN3 on the second line.
  const tcvn3 = new Uint8Array([...new TextEncoder().encode('đầu\nkh'), 0xe3, 0x61, 0x0a])
  const folder = await knowledgeFolder(withBytes(`${CONFERENCE}/source.txt`, tcvn3))
  expect(await problemsOf(folder)).toEqual([
    `${CONFERENCE}/source.txt:2:3 not-utf8 Mở tệp bằng phần mềm soạn thảo, chuyển sang Unicode và lưu lại với kiểu mã “UTF-8”.`,
  ])
})

test('a replaced sign that stands in the file itself is not taken for the mistake', async () => {
  const bytes = new Uint8Array([...new TextEncoder().encode('\ufffd\nkh'), 0xff])
  const folder = await knowledgeFolder(withBytes('topics.yaml', bytes))
  expect((await problemsOf(folder))[0]).toMatch(/^topics.yaml:2:3 not-utf8/)
})

test('a file saved as "Unicode" by Notepad is called UTF-16', async () => {
  const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(SOUND['topics.yaml'] ?? '', 'utf16le')])
  const { problems } = await loadEdition(await knowledgeFolder(withBytes('topics.yaml', utf16)))
  expect(problems.map((one) => one.what.vi)).toEqual(['Tệp lưu kiểu “Unicode” (UTF-16), bot không đọc được.'])
})

test('no folder, or a file in its place', async () => {
  const folder = await elsewhere()
  await writeFile(join(folder, 'file'), '')
  for (const path of [join(folder, 'missing'), join(folder, 'file')]) {
    expect(await problemsOf(path)).toEqual([':1:1 no-folder Kiểm tra thiết lập KNOWLEDGE_DIR và quyền đọc thư mục.'])
  }
})

test.skipIf(process.getuid?.() === 0)('a folder that may not be opened is told once', async () => {
  const folder = await knowledgeFolder(soundFiles())
  await chmod(join(folder, 'glossary'), 0o000)
  const { problems } = await loadEdition(folder)
  await chmod(join(folder, 'glossary'), 0o755)
  expect(problems.map((one) => [one.file, one.code])).toEqual([['glossary', 'unreadable']])
})

test('a folder of conferences with nothing but foreign files is no conference', async () => {
  const files = [...soundFiles({ [`${CONFERENCE}/notes.doc`]: 'x' })].filter(
    ([path]) => !/source|yaml$/.test(path.split('/')[2] ?? ''),
  )
  const { problems } = await loadEdition(await knowledgeFolder(new Map(files)))
  expect(problems.map((one) => one.code)).toEqual(['no-conference', 'unknown-file'])
})

test('an empty folder lacks everything', async () => {
  const { edition, problems } = await loadEdition(await knowledgeFolder(new Map()))
  expect(edition).toBeNull()
  expect(problems.map((one) => `${one.file} ${one.code}`)).toEqual([
    'bodies.yaml missing-file',
    'conferences no-conference',
    'events.yaml missing-file',
    'glossary/abbreviations.yaml missing-file',
    'glossary/fillers.yaml missing-file',
    'glossary/names.yaml missing-file',
    'glossary/synonyms.yaml missing-file',
    'people.yaml missing-file',
    'topics.yaml missing-file',
  ])
})

test('what is not ours is named once and not read; schemas, read-me and .git are passed over', async () => {
  const folder = await knowledgeFolder(
    soundFiles({
      'old/bodies.yaml': 'x',
      'old/people.yaml': 'x',
      'schema/bodies.schema.json': '{}',
      'README.md': 'x',
      '.git/HEAD': 'x',
      [`${CONFERENCE}/photo.jpg`]: 'x'.repeat(5_000_000),
      [`${CONFERENCE}/draft/notes.txt`]: 'x',
    }),
  )
  const { edition, problems } = await loadEdition(folder)
  expect(problems.map((one) => [one.file, one.code])).toEqual([
    [`${CONFERENCE}/draft`, 'unknown-file'],
    [`${CONFERENCE}/photo.jpg`, 'unknown-file'],
    ['old', 'unknown-file'],
  ])
  expect(edition).not.toBeNull()
})

test('Windows line ends change no quote, and no problem is made of them', async () => {
  const windows = [...soundFiles()].map(([path, text]) => [path, text.replaceAll('\n', '\r\n')] as const)
  const { edition, problems } = await loadEdition(await knowledgeFolder(new Map(windows)))
  expect(problems).toEqual([])
  const sound = await loadEdition(await knowledgeFolder(soundFiles()))
  expect(edition?.passages.map((one) => [one.id, one.quote, one.paragraph])).toEqual(
    sound.edition?.passages.map((one) => [one.id, one.quote, one.paragraph]),
  )
})
