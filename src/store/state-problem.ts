import type { Bilingual } from '../knowledge/edition.ts'
import type { LockHolder } from './lock.ts'

/** Why the state cannot be used, or what the admins must hear although it can. Paths are as the caller gave the folder. */
export type StateProblem =
  /** Nothing is there: a first run must be asked for. */
  | { readonly kind: 'never-created'; readonly folder: string }
  /** There was a state, and neither it nor its copy is there. */
  | { readonly kind: 'lost'; readonly folder: string }
  /** A first run was asked for, and there is a state. */
  | { readonly kind: 'already-created'; readonly path: string }
  | { readonly kind: 'in-use'; readonly lockPath: string; readonly holder: LockHolder | null }
  /** Neither the file nor its copy can be understood. */
  | { readonly kind: 'damaged'; readonly path: string; readonly why: string }
  | { readonly kind: 'newer'; readonly path: string; readonly version: number; readonly known: number }
  /** The system does not let us read or write there; `code` as 'EACCES'. */
  | { readonly kind: 'no-access'; readonly folder: string; readonly code: string }

/** What went wrong and was mended: the state is in use, and the admins must hear of it. */
export type StateMending =
  /** The last good copy is in use. `aside`: where the damaged file is kept, null if it was missing. */
  | {
      readonly kind: 'recovered'
      readonly path: string
      readonly why: string
      readonly aside: string | null
      /** When the copy was written, in epoch milliseconds. */
      readonly savedAt: number
    }
  /** The file is older than its own copy: somebody restored it. */
  | { readonly kind: 'older-than-copy'; readonly path: string; readonly savedAt: number }
  /** The state is good, its copy was not; the next write makes a new one. */
  | { readonly kind: 'copy-damaged'; readonly path: string; readonly why: string }
  /** Written by an older program; `kept`: the file as it was. */
  | { readonly kind: 'migrated'; readonly from: number; readonly kept: string }

/** For the operator's terminal: what is wrong and what to do. Times are UTC. */
export function stateProblemWords(problem: StateProblem): Bilingual {
  switch (problem.kind) {
    case 'never-created':
      return {
        vi: `Chưa có dữ liệu trong ${problem.folder}. Nếu đây là lần chạy đầu tiên, hãy yêu cầu tạo mới; nếu không, kiểm tra DATA_DIR và ổ đĩa.`,
        en: `There is no state in ${problem.folder}. If this is the first run, ask for it to be created; if not, check DATA_DIR and the disk.`,
      }
    case 'lost':
      return {
        vi: `Dữ liệu trong ${problem.folder} đã mất: có dấu tạo lần đầu nhưng không còn state.json và bản sao. Hãy khôi phục từ bản lưu; chỉ xóa state.created nếu thật sự muốn bắt đầu lại từ đầu.`,
        en: `The state in ${problem.folder} is lost: state.created is there, state.json and its copy are not. Restore a backup; remove state.created only if you want to begin from nothing.`,
      }
    case 'already-created':
      return {
        vi: `Đã có dữ liệu ở ${problem.path}; không tạo mới đè lên.`,
        en: `There is a state at ${problem.path} already; it is not created anew.`,
      }
    case 'in-use': {
      const { holder, lockPath } = problem
      const who = holder === null ? '?' : `${holder.pid} (${holder.host}, ${new Date(holder.since).toISOString()})`
      return {
        vi: `Một tiến trình khác đang dùng dữ liệu này: ${who}. Hãy dừng nó trước; tệp khóa: ${lockPath}.`,
        en: `Another process is using this state: ${who}. Stop it first; the lock is ${lockPath}.`,
      }
    }
    case 'damaged':
      return {
        vi: `Không đọc được ${problem.path} (${problem.why}) và cả bản sao. Hãy khôi phục từ bản lưu; bot không tự bắt đầu lại với dữ liệu trống.`,
        en: `Neither ${problem.path} (${problem.why}) nor its copy can be read. Restore a backup; the bot does not begin with an empty state by itself.`,
      }
    case 'newer':
      return {
        vi: `${problem.path} thuộc phiên bản ${problem.version}, chương trình này chỉ biết đến ${problem.known}. Hãy chạy chương trình mới hơn.`,
        en: `${problem.path} has version ${problem.version}, this program knows ${problem.known}. Run the newer program.`,
      }
    case 'no-access':
      return {
        vi: `Không đọc hoặc ghi được trong ${problem.folder} (${problem.code}). Hãy kiểm tra quyền và dung lượng ổ đĩa.`,
        en: `${problem.folder} cannot be read or written (${problem.code}). Check its permissions and the disk.`,
      }
  }
}
