import type { Book } from '../duties/book.ts'
import type { DigestState } from './digest-state.ts'

/** Port: where the digest's state is kept. */
export type DigestBook = Book<DigestState>
