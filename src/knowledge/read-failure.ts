import { type Problem, problem, wholeFile } from './problem.ts'

/** Why a path of the knowledge folder was not read. */
export type ReadFailure = keyof typeof FAILURES

/** The error about a path that was not read, as a whole. */
export function readFailure(path: string, code: ReadFailure): Problem {
  return problem(wholeFile(path), code, FAILURES[code].what, FAILURES[code].remedy)
}

const FAILURES = {
  'no-folder': {
    what: {
      vi: 'Không có thư mục dữ liệu, hoặc bot không được phép mở.',
      en: 'There is no knowledge folder, or it may not be opened.',
    },
    remedy: {
      vi: 'Kiểm tra thiết lập KNOWLEDGE_DIR và quyền đọc thư mục.',
      en: 'Look at the setting KNOWLEDGE_DIR and at the permissions of the folder.',
    },
  },
  unreadable: {
    what: {
      vi: 'Không đọc được: bot không có quyền, hoặc đĩa có lỗi.',
      en: 'It cannot be read: no permission, or an error of the disk.',
    },
    remedy: {
      vi: 'Cho tài khoản chạy bot quyền đọc tệp và thư mục này, rồi thử lại.',
      en: 'Let the account that runs the bot read this file and its folder, then try again.',
    },
  },
  'not-a-file': {
    what: {
      vi: 'Ở đây phải là một tệp, nhưng lại là thư mục hoặc thứ khác cùng tên.',
      en: 'A file is expected here, but there is a folder or something else of that name.',
    },
    remedy: { vi: 'Đổi tên hoặc xóa đi, rồi chép lại tệp.', en: 'Rename or delete it and restore the file.' },
  },
  'link-outside': {
    what: {
      vi: 'Đây là liên kết dẫn ra ngoài thư mục knowledge; bot không đọc.',
      en: 'This is a link that leads out of the knowledge folder; it is not followed.',
    },
    remedy: { vi: 'Thay liên kết bằng chính tệp đó.', en: 'Put the file itself in the place of the link.' },
  },
  'link-broken': {
    what: { vi: 'Đây là liên kết không dẫn tới tệp nào.', en: 'This is a link that leads nowhere.' },
    remedy: {
      vi: 'Thay liên kết bằng chính tệp đó, hoặc xóa liên kết.',
      en: 'Put the file itself in the place of the link, or delete it.',
    },
  },
  'link-to-folder': {
    what: {
      vi: 'Đây là liên kết tới một thư mục; bot không đi theo.',
      en: 'This is a link to a folder; it is not followed.',
    },
    remedy: { vi: 'Thay liên kết bằng chính thư mục đó.', en: 'Put the folder itself in the place of the link.' },
  },
} as const
