import { z } from 'zod'
import type { Progress, Recorder } from '../../duties/progress.ts'

/** One list of `state.json`: the shape of a row, and its key in memory, which no two rows share. */
export interface Table<Row> {
  readonly row: z.ZodType<Row>
  key(row: Row): string
}

/** A civil date; the calendar itself is not the store's to import. */
export type Day = Progress['on']

export const day = z.custom<Day>((value) => z.iso.date().safeParse(value).success, 'not a day as YYYY-MM-DD')
/** Epoch milliseconds. */
export const instant = z.number().int()
export const count = z.number().int().min(0)
export const ids = z.array(z.string())
export const person: z.ZodType<Recorder> = z.strictObject({ id: z.number().int(), name: z.string().nullable() })
