import type { ProgressStatus } from '../duties/progress.ts'

/** The words about what the office records of duties, in Vietnamese; part of the catalogue in vi.ts. */
export const viRecords = {
  heading: (day: string, paper: string | null) =>
    `Cập nhật của văn phòng, ${day}${paper === null ? '' : `, theo ${paper}`}`,
  status: {
    'not-started': 'chưa bắt đầu',
    'under-way': 'đang thực hiện',
    done: 'đã xong',
    'cannot-be-done': 'không thực hiện được',
  } as Readonly<Record<ProgressStatus, string>>,
  standing: {
    'done-on-time': (status: string) => `${status}, đúng hạn`,
    'done-late': (status: string) => `${status}, sau hạn`,
    'in-time': (status: string) => `${status}, còn trong hạn`,
    overdue: (status: string) => `${status}, đã quá hạn`,
  },
  assigned: (bodies: string) => `Phân công: ${bodies}`,
  assignedBy: (paper: string | null, bodies: string) =>
    `Văn phòng phân công${paper === null ? '' : `, theo ${paper}`}: ${bodies}`,
  leading: (names: string) => `chủ trì ${names}`,
  coordinating: (names: string) => `phối hợp ${names}`,
  note: (note: string) => `Ghi chú: ${note}`,
  someOverdue: (count: number) => `Có ${count} việc được ghi nhận là quá hạn; các việc khác chỉ là mốc đã qua.`,

  title: { progress: 'Ghi tiến độ', assignment: 'Phân công' },
  ask: {
    status: 'Việc này đến đâu rồi?',
    day: {
      'not-started': 'Tính đến ngày nào thì chưa bắt đầu?',
      'under-way': 'Tính đến ngày nào thì đang thực hiện?',
      done: 'Xong ngày nào?',
      'cannot-be-done': 'Tính đến ngày nào thì xác định không thực hiện được?',
    } as Readonly<Record<ProgressStatus, string>>,
    dayHint: 'Bấm nút, hoặc gõ ngày như 25/11/2020, 25-11.',
    paper: 'Theo văn bản nào? Gõ số, ký hiệu như 123-BC/VPTU, hoặc bấm Bỏ qua.',
    assignmentPaper: 'Văn bản nào phân công? Gõ số, ký hiệu như 45/QĐ-UBND.',
    note: (most: number) => `Có ghi chú gì không? Gõ tối đa ${most} ký tự, hoặc bấm Bỏ qua.`,
    lead: 'Cơ quan nào chủ trì? Bấm chọn hoặc gõ tên, tên viết tắt; xong bấm Tiếp.',
    coordinating: 'Cơ quan nào phối hợp? Bấm chọn hoặc gõ tên; xong, hoặc không có, thì bấm Tiếp.',
    confirm: 'Bạn xem lại giúp tôi. Lưu không?',
  },
  current: 'Đang ghi nhận:',
  proposed: 'Sẽ ghi:',
  button: {
    record: 'Ghi tiến độ',
    assign: 'Phân công',
    undo: { progress: 'Hoàn tác tiến độ vừa ghi', assignment: 'Hoàn tác phân công vừa ghi' },
    today: 'Hôm nay',
    yesterday: 'Hôm qua',
    skip: 'Bỏ qua',
    next: 'Tiếp ›',
    allBodies: 'Tất cả cơ quan',
    save: 'Lưu',
    cancel: 'Hủy',
    card: 'Mở thẻ',
  },
  problem: {
    'not-text': 'Tôi chỉ đọc được chữ. Xin gõ câu trả lời, hoặc bấm nút.',
    'use-buttons': 'Xin bấm một trong các nút dưới đây.',
    'no-day': 'Tôi chưa đọc được ngày này. Gõ như 25/11/2020, 25-11 hoặc “hôm qua”.',
    empty: 'Tôi chưa thấy chữ nào. Xin gõ lại.',
    'several-bodies': 'Có nhiều cơ quan hợp với tên này. Bạn chọn giúp tôi:',
    'lead-needed': 'Cần ít nhất một cơ quan chủ trì.',
    noMonth: (month: number) => `Không có tháng ${month}. Tháng từ 1 đến 12.`,
    impossibleDay: (month: string, lastDay: string) => `Không có ngày ấy: ngày cuối của ${month} là ${lastDay}.`,
    beforeConference: (day: string, conference: string) =>
      `Ngày ${day} trước ngày họp (${conference}). Xin gõ ngày từ ngày họp trở đi.`,
    future: (day: string, today: string) => `Ngày ${day} chưa tới; hôm nay là ${today}. Xin gõ ngày đã qua.`,
    tooLong: (length: number, most: number) =>
      `Bạn gõ ${length} ký tự, tối đa là ${most}. Tôi chưa nhận; xin rút gọn rồi gửi lại.`,
    noBody: (name: string) =>
      `Tôi không thấy cơ quan nào tên “${name}”. Thử tên khác; cơ quan mới thì thêm vào bodies.yaml trước.`,
    leadsAlready: (name: string) => `${name} đã được chọn chủ trì.`,
    overtaken:
      'Trong lúc bạn ghi, việc này vừa được ghi khác đi: xem phần “Đang ghi nhận”. Vẫn đúng thì bấm Lưu lần nữa.',
    notSaved: 'Tôi chưa lưu được nên không thay đổi gì. Xin bấm Lưu lại sau ít phút.',
  },
  saved: 'Đã lưu.',
  savedBefore: 'Bản ghi này đã được lưu rồi.',
  undoHint: 'Trong 24 giờ có thể hoàn tác.',
  undone: 'Đã hoàn tác. Bản ghi còn trong nhật ký nhưng không tính nữa.',
  tooLate: 'Đã quá 24 giờ nên không hoàn tác được. Xin ghi một cập nhật mới.',
  undoneBefore: 'Bản ghi này đã được hoàn tác rồi.',
  notUndone: 'Tôi chưa lưu được nên chưa hoàn tác. Xin thử lại sau ít phút.',
  cancelled: 'Đã hủy. Chưa lưu gì.',
  nothingToCancel: 'Không có việc gì đang ghi dở.',
  dropped: 'Tôi dừng việc đang ghi dở; chưa lưu gì.',
  lapsed: 'Việc ghi dở đã dừng vì quá 15 phút không có trả lời; chưa lưu gì. Mở thẻ để ghi lại.',
  lost: 'Việc ghi này đã dừng. Mở thẻ của nhiệm vụ và bấm ghi lại từ đầu.',
  passed: 'Bước này đã qua.',
  gone: 'Ý này không còn trong dữ liệu nên tôi dừng việc ghi; chưa lưu gì.',
  stale: 'Nút này không còn dùng được.',
  notReady: 'Tôi chưa mở được nơi lưu nên chưa ghi được; việc hỏi đáp vẫn bình thường.',

  orphans: {
    heading: (count: number) => `Có ${count} ý đã có ghi nhận nhưng không còn trong dữ liệu (ghi nhận vẫn được giữ):`,
    more: (count: number) => `... và ${count} ý nữa.`,
    remedy: 'Nếu câu chỉ bị sửa chữ, xin ghi lại ở ý mới; trả lại câu cũ thì ghi nhận tự về.',
  },
}
