import fc from 'fast-check'
import type { SentFile } from '../../src/knowledge/sent-file.ts'
import { packZip } from '../../src/store/zip.ts'
import type { EditionHouse, HouseFolders } from './edition-house.ts'
import { LAN } from './edition-house.ts'
import { CONFERENCE, SOUND } from './knowledge-folder.ts'

const ID = CONFERENCE.slice('conferences/'.length)
const encoder = new TextEncoder()

/** Names as people, programs and attackers give files. */
const name = fc.oneof(
  fc.constantFrom(...Object.keys(SOUND).map((path) => path.split('/').at(-1) ?? path)),
  fc.constantFrom(
    'knowledge.zip',
    `${ID}.zip`,
    'BODIES.YML',
    'source (1).txt',
    '../bodies.yaml',
    '/etc/passwd',
    'a\\..\\b.yaml',
  ),
  fc.constantFrom(
    'bodies.yaml\0.txt',
    'bodies.yaml\u202e',
    'CON.yaml',
    '.yaml',
    `${'x'.repeat(300)}.yaml`,
    'nguồn.txt',
    'source.txt.zip',
  ),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
)

const path = fc.oneof(
  fc.constantFrom(...Object.keys(SOUND)),
  fc.constantFrom(...Object.keys(SOUND)).map((one) => `knowledge/${one}`),
  fc.constantFrom(
    'source.txt',
    'conference.yaml',
    `${ID}/source.txt`,
    'conferences/2020-01-01-x/source.txt',
    'conferences/../x/source.txt',
  ),
  fc.constantFrom(
    'conferences/Ấ/source.txt',
    'schema/x.json',
    'data/state.json',
    'a/b/c/d.yaml',
    'inner.zip',
    '../state.json',
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
)

const sound = fc.constantFrom(...Object.values(SOUND))
/** A sound text with a stretch of it replaced, doubled or cut out. */
const spoiled = fc
  .tuple(
    sound,
    fc.nat(),
    fc.nat({ max: 60 }),
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('\t', '&a ', '*a', '!!js/function x', '\0', '- '.repeat(500), '{'.repeat(2000), '<b>'),
    ),
  )
  .map(([text, at, length, other]) => text.slice(0, at % text.length) + other + text.slice((at % text.length) + length))

const content = fc.oneof(
  spoiled.map((text) => encoder.encode(text)),
  sound.map((text) => encoder.encode(text)),
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }).map((text) => encoder.encode(text)),
  fc.constantFrom(0, 1, 500_000, 3_000_000).map((length) => new Uint8Array(length)),
)

/** What is done to an archive's bytes. */
const damage = fc.oneof(fc.constant(null), fc.record({ at: fc.nat(), byte: fc.nat({ max: 255 }), cut: fc.boolean() }))

interface Upload {
  readonly name: string
  readonly conferenceId: string | null
  readonly body:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
    | {
        readonly kind: 'zip'
        readonly files: readonly (readonly [string, Uint8Array])[]
        readonly damage: { readonly at: number; readonly byte: number; readonly cut: boolean } | null
      }
}

/** A file that somebody sends. */
export const upload: fc.Arbitrary<Upload> = fc.oneof(
  fc.record({
    name,
    conferenceId: fc.constantFrom(null, ID, '..', '2020-01-01-moi'),
    body: content.map((bytes) => ({ kind: 'bytes' as const, bytes })),
  }),
  fc.record({
    name: fc.oneof(
      fc.constantFrom('knowledge.zip', `${ID}.zip`),
      name.map((one) => `${one}.zip`),
    ),
    conferenceId: fc.constantFrom(null, ID, '2020-01-01-moi'),
    body: fc.record({
      kind: fc.constant('zip' as const),
      files: fc.array(fc.tuple(path, content), { maxLength: 5 }),
      damage,
    }),
  }),
)

/** What can come of checking a file; that the check itself fails is not among it. */
const HARMLESS: ReadonlySet<string> = new Set(['refused', 'errors', 'which-conference', 'same', 'proposal'])

/** Sends so many files of all kinds: each is refused or at most shown, and nothing is written. */
export async function sendAll(house: EditionHouse, folders: HouseFolders, runs: number): Promise<void> {
  const before = await folders.everything()
  const running = house.keeper.current()
  await fc.assert(
    fc.asyncProperty(upload, async (one) => {
      const checked = await house.desk.replace(await sentFile(one), LAN)
      if (!HARMLESS.has(checked.kind)) throw new Error(`${checked.kind}: ${house.log.at(-1)}`)
      if (house.keeper.current() !== running) throw new Error('the running edition is another one')
    }),
    { numRuns: runs },
  )
  const after = await folders.everything()
  if (JSON.stringify([...after]) !== JSON.stringify([...before])) throw new Error('something was written')
}

async function sentFile({ name: called, conferenceId, body }: Upload): Promise<SentFile> {
  return { name: called, conferenceId, bytes: body.kind === 'bytes' ? body.bytes : await packed(body) }
}

async function packed({ files, damage: done }: Extract<Upload['body'], { readonly kind: 'zip' }>): Promise<Uint8Array> {
  // The packer refuses names that no honest archive has, and so are tested by hand (test/store/zip.test.ts).
  const honest = files.filter(([one]) => !/^\/|\\|^[a-z]:|(?:^|\/)\.\.(?:\/|$)|\/$/iu.test(one))
  const bytes = await packZip(new Map(honest), 0)
  if (done === null) return bytes
  const at = done.at % bytes.length
  return done.cut ? bytes.slice(0, at) : bytes.map((byte, index) => (index === at ? done.byte : byte))
}
