import type { Log } from '../../log.ts'
import type { OfficeViewDeps } from '../../office-view.ts'

/** What recording in the chat needs of the house. */
export interface RecordDeps extends OfficeViewDeps {
  readonly log: Log
  readonly token: string
  sleep(milliseconds: number): Promise<void>
}
