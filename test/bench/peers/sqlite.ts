import sqlite from 'node-sqlite3-wasm'
import type { Peer } from '../engine.ts'
import { foldedWords } from './folded.ts'

// Of quote, title, terms, and what is around; even weights did worse.
const WEIGHTS = '1, 1, 0.55, 0.45'

/** SQLite FTS5 in WebAssembly, in memory: folded before it (remove_diacritics leaves đ), any word, BM25 with weighed columns. */
export const sqliteFts5: Peer = {
  name: 'SQLite FTS5',
  how: 'folded (đ too), any word, columns weighed',
  build: async (passages) => {
    const db = new sqlite.Database()
    db.exec("CREATE VIRTUAL TABLE p USING fts5(quote, title, terms, around, tokenize = 'unicode61', content = '')")
    db.exec('BEGIN')
    const insert = db.prepare('INSERT INTO p (rowid, quote, title, terms, around) VALUES (?, ?, ?, ?, ?)')
    const folded = (text: string): string => foldedWords(text).join(' ')
    for (const [id, { quote, title, terms, around }] of passages.entries()) {
      insert.run([id + 1, folded(quote), folded(title), folded(terms), folded(around)])
    }
    insert.finalize()
    db.exec("INSERT INTO p (p) VALUES ('optimize')")
    db.exec('COMMIT')
    const select = db.prepare(`SELECT rowid AS id FROM p WHERE p MATCH ? ORDER BY bm25(p, ${WEIGHTS}) LIMIT ?`)
    const { bytes } = db.get('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size') ?? {}
    return {
      uncountedMegabytes: Number(bytes) / 1e6,
      find: (question, limit) => {
        const any = [...new Set(foldedWords(question))].map((word) => `"${word}"`).join(' OR ')
        return any === '' ? [] : select.all([any, limit]).map(({ id }) => Number(id) - 1)
      },
    }
  },
}
