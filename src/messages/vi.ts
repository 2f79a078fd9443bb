import type { Language } from '../answers/answer.ts'
import { type CivilDate, formatDate } from '../calendar/civil-date.ts'
import { viAccess } from './vi-access.ts'
import { viEdition } from './vi-edition.ts'
import { viPrivacy } from './vi-privacy.ts'
import { viRecords } from './vi-records.ts'
import { viRunning } from './vi-running.ts'
import { viSubscription } from './vi-subscription.ts'
import { viUnanswered } from './vi-unanswered.ts'

/**
 * The bot's words in Vietnamese, and the type of every other catalogue.
 *
 * A parameter named `quoted` arrives as the document's own words in quotation marks; all else is the office speaking.
 * Values are plain text: views escape them.
 */
export const vi = {
  language: 'vi' as Language,

  date: {
    day: (date: CivilDate) => formatDate(date),
    month: (year: number, month: number) => `tháng ${month}/${year}`,
    quarter: (year: number, quarter: number) => `quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? quarter}/${year}`,
    half: (year: number, half: number) => `6 tháng ${half === 1 ? 'đầu' : 'cuối'} năm ${year}`,
    year: (year: number) => `năm ${year}`,
    range: (from: string, to: string) => `từ ${from} đến ${to}`,
    about: (period: string) => `khoảng ${period}`,
    onDay: (day: string) => `ngày ${day}`,
    atTime: (time: string, day: string) => `${time} ngày ${day}`,
    dayOff: (day: string, reason: string) => `${day} (${reason})`,
    daysOff: {
      saturday: 'thứ Bảy',
      sunday: 'Chủ nhật',
      'new-year': 'Tết Dương lịch',
      tet: 'nghỉ Tết Nguyên đán',
      'hung-kings': 'Giỗ Tổ Hùng Vương',
      reunification: 'nghỉ lễ 30/4',
      labour: 'nghỉ lễ 1/5',
      national: 'Quốc khánh 2/9',
    },
  },

  lead: {
    missing: {
      responsible: 'Văn bản không nêu ai chịu trách nhiệm việc này.',
      deadline: 'Văn bản không ghi thời hạn cho việc này.',
      figure: 'Văn bản không nêu con số này.',
      place: 'Văn bản không nêu địa điểm này.',
    },
    /** Of a passage that is no duty: nobody was told to do it, and it has no deadline. */
    missingHere: {
      responsible: 'Ý này không nêu tên ai.',
      deadline: 'Ý này không ghi ngày.',
      figure: 'Ý này không nêu con số được hỏi.',
      place: 'Ý này không nêu địa điểm.',
    },
    deadlineWithoutDay: 'Văn bản có nói về thời hạn nhưng không ghi ngày cụ thể.',
    otherTime: (asked: string, conferences: string) => `Bạn hỏi ${asked}; dưới đây là lời của ${conferences}.`,
    asWritten: 'Văn bản viết như sau:',
    several: (count: number) => `Văn bản có ${count} ý về điều này:`,
    questionCut: 'Câu hỏi hơi dài: tôi chỉ đọc 500 ký tự đầu.',
  },

  card: {
    quote: 'Nguyên văn:',
    who: 'Phụ trách:',
    when: 'Thời hạn:',
    figures: 'Số liệu:',
    notStated: 'văn bản không nêu.',
    inLeadIn: (quoted: string | null) => `nêu ở câu dẫn${quoted === null ? '' : `: ${quoted}`}`,
    charged: (names: string) => `đồng chí ${names}`,
    inItems: 'xem từng ý của danh sách này.',
    addressedInConclusion: (quoted: string) => `Cả phần kết luận gửi chung tới ${quoted}.`,
    addressedInSection: (quoted: string) => `Cả phần này gửi chung tới ${quoted}.`,
    generalPeriod: (quoted: string) => `Câu mở đầu của phần này nói chung ${quoted}.`,
    leading: (names: string) => `chủ trì: ${names}`,
    coordinating: (names: string) => `phối hợp: ${names}`,
    officeNote: (names: string, others: number, note: string) =>
      `Ghi chú của văn phòng về ${names}${others === 0 ? '' : ` và ${others} nơi khác`}: ${note}`,
    figure: (name: string, value: string, period: string | null) =>
      period === null ? `${name}: ${value}` : `${name}: ${value} (${period})`,
  },

  deadline: {
    meaning: (period: string) => `tức là ${period}`,
    within: (period: string) => `trong ${period}`,
    byEndOf: (period: string) => `đến hết ${period}`,
    byTime: (time: string) => `chậm nhất ${time}`,
    before: (named: string) => `trước ${named}`,
    lastSafe: (period: string) => `còn kịp đến hết ${period}`,
    from: (period: string) => `từ ${period}`,
    beginning: 'đây là mốc bắt đầu, không phải hạn cuối',
    onDay: (day: string) => day,
    horizon: 'đây là kỳ quy hoạch hoặc tầm nhìn, không phải thời hạn',
    vague: 'văn bản không ghi ngày cụ thể',
    recurring: 'việc định kỳ, không có một ngày riêng',
    trigger: 'tính từ một mốc mà văn bản không ghi ngày',
    issue: 'tính từ ngày ban hành văn bản; chưa có ngày cụ thể',
    meeting: 'tính từ ngày họp; văn bản không ghi ngày cuối',
    event: 'gắn với một việc mà văn bản không ghi ngày',
    citation: 'đây là mốc được nhắc tới, không phải thời hạn',
    unread: 'văn phòng chưa xác định được ngày',
    estimate: (period: string) => `văn bản không ghi ngày; văn phòng ước tính ${period}`,
    lookedUp: (period: string) => `văn bản không ghi ngày; theo lịch của văn phòng là ${period}`,
    yearInferred: 'năm được hiểu theo ngày họp',
    past: 'mốc này ở trước ngày họp',
  },

  source: {
    line: (conference: string, date: string, person: string | null, place: string | null) =>
      `Nguồn: ${conference} (${date})${person === null ? '' : `, đồng chí ${person} kết luận`}${place === null ? '' : `; ${place}`}.`,
    heldOn: (day: string) => `họp ${day}`,
    place: (paragraph: number, first: number, last: number) =>
      `đoạn ${paragraph}, ý ${first === last ? first : `${first}–${last}`}`,
  },

  list: {
    topic: (count: number, topic: string) => `Có ${count} ý về ${topic}:`,
    body: (count: number, body: string) => `Có ${count} ý nhắc tới ${body}:`,
    figures: (count: number) => `Có ${count} ý nêu số liệu:`,
    speaker: (count: number, name: string) => `Có ${count} ý trong phần phát biểu, kết luận của đồng chí ${name}:`,
    nobody: (count: number) => `Có ${count} nhiệm vụ mà văn bản không nêu ai phụ trách:`,
    shown: (shown: number, total: number) => `Trên đây là ${shown} trong ${total} ý.`,
    items: (count: number) => `Gồm ${count} ý:`,
  },

  duty: {
    notStated: 'văn bản không ghi thời hạn',
    who: (quoted: string) => `phụ trách: ${quoted}`,
    inItems: 'xem từng ý của danh sách',
    nextTime: (period: string) => `lần tới: đến hết ${period}`,
    lastDay: 'hôm nay là ngày cuối',
    printedDay: 'đã tới mốc ghi trong văn bản',
    past: 'đã qua, chưa ghi nhận kết quả',
    news: { new: 'mới', changed: 'có thay đổi' },
  },

  board: {
    heading: {
      all: 'Các nhiệm vụ',
      upcoming: 'Việc sắp đến hạn',
      undated: 'Việc không có ngày cụ thể',
      past: 'Việc đã qua mốc thời hạn',
      horizons: 'Kỳ quy hoạch, tầm nhìn (không phải thời hạn)',
      closed: 'Việc đã ghi nhận kết quả',
    },
    inPeriod: (period: string) => `Việc đến hạn: ${period}`,
    /** The same where some of it begins and is not due. */
    orBeginning: {
      upcoming: 'Việc sắp đến hạn hoặc bắt đầu',
      inPeriod: (period: string) => `Việc đến hạn hoặc bắt đầu: ${period}`,
    },
    counted: (heading: string, count: number) => `${heading} (${count})`,
    month: (month: string) => `${month.charAt(0).toUpperCase()}${month.slice(1)}`,
    limitedTo: (names: string) => `Chỉ xem: ${names}.`,
    none: 'Không có việc nào.',
    noneOverdue: 'Chưa có việc nào được ghi nhận là quá hạn; “đã qua” chỉ là mốc đã qua.',
    page: (page: number, pages: number) => `Trang ${page}/${pages}.`,
    unknown: (name: string) => `Tôi không thấy chủ đề hay cơ quan nào tên “${name}”. Bạn chọn giúp tôi:`,
    choose: { body: 'Chọn cơ quan:', topic: 'Chọn chủ đề:', conference: 'Chọn hội nghị:' },
    button: {
      all: 'Tất cả',
      upcoming: 'Sắp đến hạn',
      undated: 'Không có ngày',
      past: 'Đã qua',
      horizons: 'Kỳ quy hoạch',
      closed: 'Có kết quả',
      previous: '‹ Trang trước',
      next: 'Trang sau ›',
      body: 'Theo cơ quan',
      topic: 'Theo chủ đề',
      conference: 'Theo hội nghị',
      unlimited: 'Bỏ lọc',
      back: 'Về danh sách',
    },
  },

  digest: {
    heading: (day: string) => `Bản tin thời hạn ngày ${day}`,
    late: 'Bản tin đến muộn: vào giờ đã hẹn, tôi đang tạm nghỉ.',
    dueIn7: 'Đến hạn trong 7 ngày tới',
    dueIn30: 'Đến hạn sau 7 ngày, trong 30 ngày tới',
    orBeginning: {
      dueIn7: 'Đến hạn hoặc bắt đầu trong 7 ngày tới',
      dueIn30: 'Đến hạn hoặc bắt đầu sau 7 ngày, trong 30 ngày tới',
    },
    passed: 'Đã qua mốc kể từ bản tin trước',
    recorded: 'Văn phòng mới ghi nhận kể từ bản tin trước',
    news: 'Mới hoặc có thay đổi kể từ bản tin trước',
    section: (heading: string) => `${heading}:`,
    counted: (heading: string, count: number) => `${heading}: ${count} việc.`,
    left: (count: number) => `và ${count} việc nữa`,
    alive: 'Bản tin thời hạn vẫn hoạt động. Trong 30 ngày tới không có việc nào đến hạn.',
    nothing: 'Không có gì mới để báo nên kỳ này không gửi bản tin.',
    next: (duty: string) => `Việc gần nhất sau đó: ${duty}.`,
    others: (counts: string) => `Ngoài ra có ${counts}.`,
    later: (count: number) => `${count} việc đến hạn sau 30 ngày tới`,
    beginning: (count: number) => `${count} việc bắt đầu sau 30 ngày tới`,
    often: (count: number) => `${count} việc lặp lại hằng ngày hoặc hằng tuần (bản tin không nhắc từng kỳ)`,
    older: (count: number) => `${count} việc đã qua từ trước, chưa ghi nhận kết quả`,
    undated: (count: number) => `${count} việc không có ngày cụ thể`,
    all: 'Xem danh sách',
  },

  person: {
    offices: 'Chức vụ ghi trong văn bản:',
    noOffice: 'Văn bản không ghi chức vụ.',
  },

  choice: {
    unsure: 'Tôi chưa chắc. Có phải bạn hỏi về:',
    ambiguous: 'Câu này có thể hiểu theo nhiều cách. Bạn hỏi về:',
  },

  notFound: {
    noQuestion: 'Tôi chưa thấy câu hỏi. Bạn cứ hỏi tự nhiên, gõ không dấu cũng được.',
    nothingNear: 'Tôi không thấy điều này trong văn bản hội nghị.',
    otherName: (name: string) => `Văn bản không nhắc tới “${name}”.`,
    otherPerson: (name: string) => `Về đồng chí ${name}, tôi không thấy văn bản ghi điều này.`,
    allNamed: 'Nhiệm vụ nào trong văn bản cũng nêu ai phụ trách.',
    nearest: 'Những ý gần nhất (không phải câu trả lời):',
    tryAgain: 'Bạn thử hỏi bằng vài từ chính, ví dụ tên dự án hoặc tên cơ quan.',
  },

  button: {
    paragraph: 'Xem cả đoạn',
    related: 'Ý liên quan',
    more: (count: number) => `Kết quả khác (${count})`,
    previous: '‹ Ý trước',
    next: 'Ý sau ›',
    card: 'Về lại ý này',
  },

  paragraph: {
    heading: (paragraph: number, conference: string) => `Đoạn ${paragraph}, ${conference}`,
    legend: 'Phần gạch chân là ý bạn đang xem.',
    shortened: 'Đoạn dài, chỉ hiện các câu quanh ý này; dấu … ở ngoài khung không thuộc văn bản.',
  },

  related: {
    heading: 'Các ý liên quan:',
    none: 'Không có ý nào khác liên quan.',
  },

  more: {
    heading: 'Kết quả khác, có thể ít liên quan hơn:',
    none: 'Không còn kết quả nào khác.',
  },

  sources: {
    heading: (count: number) => `Tôi đang có văn bản của ${count} hội nghị:`,
    none: 'Tôi chưa có văn bản hội nghị nào.',
    held: (date: string) => `Ngày họp: ${date}`,
    document: (number: string | null, issued: string | null) =>
      [
        number === null ? 'Văn bản' : `Văn bản số ${number}`,
        ...(issued === null ? [] : [`ban hành ngày ${issued}`]),
      ].join(' '),
    chairs: (names: string) => `Chủ trì: ${names}`,
    concluded: (name: string) => `Kết luận: ${name}`,
    counts: (passages: number, duties: number) => `${passages} ý, trong đó ${duties} nhiệm vụ`,
    coverage: (percent: number) =>
      percent === 100
        ? 'Đã rà soát toàn bộ văn bản'
        : `Đã rà soát ${String(percent).replace('.', ',')}% văn bản; phần còn lại vẫn tìm và trích được`,
    edition: (id: string) => `Ấn bản dữ liệu: ${id}`,
  },

  help: {
    greeting: 'Xin chào! Tôi tra cứu kết luận hội nghị và chỉ trả lời bằng đúng lời văn bản.',
    can: [
      'Hỏi ai phụ trách, bao giờ xong, ở đâu, bao nhiêu, gồm những gì.',
      'Gõ không dấu, viết tắt, sai chính tả hay hỏi bằng tiếng Anh đều được.',
      'Mỗi câu trích có nguồn; bấm nút để xem cả đoạn và các ý liên quan.',
      'Điều văn bản không nêu, tôi nói rõ là không nêu, không đoán.',
    ],
    deadlines: (deadlines: string, duties: string) =>
      `${deadlines}: việc sắp đến hạn. ${duties}: nhiệm vụ theo chủ đề hoặc cơ quan.`,
    digestAndSources: (subscribe: string, schedule: string, sources: string) =>
      `${subscribe}: nhận bản tin thời hạn hằng tuần. ${schedule}: lịch gửi. ${sources}: các hội nghị tôi đang có.`,
    inGroups: (ask: string) => `Trong nhóm: gõ ${ask} rồi đến câu hỏi, hoặc trả lời một tin nhắn của tôi.`,
    privacy: 'Xin đừng gửi cho tôi nội dung mật hay thông tin cá nhân: tin nhắn đi qua máy chủ Telegram.',
    tryThese: 'Ví dụ:',
  },

  commands: {
    ask: 'Hỏi một câu về kết luận hội nghị',
    sources: 'Các văn bản hội nghị đang có',
    help: 'Cách hỏi',
    deadlines: 'Việc sắp đến hạn, theo tháng',
    duties: 'Nhiệm vụ theo chủ đề hoặc cơ quan',
    subscribe: 'Đăng ký bản tin thời hạn hằng tuần',
    schedule: 'Lịch gửi bản tin',
    preview: 'Xem trước bản tin, chỉ mình bạn thấy',
    pause: 'Tạm dừng bản tin mấy tuần',
    unsubscribe: 'Hủy đăng ký bản tin',
    privacy: 'Bot lưu những gì về bạn',
    forget: 'Xóa dữ liệu của bạn',
    reload: 'Nạp lại dữ liệu hội nghị',
    rollback: 'Trở về bản dữ liệu trước',
    download: 'Tải thư mục dữ liệu về',
    access: 'Ai được hỏi; cho phép hoặc thu hồi',
    unanswered: 'Những câu bot chưa trả lời được',
    health: 'Tình trạng hoạt động của bot',
    audit: 'Những thay đổi gần đây',
  },

  group: {
    welcome: 'Xin chào cả nhóm! Tôi tra cứu kết luận hội nghị và chỉ trả lời bằng đúng lời văn bản.',
    threeWays: 'Ba cách hỏi:',
    byCommand: (ask: string, sample: string | null) =>
      sample === null ? `Gõ ${ask} rồi đến câu hỏi` : `Gõ ${ask} rồi đến câu hỏi, ví dụ: ${ask} ${sample}`,
    byReply: 'Trả lời (reply) một tin nhắn của tôi bằng câu hỏi',
    byPrompt: (ask: string) => `Chỉ gõ ${ask}, rồi trả lời tin nhắn tôi gửi lại`,
    subscribe: (subscribe: string) => `Muốn nhận bản tin thời hạn hằng tuần, quản trị viên của nhóm gõ ${subscribe}.`,
    personNotAllowed: 'Bạn chưa được phép dùng bot. Nhờ quản trị viên của bot duyệt giúp; mã của bạn:',
    notAllowed: 'Nhóm này chưa được phép dùng bot. Nhờ quản trị viên của bot duyệt giúp; mã nhóm:',
  },

  subscription: viSubscription,
  edition: viEdition,
  access: viAccess,
  unanswered: viUnanswered,
  privacy: viPrivacy,
  running: viRunning,

  records: viRecords,

  notice: {
    textOnly: 'Tôi chỉ đọc được chữ. Bạn gõ câu hỏi giúp tôi, không dấu cũng được.',
    tooMany: 'Bạn hỏi nhanh quá, tôi không theo kịp. Chờ một phút rồi hỏi tiếp nhé.',
    staleButton: 'Nút này thuộc bản dữ liệu cũ; tôi đã hiện lại bản mới.',
    goneButton: 'Ý này không còn trong dữ liệu. Bạn hỏi lại giúp tôi nhé.',
    late: 'Trả lời muộn: lúc bạn hỏi, tôi đang tạm nghỉ.',
    onlyInPrivate: 'Lệnh này chỉ dùng được trong chat riêng với bot.',
    askNow: 'Bạn muốn hỏi điều gì? Trả lời tin này bằng câu hỏi nhé.',
    askPlaceholder: (sample: string | null) => (sample === null ? 'Gõ câu hỏi ở đây' : `Ví dụ: ${sample}`),
    failure: 'Có trục trặc ở phía tôi nên chưa trả lời được. Không mất dữ liệu nào; bạn hỏi lại sau ít phút nhé.',
  },
}

/** All words of the bot in one language. A missing text does not compile. */
export type Catalogue = typeof vi
