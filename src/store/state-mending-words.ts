import type { Bilingual } from '../knowledge/edition.ts'
import type { StateMending } from './state-problem.ts'

/** For the log and the admins: what was mended, and what they should look after. Times are UTC. */
export function stateMendingWords(mending: StateMending): Bilingual {
  switch (mending.kind) {
    case 'recovered': {
      const time = new Date(mending.savedAt).toISOString()
      const aside = mending.aside ?? '-'
      return {
        vi: `CẢNH BÁO: ${mending.path} hỏng hoặc mất (${mending.why}); bot đang dùng bản sao ghi lúc ${time}. Thay đổi sau lúc đó có thể đã mất; bản tin đến hạn từ đó đến nay không tự gửi lại. Tệp hỏng giữ ở: ${aside}.`,
        en: `WARNING: ${mending.path} is damaged or missing (${mending.why}); the copy written at ${time} is in use. Changes after that may be lost; digests due since then are not sent by themselves. The damaged file is kept at: ${aside}.`,
      }
    }
    case 'older-than-copy': {
      const time = new Date(mending.savedAt).toISOString()
      return {
        vi: `CẢNH BÁO: ${mending.path} (ghi lúc ${time}) cũ hơn bản sao của chính nó, có lẽ vừa được khôi phục. Bản tin đến hạn trước lúc này không tự gửi lại.`,
        en: `WARNING: ${mending.path} (written at ${time}) is older than its own copy; somebody seems to have restored it. Digests due before now are not sent by themselves.`,
      }
    }
    case 'copy-damaged':
      return {
        vi: `Bản sao của ${mending.path} hỏng (${mending.why}); dữ liệu chính vẫn tốt, lần ghi sau sẽ tạo bản sao mới.`,
        en: `The copy of ${mending.path} is damaged (${mending.why}); the state itself is good, and the next write makes a new copy.`,
      }
    case 'migrated':
      return {
        vi: `Dữ liệu phiên bản ${mending.from} đã được nâng cấp; bản cũ giữ ở ${mending.kept}.`,
        en: `The state of version ${mending.from} was migrated; the old file is kept at ${mending.kept}.`,
      }
  }
}
