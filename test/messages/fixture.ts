import type { Found, Language } from '../../src/answers/answer.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { DateReading } from '../../src/calendar/date-reading.ts'
import type {
  Bilingual,
  Body,
  Conference,
  Deadline,
  Edition,
  Office,
  Passage,
  Person,
  Section,
  Topic,
} from '../../src/knowledge/edition.ts'
import type { Commands } from '../../src/messages/commands.ts'

/** A small edition: two conferences with the sentences, and the silence, of real ones. */

const CONFERENCE_SOURCE = `Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX

Sáng 15-10, Ban Thường vụ Tỉnh ủy (TVTU) đã tổ chức Hội nghị Ban Chấp hành Đảng bộ tỉnh mở rộng (khóa XX). Các đồng chí: Đoàn Hồng Phong, Bí thư Tỉnh ủy; Lê Quốc Chỉnh, Phó Bí thư Tỉnh ủy chủ trì hội nghị.
Chỉ số sản xuất công nghiệp tăng 5,87%; giải ngân vốn đầu tư công đạt 71,5% kế hoạch.
Ban Chấp hành Đảng bộ tỉnh đã thống nhất xây dựng 5 Nghị quyết chuyên đề toàn khóa bao gồm: Nghị quyết về xây dựng nông thôn mới nâng cao, kiểu mẫu giai đoạn 2021-2025; Nghị quyết về tập trung xây dựng, phát triển thành phố Nam Định giai đoạn 2021-2025.
Từ kết quả này, trong những tháng cuối năm 2020, các cấp, các ngành cần tập trung làm tốt hơn công tác sắp xếp cán bộ. Tập trung triển khai quy hoạch chung xây dựng thành phố Nam Định đến năm 2040, tầm nhìn 2050. Đôn đốc, hoàn thiện các thủ tục để khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020; triển khai các thủ tục dự án xây dựng Trường THPT chuyên Lê Hồng Phong tại địa điểm mới. Tập trung hoàn thiện các thủ tục theo thẩm quyền để chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1; đôn đốc nhà đầu tư hoàn thiện các thủ tục để khởi công Dự án Nhà máy điện rác tại huyện Mỹ Lộc đảm bảo theo đúng thời gian được phê duyệt./.
`

const NOTICE_SOURCE = `Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát vốn đầu tư công, báo cáo trước ngày 30/11/2020.
Hoàn thành trước Đại hội XIII của Đảng.
`

const both = (vi: string, en: string): Bilingual => ({ vi, en })

const office = (vi: string, en: string): Office => ({ title: both(vi, en), bodyId: null, aliases: [] })

export const phong: Person = {
  id: 'doan-hong-phong',
  name: 'Đoàn Hồng Phong',
  aliases: [],
  offices: [office('Bí thư Tỉnh ủy', 'Secretary of the Provincial Party Committee')],
}

export const chinh: Person = {
  id: 'le-quoc-chinh',
  name: 'Lê Quốc Chỉnh',
  aliases: [],
  offices: [office('Phó Bí thư Tỉnh ủy', 'Deputy Secretary of the Provincial Party Committee')],
}

export const planning: Topic = { id: 'quy-hoach', name: both('quy hoạch', 'planning'), terms: [] }

const body = (id: string, vi: string, en: string, note: string | null): Body => ({
  id,
  name: both(vi, en),
  aliases: [],
  kind: 'sở',
  note,
})

export const finance = body('so-tai-chinh', 'Sở Tài chính', 'Department of Finance', null)
const investment = body(
  'so-khdt',
  'Sở Kế hoạch và Đầu tư',
  'Department of Planning and Investment',
  'nay thuộc Sở Tài chính',
)

/** A reading with everything that is not given left silent. */
export function reading(given: Partial<DateReading>): DateReading {
  return {
    type: 'none',
    precision: 'none',
    start: null,
    end: null,
    named: null,
    vision: null,
    rule: '',
    why: '',
    ...given,
  }
}

/** A stated deadline. */
export function stated(phrase: string, given: Partial<DateReading>): Deadline {
  return { state: 'stated', phrase, reading: reading(given), inheritedFrom: null }
}

const conclusion: Section = {
  conferenceId: '2020-10-hoi-nghi-2',
  title: both('Kết luận hội nghị', 'Conclusion'),
  speakerId: phong.id,
  addressee: 'các cấp, các ngành',
  period: 'trong những tháng cuối năm 2020',
}

type Given = Pick<Passage, 'id' | 'quote' | 'title' | 'kind'> & Partial<Passage>

/** A passage of the first conference unless the given fields say otherwise; its place is looked up in the source. */
export function passage(given: Given, source = CONFERENCE_SOURCE): Passage {
  const start = source.indexOf(given.quote)
  if (start < 0) throw new Error(`fixture: "${given.quote}" is not in the source`)
  return {
    conferenceId: '2020-10-hoi-nghi-2',
    start,
    end: start + given.quote.length,
    paragraph: 1,
    clause: 1,
    lastClause: given.clause ?? 1,
    section: null,
    topicIds: [],
    terms: [],
    bodyIds: [],
    personIds: [],
    responsible: null,
    deadline: null,
    figures: [],
    parentId: null,
    itemIds: [],
    ...given,
  }
}

const duty = (given: Omit<Given, 'kind'>): Passage =>
  passage({
    kind: 'duty',
    paragraph: 5,
    section: conclusion,
    responsible: { state: 'not-stated' },
    deadline: { state: 'not-stated' },
    ...given,
  })

export const opening = passage({
  id: 'p1',
  kind: 'proceeding',
  title: both('Ban Thường vụ Tỉnh ủy tổ chức hội nghị', 'The Standing Board held the conference'),
  quote: 'Sáng 15-10, Ban Thường vụ Tỉnh ủy (TVTU) đã tổ chức Hội nghị Ban Chấp hành Đảng bộ tỉnh mở rộng (khóa XX).',
  paragraph: 2,
})

export const chairs = passage({
  id: 'p2',
  kind: 'proceeding',
  title: both('Chủ trì hội nghị', 'Chairs of the conference'),
  quote: 'Các đồng chí: Đoàn Hồng Phong, Bí thư Tỉnh ủy; Lê Quốc Chỉnh, Phó Bí thư Tỉnh ủy chủ trì hội nghị.',
  paragraph: 2,
  clause: 2,
  personIds: [phong.id, chinh.id],
})

export const industry = passage({
  id: 'p3',
  kind: 'result',
  title: both('Sản xuất công nghiệp', 'Industrial production'),
  quote: 'Chỉ số sản xuất công nghiệp tăng 5,87%',
  paragraph: 3,
  figures: [
    {
      name: both('Chỉ số sản xuất công nghiệp', 'Index of industrial production'),
      value: '5,87',
      unit: '%',
      period: '9 tháng đầu năm 2020',
    },
  ],
})

export const investmentSpent = passage({
  id: 'p4',
  kind: 'result',
  title: both('Giải ngân vốn đầu tư công', 'Disbursement of public investment'),
  quote: 'giải ngân vốn đầu tư công đạt 71,5% kế hoạch',
  paragraph: 3,
  clause: 2,
})

export const resolutions = passage({
  id: 'p5',
  kind: 'resolution',
  title: both('Các nghị quyết chuyên đề toàn khóa', 'Thematic resolutions of the term'),
  quote: 'Ban Chấp hành Đảng bộ tỉnh đã thống nhất xây dựng 5 Nghị quyết chuyên đề toàn khóa bao gồm:',
  paragraph: 4,
  itemIds: ['p6', 'p7'],
})

export const countryside = passage({
  id: 'p6',
  kind: 'resolution',
  title: both('Nghị quyết về nông thôn mới', 'Resolution on new-style countryside'),
  quote: 'Nghị quyết về xây dựng nông thôn mới nâng cao, kiểu mẫu giai đoạn 2021-2025',
  paragraph: 4,
  clause: 2,
  parentId: 'p5',
})

export const city = passage({
  id: 'p7',
  kind: 'resolution',
  title: both('Nghị quyết về thành phố Nam Định', 'Resolution on Nam Định city'),
  quote: 'Nghị quyết về tập trung xây dựng, phát triển thành phố Nam Định giai đoạn 2021-2025',
  paragraph: 4,
  clause: 3,
  parentId: 'p5',
})

export const cityPlan = duty({
  id: 'p8',
  title: both('Quy hoạch chung thành phố Nam Định', 'General plan of Nam Định city'),
  quote: 'Tập trung triển khai quy hoạch chung xây dựng thành phố Nam Định đến năm 2040, tầm nhìn 2050.',
  clause: 2,
  topicIds: [planning.id],
  deadline: stated('đến năm 2040, tầm nhìn 2050', {
    type: 'horizon',
    precision: 'period',
    end: civilDate('2040-12-31'),
    vision: civilDate('2050-12-31'),
  }),
})

export const hospital = duty({
  id: 'p9',
  title: both('Khởi công Bệnh viện Đa khoa tỉnh', 'Groundbreaking of the provincial general hospital'),
  quote: 'Đôn đốc, hoàn thiện các thủ tục để khởi công dự án xây dựng Bệnh viện Đa khoa tỉnh trong tháng 11-2020',
  clause: 3,
  deadline: stated('trong tháng 11-2020', {
    type: 'within',
    precision: 'month',
    start: civilDate('2020-11-01'),
    end: civilDate('2020-11-30'),
  }),
})

export const school = duty({
  id: 'p10',
  title: both('Trường chuyên Lê Hồng Phong ở địa điểm mới', 'Lê Hồng Phong school on its new site'),
  quote: 'triển khai các thủ tục dự án xây dựng Trường THPT chuyên Lê Hồng Phong tại địa điểm mới',
  clause: 4,
})

export const powerPlant = duty({
  id: 'p11',
  title: both('Hợp đồng BOT Nhiệt điện Nam Định 1', 'BOT contract of the Nam Định 1 power plant'),
  quote: 'Tập trung hoàn thiện các thủ tục theo thẩm quyền để chuẩn bị ký hợp đồng BOT Nhà máy Nhiệt điện Nam Định 1',
  clause: 5,
})

export const wastePlant = duty({
  id: 'p12',
  title: both('Nhà máy điện rác Mỹ Lộc', 'Mỹ Lộc waste-to-energy plant'),
  quote:
    'đôn đốc nhà đầu tư hoàn thiện các thủ tục để khởi công Dự án Nhà máy điện rác tại huyện Mỹ Lộc đảm bảo theo đúng thời gian được phê duyệt',
  clause: 6,
  deadline: stated('theo đúng thời gian được phê duyệt', { type: 'vague' }),
})

export const capitalReview = passage(
  {
    id: 'n1',
    conferenceId: '2020-11-giao-ban',
    kind: 'duty',
    title: both('Rà soát vốn đầu tư công', 'Review of public investment'),
    quote:
      'Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính rà soát vốn đầu tư công, báo cáo trước ngày 30/11/2020.',
    bodyIds: [investment.id, finance.id],
    responsible: {
      state: 'named',
      words: 'Giao Sở Kế hoạch và Đầu tư chủ trì, phối hợp với Sở Tài chính',
      leadIds: [investment.id],
      coordinatingIds: [finance.id],
      personIds: [],
      inheritedFrom: null,
    },
    deadline: stated('trước ngày 30/11/2020', {
      type: 'by',
      precision: 'day',
      end: civilDate('2020-11-29'),
      named: civilDate('2020-11-30'),
    }),
  },
  NOTICE_SOURCE,
)

const conference: Conference = {
  id: '2020-10-hoi-nghi-2',
  title: both(
    'Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX',
    'Second conference of the Provincial Party Committee, 20th term',
  ),
  short: both('Hội nghị BCH Đảng bộ tỉnh lần thứ hai', 'Second conference of the Provincial Party Committee'),
  date: civilDate('2020-10-15'),
  issued: null,
  number: null,
  time: 'Sáng 15-10',
  place: null,
  organizerId: null,
  chairIds: [phong.id, chinh.id],
  concludedById: phong.id,
  terms: [],
  source: CONFERENCE_SOURCE,
  sections: [conclusion],
  passageIds: ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11', 'p12'],
}

const notice: Conference = {
  ...conference,
  id: '2020-11-giao-ban',
  title: both('Hội nghị giao ban tháng 11', 'November briefing'),
  short: both('Giao ban tháng 11', 'November briefing'),
  date: civilDate('2020-11-03'),
  time: null,
  chairIds: [],
  concludedById: null,
  source: NOTICE_SOURCE,
  sections: [],
  passageIds: ['n1'],
}

/** An edition of these conferences and passages with the names of the fixture. */
export function editionOf(conferences: readonly Conference[], passages: readonly Passage[]): Edition {
  const byId = <T extends { readonly id: string }>(all: readonly T[]): ReadonlyMap<string, T> =>
    new Map(all.map((one) => [one.id, one]))
  return {
    id: 'a1b2c3d4',
    conferences: byId(conferences),
    passages,
    passageById: byId(passages),
    bodies: byId([investment, finance]),
    people: byId([phong, chinh]),
    topics: byId([planning]),
    events: [],
    glossary: {
      abbreviations: [],
      concepts: [],
      fillers: { phrases: [], words: [], light: [], actions: [], english: [] },
      names: { places: [], classes: [], titles: [] },
    },
    gold: [
      { question: 'bệnh viện tỉnh bao giờ khởi công?', passage: 'Bệnh viện Đa khoa tỉnh' },
      { question: 'ai lo hợp đồng BOT Nam Định 1?', passage: 'Nam Định 1' },
      { question: 'nhà máy điện rác xây ở đâu?', passage: 'điện rác' },
    ],
    coverage: [
      { conferenceId: '2020-10-hoi-nghi-2', clauses: 14, covered: 13, headings: 1, percent: 98.57 },
      { conferenceId: '2020-11-giao-ban', clauses: 2, covered: 2, headings: 0, percent: 100 },
    ],
  }
}

const passages = [
  opening,
  chairs,
  industry,
  investmentSpent,
  resolutions,
  countryside,
  city,
  cityPlan,
  hospital,
  school,
  powerPlant,
  wastePlant,
  capitalReview,
]

export const edition = editionOf([conference, notice], passages)

/** The fixture's edition with one more conference, whose whole source is this one passage. */
export function editionWith(quote: string, fields: Partial<Passage> = {}): { edition: Edition; passage: Passage } {
  const only = passage(
    { id: 'x1', conferenceId: 'x', kind: 'unsorted', title: both(quote, quote), quote, ...fields },
    quote,
  )
  const own: Conference = { ...conference, id: 'x', source: quote, sections: [], passageIds: ['x1'] }
  return { edition: editionOf([conference, notice, own], [...passages, only]), passage: only }
}

export function found(passage: Passage, score = 0.9): Found {
  return { passage, score }
}

/** The common fields of an answer. */
export function asking(language: Language, asked: 'who' | 'when' | 'what' | 'figure' | 'list' | 'yes-no' = 'what') {
  return { question: '…', cut: false, language, asked, missing: [] } as const
}

export const commands: Commands = {
  username: 'hoinghibot',
  ask: 'hoi',
  deadlines: 'hanchot',
  duties: 'nhiemvu',
  subscribe: 'dangky',
  schedule: 'lich',
  sources: 'nguon',
}
