import { sha256 } from './sha256.ts'

const ID_LENGTH = 10

/**
 * Gives ids to passages: 10 characters of `[a-z0-9]` from the conference and the quote's words (NFC, every run of
 * white space one blank), so that an id survives edits elsewhere in the file.
 *
 * One function for one edition: it remembers what it gave out. The second passage with the same words in the same
 * conference gets its number mixed in, and so does the unlikely second taker of an id.
 */
export function passageIds(): (conferenceId: string, quote: string) => string {
  const taken = new Map<string, number>()
  return (conferenceId, quote) => {
    const words = `${conferenceId}\n${quote.normalize('NFC').replace(/\s+/gu, ' ').trim()}`
    const first = base36(sha256(words))
    let id = first
    let ordinal = taken.get(first) ?? 0
    while (taken.has(id)) {
      ordinal++
      id = base36(sha256(`${words}\n${ordinal + 1}`))
    }
    taken.set(id, 0)
    // Where to go on for the next passage with these words: a thousand equal lines must not cost a million hashes.
    taken.set(first, ordinal)
    return id
  }
}

/** 8 hexadecimal digits over the files' paths and contents, whatever order they come in. */
export function editionId(files: ReadonlyMap<string, string>): string {
  const lines = [...files].map(([path, text]) => `${hex(sha256(text))} ${path}`)
  return hex(sha256(lines.sort().join('\n'))).slice(0, 8)
}

function hex(digest: Uint8Array): string {
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}

function base36(digest: Uint8Array): string {
  // 52 bits: more than a number holds exactly would be lost, and 36 ** 10 needs no more.
  const view = new DataView(digest.buffer)
  const number = (view.getUint32(0) >>> 12) * 2 ** 32 + view.getUint32(4)
  return number.toString(36).padStart(ID_LENGTH, '0').slice(-ID_LENGTH)
}
