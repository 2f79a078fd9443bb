import { stringify } from 'yaml'
import { checkFiles } from '../../src/knowledge/check.ts'
import type { Edition, Passage } from '../../src/knowledge/edition.ts'
import { CONFERENCE, soundFiles } from './knowledge-folder.ts'

/** A passage as a clerk writes it, with what goes without saying left out. */
export interface SmallPassage {
  readonly quote: string
  /** A result unless said otherwise. */
  readonly kind?: 'duty' | 'resolution' | 'result' | 'proceeding'
  /** Vietnamese, English; the beginning of the quote if there is none. */
  readonly title?: readonly [vi: string, en?: string]
  readonly terms?: string
  readonly topics?: readonly string[]
  readonly bodies?: readonly string[]
  readonly people?: readonly string[]
  /** Left out, as its list says, or else not stated; so is the deadline. */
  readonly responsible?: { readonly words: string; readonly lead: readonly string[] } | 'not stated'
  readonly deadline?: string
  readonly figures?: readonly { readonly name: { vi: string; en?: string }; value: string; unit: string }[]
  readonly items?: readonly SmallPassage[]
}

/** A conference beside the first. */
export interface SmallConference {
  readonly date: string
  readonly title: string
  readonly terms?: string
  /** Who speaks its passages and concluded it. */
  readonly speaker?: string
  readonly passages: readonly SmallPassage[]
}

/** What an edition is made of. A list that is given takes the place of the one in `SMALL`. */
export interface SmallParts {
  readonly passages: readonly SmallPassage[]
  /** Who speaks the passages. */
  readonly speaker?: string
  readonly second?: SmallConference
  /** `KCN = khu công nghiệp` */
  readonly abbreviations: readonly string[]
  /** `từ trong văn bản = từ hay nói = English` */
  readonly concepts: readonly string[]
  readonly fillers: {
    readonly phrases: readonly string[]
    readonly words: readonly string[]
    readonly light?: readonly string[]
    readonly actions?: readonly string[]
    readonly english: readonly string[]
  }
  readonly names: {
    readonly places: readonly string[]
    readonly classes: readonly string[]
    readonly titles?: readonly string[]
  }
  readonly bodies: readonly { readonly id: string; readonly name: object; readonly aliases?: readonly string[] }[]
  readonly people: readonly object[]
  readonly topics: readonly { readonly id: string; readonly name: object; readonly terms?: readonly string[] }[]
}

/** One conference of a province, with the sentences of a real one, and few words in its glossary. */
export const SMALL: SmallParts = {
  passages: [
    {
      quote:
        'Sáng 15-10, Ban Thường vụ Tỉnh ủy (TVTU) đã tổ chức Hội nghị Ban Chấp hành Đảng bộ tỉnh Nam Định khóa XX.',
      kind: 'proceeding',
      title: ['Hội nghị sáng 15-10', 'The conference of 15 October'],
      terms: 'ngày họp; họp khi nào; when was the meeting held',
    },
    {
      quote:
        'Các đồng chí: Đoàn Hồng Phong, Bí thư Tỉnh ủy; Phạm Đình Nghị, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh; Lê Quốc Chỉnh, Phó Bí thư Tỉnh ủy chủ trì hội nghị.',
      kind: 'proceeding',
      title: ['Những người chủ trì hội nghị', 'Chairs of the conference'],
      terms: 'ai chủ trì; who chaired the meeting',
      people: ['doan-hong-phong', 'pham-dinh-nghi', 'le-quoc-chinh'],
    },
    {
      quote: 'Chỉ số sản xuất công nghiệp tăng 5,87%;',
      title: ['Sản xuất công nghiệp', 'Industrial production'],
      topics: ['kinh-te'],
      figures: [
        { name: { vi: 'Chỉ số sản xuất công nghiệp', en: 'Index of industrial production' }, value: '5,87', unit: '%' },
      ],
    },
    {
      quote: 'giá trị hàng xuất khẩu tăng 2,2%;',
      title: ['Xuất khẩu', 'Exports'],
      topics: ['kinh-te'],
      figures: [{ name: { vi: 'Giá trị hàng xuất khẩu', en: 'Value of exports' }, value: '2,2', unit: '%' }],
    },
    {
      quote: 'sản lượng thịt lợn hơi xuất chuồng tăng 1,3%.',
      title: ['Thịt lợn', 'Pork'],
      topics: ['kinh-te'],
      figures: [{ name: { vi: 'Sản lượng thịt lợn', en: 'Pork output' }, value: '1,3', unit: '%' }],
    },
    {
      quote:
        'Công tác phòng, chống dịch bệnh được thực hiện quyết liệt; trên địa bàn tỉnh chưa ghi nhận trường hợp nào nhiễm dịch COVID-19 trong cộng đồng.',
      title: ['Phòng, chống dịch COVID-19', 'COVID-19 control'],
    },
    {
      quote: 'Ban Chấp hành Đảng bộ tỉnh đã thống nhất xây dựng 3 Nghị quyết chuyên đề toàn khóa bao gồm:',
      kind: 'resolution',
      title: ['Các nghị quyết chuyên đề', 'Thematic resolutions'],
      items: [
        {
          quote: 'Nghị quyết về xây dựng nông thôn mới nâng cao giai đoạn 2021-2025;',
          kind: 'resolution',
          title: ['Nghị quyết về nông thôn mới', 'Resolution on new-style countryside'],
        },
        {
          quote: 'Nghị quyết về phát triển thành phố Nam Định giai đoạn 2021-2025;',
          kind: 'resolution',
          title: ['Nghị quyết về thành phố Nam Định', 'Resolution on Nam Định city'],
        },
        {
          quote: 'Nghị quyết về phát triển vùng kinh tế biển giai đoạn 2021-2025.',
          kind: 'resolution',
          title: ['Nghị quyết về kinh tế biển', 'Resolution on the marine economy'],
        },
      ],
    },
    {
      quote: 'Giao Ủy ban Kiểm tra Tỉnh ủy hoàn thành chương trình kiểm tra, giám sát trước ngày 31/12/2020.',
      kind: 'duty',
      title: ['Chương trình kiểm tra, giám sát', 'Inspection programme'],
      responsible: { words: 'Giao Ủy ban Kiểm tra Tỉnh ủy', lead: ['ubkt-tinh-uy'] },
      deadline: 'trước ngày 31/12/2020',
    },
    {
      quote: 'Ủy ban Kiểm tra Tỉnh ủy báo cáo việc xử lý đơn thư, khiếu nại.',
      kind: 'duty',
      title: ['Đơn thư, khiếu nại', 'Petitions and complaints'],
      responsible: { words: 'Ủy ban Kiểm tra Tỉnh ủy', lead: ['ubkt-tinh-uy'] },
    },
    {
      quote: 'Kiên quyết xử lý nghiêm các vi phạm đất đai theo Kết luận 43 của Tỉnh ủy.',
      kind: 'duty',
      title: ['Vi phạm đất đai', 'Land violations'],
      topics: ['dat-dai'],
    },
    {
      quote: 'Rà soát kế hoạch sử dụng đất thời kỳ 2021-2025.',
      kind: 'duty',
      title: ['Kế hoạch sử dụng đất', 'Land-use plan'],
      topics: ['dat-dai'],
    },
    {
      quote:
        'Đẩy mạnh thực hiện Nghị quyết Trung ương 4 (khóa XI, XII) gắn với Quy định số 08 về trách nhiệm nêu gương.',
      kind: 'duty',
      title: ['Trách nhiệm nêu gương', 'Setting an example'],
    },
    {
      quote: 'Tập trung triển khai quy hoạch chung xây dựng thành phố Nam Định đến năm 2040, tầm nhìn 2050.',
      kind: 'duty',
      title: ['Quy hoạch chung thành phố Nam Định', 'General plan of Nam Định city'],
      deadline: 'đến năm 2040, tầm nhìn 2050',
    },
    {
      quote: 'Tập trung nghiên cứu xây dựng quy hoạch Khu kinh tế Ninh Cơ.',
      kind: 'duty',
      title: ['Quy hoạch Khu kinh tế Ninh Cơ', 'Plan of the Ninh Cơ economic zone'],
    },
    {
      quote: 'Đôn đốc giải phóng mặt bằng, triển khai thi công tuyến đường bộ ven biển.',
      kind: 'duty',
      title: ['Đường bộ ven biển', 'Coastal road'],
      terms: 'đền bù làm đường; land clearance',
    },
    {
      quote: 'Đôn đốc tiến độ thi công các dự án Tỉnh lộ 485B, 487B, 488B.',
      kind: 'duty',
      title: ['Tỉnh lộ 485B, 487B, 488B', 'Provincial roads 485B, 487B, 488B'],
    },
    {
      quote: 'Hoàn thiện các thủ tục để khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020;',
      kind: 'duty',
      title: ['Khởi công Bệnh viện Đa khoa tỉnh', 'Groundbreaking of the provincial general hospital'],
      deadline: 'trong tháng 11-2020',
    },
    {
      quote: 'triển khai các thủ tục dự án xây dựng Trường THPT chuyên Lê Hồng Phong tại địa điểm mới;',
      kind: 'duty',
      title: ['Trường chuyên Lê Hồng Phong', 'Lê Hồng Phong school'],
    },
    {
      quote: 'Đẩy nhanh tiến độ xây dựng KCN Dệt may Rạng Đông để thu hút các nhà đầu tư thứ cấp.',
      kind: 'duty',
      title: ['KCN Dệt may Rạng Đông', 'Rạng Đông textile industrial park'],
    },
    {
      quote: 'Hoàn thiện các thủ tục theo thẩm quyền để chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1;',
      kind: 'duty',
      title: ['Hợp đồng BOT Nhiệt điện Nam Định 1', 'BOT contract of the Nam Định 1 power plant'],
    },
    {
      quote: 'đôn đốc nhà đầu tư khởi công Dự án Nhà máy điện rác tại huyện Mỹ Lộc theo đúng thời gian được phê duyệt.',
      kind: 'duty',
      title: ['Nhà máy điện rác Mỹ Lộc', 'Mỹ Lộc waste-to-energy plant'],
      deadline: 'theo đúng thời gian được phê duyệt',
    },
    {
      quote: 'Chuẩn bị tốt việc phục vụ nhân dân đón Tết Nguyên đán Tân Sửu 2021 an toàn, tiết kiệm./.',
      kind: 'duty',
      title: ['Đón Tết Tân Sửu 2021', 'The 2021 lunar new year'],
    },
  ],
  abbreviations: [
    'KCN = khu công nghiệp',
    'BV = bệnh viện',
    'UBKT = Ủy ban Kiểm tra',
    'GPMB = giải phóng mặt bằng',
    'KL = kết luận; kỷ luật',
    'NQ = nghị quyết',
    'TU = Tỉnh ủy; Trung ương',
    'ntn = như thế nào',
    'bn = bao nhiêu; bệnh nhân',
  ],
  concepts: [
    'khởi công = động thổ; bắt đầu xây = groundbreaking; break ground; start construction',
    'giải phóng mặt bằng = giải tỏa; đền bù = site clearance; land clearance',
    'bệnh viện = nhà thương = hospital',
    'khu công nghiệp = = industrial park',
    'kết luận = = conclusion',
    'kỷ luật = = discipline',
    'nghị quyết = = resolution',
    'Tỉnh ủy = = provincial party committee',
    'Trung ương = = central committee',
    'xuất khẩu = bán ra nước ngoài = exports; export',
    'đường bộ ven biển = đường ven biển = coastal road',
    'thịt lợn = thịt heo = pork',
    'dịch bệnh = = epidemic',
    'máy bay = tàu bay = airplane',
    'quy hoạch = = master plan; plan',
    'điện rác = đốt rác phát điện = waste-to-energy',
  ],
  fillers: {
    phrases: [
      'cho tôi hỏi',
      'như thế nào',
      'liệt kê',
      'bao nhiêu',
      'ai chịu trách nhiệm',
      'chịu trách nhiệm',
      'bao giờ',
      'khi nào',
      'thế nào',
    ],
    words: [
      'ạ',
      'về',
      'tôi',
      'hỏi',
      'là',
      'có',
      'không',
      'gì',
      'ai',
      'rồi',
      'chưa',
      'cho',
      'của',
      'tỉnh',
      'nào',
      'các',
      'được',
      'ở',
      'đâu',
      'tại',
      'để',
      'trong',
      'và',
      'số',
    ],
    light: ['tình hình', 'chỉ đạo'],
    actions: ['xây dựng', 'hoàn thành', 'triển khai'],
    english: [
      'the',
      'of',
      'is',
      'what',
      'when',
      'who',
      'how',
      'much',
      'did',
      'for',
      'in',
      'to',
      'will',
      'a',
      'and',
      'on',
      'was',
    ],
  },
  names: {
    places: ['Nam Định = Namdinh', 'Thái Bình', 'Ninh Bình', 'Mỹ Lộc', 'Giao Thủy'],
    classes: [
      'bệnh viện = hospital',
      'khu công nghiệp = industrial park',
      'khu kinh tế',
      'nhà máy = plant',
      'nhà máy nhiệt điện = nhiệt điện',
      'cầu = bridge',
      'tỉnh lộ',
      'kết luận',
      'quy định',
      'nghị quyết',
      'trường',
    ],
    titles: ['bí thư', 'phó bí thư', 'chủ tịch', 'phó chủ tịch', 'giám đốc', 'trưởng ban'],
  },
  bodies: [
    { id: 'tinh-uy', name: { vi: 'Tỉnh ủy', en: 'Provincial Party Committee' } },
    {
      id: 'ubkt-tinh-uy',
      name: { vi: 'Ủy ban Kiểm tra Tỉnh ủy', en: 'Inspection Committee of the Provincial Party Committee' },
      aliases: ['UBKT Tỉnh ủy', 'ủy ban kiểm tra', 'inspection committee'],
    },
  ],
  people: [
    {
      id: 'doan-hong-phong',
      name: 'Đoàn Hồng Phong',
      aliases: ['ông Phong'],
      offices: [
        {
          title: { vi: 'Bí thư Tỉnh ủy', en: 'Secretary of the Provincial Party Committee' },
          body: 'tinh-uy',
          aliases: ['bí thư tỉnh', 'provincial secretary'],
        },
      ],
    },
    {
      id: 'pham-dinh-nghi',
      name: 'Phạm Đình Nghị',
      aliases: ['ông Nghị'],
      offices: [
        {
          title: { vi: 'Phó Bí thư Tỉnh ủy', en: 'Deputy Secretary of the Provincial Party Committee' },
          body: 'tinh-uy',
        },
        {
          title: { vi: 'Chủ tịch UBND tỉnh', en: "Chairman of the Provincial People's Committee" },
          aliases: ['chủ tịch tỉnh'],
        },
      ],
    },
    {
      id: 'le-quoc-chinh',
      name: 'Lê Quốc Chỉnh',
      aliases: ['ông Chỉnh'],
      offices: [
        {
          title: { vi: 'Phó Bí thư Tỉnh ủy', en: 'Deputy Secretary of the Provincial Party Committee' },
          body: 'tinh-uy',
        },
      ],
    },
  ],
  topics: [
    { id: 'kinh-te', name: { vi: 'Kinh tế', en: 'Economy' } },
    { id: 'dat-dai', name: { vi: 'Đất đai', en: 'Land' } },
  ],
}

/** The edition of these parts, read and checked as the files of an office are. Throws if it has an error. */
export function smallEdition(given: Partial<SmallParts> = {}): Edition {
  const parts = { ...SMALL, ...given }
  const { edition, problems } = checkFiles(soundFiles(filesOf(parts)))
  if (edition === null) throw new Error(problems.map(({ file, line, what }) => `${file}:${line} ${what.en}`).join('\n'))
  return edition
}

/** The passage whose quote holds these words. Throws if there is none. */
export function passageWith(words: string, edition: Edition): Passage {
  const found = edition.passages.find(({ quote }) => quote.includes(words))
  if (found === undefined) throw new Error(`small edition: no passage holds "${words}"`)
  return found
}

function filesOf(parts: SmallParts): Record<string, string | null> {
  const { passages, abbreviations, concepts, fillers, names, bodies, people, topics } = parts
  const title = { vi: 'Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX', en: 'Second plenum' }
  const conference = {
    title,
    short: { vi: 'Hội nghị lần 2' },
    date: '2020-10-15',
    ...(passages.some(({ quote }) => quote.includes('Sáng 15-10')) ? { time: 'Sáng 15-10' } : {}),
    sections: [sectionFile(passages, parts.speaker)],
  }
  return {
    [`${CONFERENCE}/source.txt`]: sourceOf(title.vi, passages),
    [`${CONFERENCE}/conference.yaml`]: stringify(conference),
    ...(parts.second === undefined ? {} : filesOfSecond(parts.second)),
    'bodies.yaml': stringify({ bodies }),
    'people.yaml': stringify({ people }),
    'topics.yaml': stringify({ topics }),
    'glossary/abbreviations.yaml': stringify({ abbreviations }),
    'glossary/synonyms.yaml': stringify({ concepts }),
    'glossary/fillers.yaml': stringify(fillers),
    'glossary/names.yaml': stringify(names),
    'questions.yaml': null,
  }
}

function filesOfSecond({ date, title, terms = '', speaker, passages }: SmallConference): Record<string, string> {
  const folder = `conferences/${date}-phien-hop`
  const conference = {
    ...{ title: { vi: title }, short: { vi: title }, date, terms },
    ...(speaker === undefined ? {} : { concluded_by: speaker }),
    sections: [sectionFile(passages, speaker)],
  }
  return { [`${folder}/source.txt`]: sourceOf(title, passages), [`${folder}/conference.yaml`]: stringify(conference) }
}

function sectionFile(passages: readonly SmallPassage[], speaker: string | undefined): object {
  const title = { vi: 'Nội dung', en: 'Contents' }
  return {
    title,
    ...(speaker === undefined ? {} : { speaker }),
    passages: passages.map((passage) => passageFile(passage)),
  }
}

function sourceOf(title: string, passages: readonly SmallPassage[]): string {
  const quotes = passages.flatMap(({ quote, items }) => [quote, ...(items ?? []).map((item) => item.quote)])
  return `${title}\n\n${quotes.join(' ')}\n`
}

function passageFile(passage: SmallPassage, leadIn?: SmallPassage): object {
  const { title, responsible, deadline, items, ...rest } = passage
  const { quote, kind = 'result' } = rest
  const [vi, en] = title ?? [quote.slice(0, 40)]
  const orSilent = (own: object | string | undefined, said: object | string | undefined) =>
    own ?? (said === undefined || said === 'not stated' ? 'not stated' : undefined)
  const duty = {
    responsible: orSilent(responsible, leadIn?.responsible),
    deadline: orSilent(deadline, leadIn?.deadline),
  }
  return {
    ...rest,
    kind,
    title: en === undefined ? { vi } : { vi, en },
    ...(kind === 'duty' ? duty : {}),
    ...(items === undefined ? {} : { items: items.map((item) => passageFile(item, passage)) }),
  }
}
