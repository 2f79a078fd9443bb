import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeRecord, encodeRecord, isRecordData } from '../../../../src/bot/admin/records/record-data.ts'
import { edition } from '../../../messages/fixture.ts'
import { anyPress, forgedData, pressForged } from './forged-records.ts'

describe('callback data about records', () => {
  test('says what was pressed and in which language, in at most 64 bytes of ASCII', () => {
    fc.assert(
      fc.property(anyPress, fc.constantFrom('vi' as const, 'en' as const), (press, language) => {
        const data = encodeRecord(press, language)
        expect(data).toMatch(/^p[ve]:[a-z0-9:+-]+$/)
        expect(data.length).toBeLessThanOrEqual(64)
        expect(isRecordData(data)).toBe(true)
        expect(decodeRecord(data, edition)).toEqual({ press, language })
      }),
    )
  })

  test('of anything else is none of ours', () => {
    fc.assert(
      fc.property(forgedData, (data) => {
        const read = decodeRecord(data, edition)
        if (read !== null) expect(encodeRecord(read.press, read.language)).toBe(data)
      }),
    )
    for (const data of ['', 'p', 'pv', 'pv:', 'px:u:1', 'av:u:1', 'pv:b:x:p9', 'pv:a:1:s:b:+:0000000000', 'pv:u:A'])
      expect(decodeRecord(data, edition), data).toBeNull()
  })

  test('that is forged is refused, whoever presses it', () => pressForged(300))
})
