import type { Recorder } from '../../duties/progress.ts'
import type { SentFile } from '../../knowledge/sent-file.ts'
import type { Applied, Checked, ProposalName } from '../../messages/proposal.ts'

/**
 * Port: changing what the bot answers from. One check or change at a time; who comes meanwhile is told who is at it. The last
 * proposal that was shown is the one that can be applied. None of these rejects for what is wrong with files or the disk.
 */
export interface EditionDesk {
  /** Checks `knowledge/` as it stands. */
  reload(by: Recorder): Promise<Checked>
  /** Checks `knowledge/` as if the sent file, or the files of the sent archive, stood in it. Nothing is written. */
  replace(sent: SentFile, by: Recorder): Promise<Checked>
  /** Checks the edition that was in force before the running one. */
  rollback(by: Recorder): Promise<Checked>
  /** Puts a proposal into force. */
  apply(name: ProposalName, by: Recorder): Promise<Applied>
  /** Drops a proposal; false if it is not there any more. */
  leave(name: ProposalName): boolean
  /** `knowledge/` as an archive; null if it could not be packed. */
  download(): Promise<Download | null>
}

/** A packed `knowledge/`. */
export interface Download {
  readonly bytes: Uint8Array
  /** The id of the edition that stands there, which may be another one than the running. */
  readonly id: string
  /** Files that are not in it because they cannot be read. */
  readonly unread: readonly string[]
}
