import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { type Disk, nodeDisk } from './disk.ts'
import { count, day, instant } from './tables/table.ts'

const milliseconds = z.number().min(0)

/** `health.json`: how the bot was doing when it last said so. No text of anybody, no names, no numbers of chats. */
const healthFile = z.strictObject({
  format: z.literal(1),
  /** Whether the bot still ran when it wrote this. */
  isRunning: z.boolean(),
  at: instant,
  startedAt: instant,
  version: z.string(),
  edition: z.strictObject({ id: z.string(), passages: count }),
  state: z
    .strictObject({
      bytes: count.nullable(),
      subscriptions: count,
      asleep: count,
      unresolved: count,
      lastDigest: z.strictObject({ day, places: count }).nullable(),
    })
    .nullable(),
  lastSending: z.enum(['done', 'stopped', 'unreachable', 'halted']).nullable(),
  questions: z.strictObject({ count, medianMs: milliseconds.nullable(), slowestMs: milliseconds.nullable() }),
  errors: z.strictObject({ inDay: count, inHour: count }),
})

/** What stands in the file, without its format. */
export type HealthSnapshot = Readonly<Omit<z.infer<typeof healthFile>, 'format'>>

/** The file in a data folder. */
export interface HealthFile {
  /** Replaces it in one step; it need not survive a power cut. Rejects with Node's errors. */
  write(snapshot: HealthSnapshot): Promise<void>
  /** Null if there is none, or none that this program can read. Needs no lock. Rejects with Node's errors. */
  read(): Promise<HealthSnapshot | null>
}

/** `health.json` in a folder. */
export function openHealthFile(folder: string, disk: Disk = nodeDisk): HealthFile {
  const path = join(folder, 'health.json')
  return {
    async write(snapshot) {
      const fresh = `${path}.${randomUUID()}.tmp`
      try {
        await disk.create(fresh, Buffer.from(`${JSON.stringify({ format: 1, ...snapshot })}\n`))
        await disk.rename(fresh, path)
      } catch (error) {
        await disk.remove(fresh).catch(() => {})
        throw error
      }
    },
    async read() {
      const bytes = await disk.read(path)
      if (bytes === null) return null
      try {
        const { format: _format, ...snapshot } = healthFile.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
        return snapshot
      } catch {
        return null
      }
    },
  }
}
