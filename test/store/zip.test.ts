import { crc32, deflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { openZip, packZip, type ZipLimits, ZipRefused } from '../../src/store/zip.ts'

const LIMITS: ZipLimits = { entries: 100, fileBytes: 100_000, totalBytes: 3_000_000, ratio: 100 }
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

/** One file of an archive that is written by hand, with what it says of itself. */
interface Written {
  readonly name: string
  readonly content?: Uint8Array
  /** Said instead of the real size. */
  readonly size?: number
  /** Unix mode, file type included. */
  readonly mode?: number
  readonly flags?: number
}

/** An archive as no honest program writes it. */
function archive(files: readonly Written[]): Uint8Array {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content = bytes('x'), size = content.length, mode = 0o100644, flags = 0x800 } of files) {
    const [encoded, packed] = [Buffer.from(name), deflateRawSync(content)]
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0)
    local.writeUInt16LE(20, 4)
    local.writeUInt16LE(flags, 6)
    local.writeUInt16LE(8, 8)
    local.writeUInt32LE(crc32(content), 14)
    local.writeUInt32LE(packed.length, 18)
    local.writeUInt32LE(size, 22)
    local.writeUInt16LE(encoded.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE((3 << 8) | 20, 4)
    local.copy(central, 6, 4, 30)
    central.writeUInt32LE((mode << 16) >>> 0, 38)
    central.writeUInt32LE(offset, 42)
    parts.push(local, encoded, packed)
    directory.push(central, encoded)
    offset += local.length + encoded.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, listed, end])
}

async function refusal(made: Uint8Array, limits: Partial<ZipLimits> = {}): Promise<string> {
  try {
    const zip = await openZip(made, { ...LIMITS, ...limits })
    await zip.unpack(zip.names)
    return 'none'
  } catch (error) {
    if (error instanceof ZipRefused) return error.why
    throw error
  }
}

test('what is packed is unpacked again, names in Vietnamese too', async () => {
  const files = new Map([
    ['knowledge/bodies.yaml', bytes('bodies: []\n')],
    ['văn bản/nguồn.txt', bytes('Tỉnh ủy\r\n')],
  ])
  const zip = await openZip(await packZip(files, Date.UTC(2020, 10, 20)), LIMITS)
  expect(zip.names).toEqual([...files.keys()])
  const unpacked = await zip.unpack(zip.names)
  for (const [name, content] of files) expect(Buffer.from(unpacked.get(name) ?? [])).toEqual(Buffer.from(content))
})

describe('an archive is not unpacked', () => {
  test.each<[string, readonly Written[]]>([
    ['bad-name', [{ name: '../bodies.yaml' }]],
    ['bad-name', [{ name: 'a/../../bodies.yaml' }]],
    ['bad-name', [{ name: '/etc/passwd' }]],
    ['bad-name', [{ name: 'C:\\bodies.yaml' }]],
    ['bad-name', [{ name: '..\\bodies.yaml' }]],
    ['bad-name', [{ name: './bodies.yaml' }]],
    ['bad-name', [{ name: 'a//bodies.yaml' }]],
    ['bad-name', [{ name: 'bodies\u0000.yaml' }]],
    ['bad-name', [{ name: 'bodies\u202e.yaml' }]],
    ['bad-name', [{ name: 'bodies.yaml' }, { name: 'bodies.yaml' }]],
    ['bad-name', [{ name: 'nguồn.txt' }, { name: 'nguồn.txt'.normalize('NFD') }]],
    ['link', [{ name: 'bodies.yaml', mode: 0o120777, content: bytes('/etc/passwd') }]],
    ['link', [{ name: 'bodies.yaml', mode: 0o020666 }]],
    ['encrypted', [{ name: 'bodies.yaml', flags: 0x801 }]],
    ['damaged', [{ name: 'bodies.yaml', content: bytes('abc'), size: 2 }]],
    ['damaged', [{ name: 'bodies.yaml', content: bytes('abc'), size: 4 }]],
    ['damaged', [{ name: 'bodies.yaml', content: new Uint8Array(200_000), size: 10 }]],
    ['file-too-large', [{ name: 'bodies.yaml', content: new Uint8Array(100_001) }]],
    ['too-many', Array.from({ length: 101 }, (_, at) => ({ name: `${at}` }))],
    ['too-large', Array.from({ length: 40 }, (_, at) => ({ name: `${at}`, content: new Uint8Array(99_000) }))],
    ['too-dense', Array.from({ length: 29 }, (_, at) => ({ name: `${at}`, content: new Uint8Array(99_000) }))],
    [
      'none',
      [
        { name: 'folder/', mode: 0o040755 },
        { name: 'folder/a.txt', mode: 0 },
      ],
    ],
  ])('%s', async (why, files) => {
    expect(await refusal(archive(files))).toBe(why)
  })

  test('that is none, or cut off, or changed in between', async () => {
    const whole = await packZip(new Map([['bodies.yaml', bytes('bodies: []\n'.repeat(50))]]), 0)
    expect(await refusal(new Uint8Array())).toBe('not-a-zip')
    expect(await refusal(bytes('PK\u0003\u0004'))).toBe('not-a-zip')
    for (const at of [10, 35, 50, 60, 70]) {
      const changed = Uint8Array.from(whole)
      changed[at] = (changed[at] ?? 0) ^ 0xff
      expect(['damaged', 'none', 'bad-name']).toContain(await refusal(changed))
    }
    for (let length = 0; length < whole.length; length += 7) {
      expect(['damaged', 'not-a-zip']).toContain(await refusal(whole.subarray(0, length)))
    }
  })

  test('with sixty thousand files is refused by its number alone', async () => {
    const many = archive(Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}` })))
    const start = performance.now()
    expect(await refusal(many, { entries: 2000 })).toBe('too-many')
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
