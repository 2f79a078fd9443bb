/**
 * The shape of the files that people write in `knowledge/`, and nothing else: no disk, no derived values.
 * The JSON Schema for editors is generated from here, so every `describe` is read by a clerk.
 */
import { z } from 'zod'

const line = z.string().trim().min(1)
const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(40)
  .describe('Mã: chữ thường không dấu, số và gạch nối, ví dụ ubkt-tinh-uy')
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .describe('Ngày theo dạng năm-tháng-ngày, ví dụ 2020-10-15')

/** A text in both languages of the bot. Vietnamese is required; without English the Vietnamese is shown. */
export const bilingual = z.strictObject({
  vi: line.describe('Tiếng Việt'),
  en: line.optional().describe('Tiếng Anh'),
})

/** The words with which a file says that the document is silent. A typed value from here to the screen. */
export const NOT_STATED = 'not stated'
const notStated = z.literal(NOT_STATED)

/** The parts of a plain line: between `;`, blanks around them cut, empty ones left out. */
export function listed(text: string | undefined): string[] {
  return (text ?? '')
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

/** A list of words, written as a list or, for long ones, as one text with `;` between the words. */
const wordList = z.union([z.array(line), z.string().transform(listed)])

export const KINDS = ['duty', 'resolution', 'result', 'proceeding'] as const

const responsible = z.union([
  notStated.describe('Văn bản không nêu ai chịu trách nhiệm'),
  z
    .strictObject({
      words: line.describe('Nguyên văn những chữ nêu cơ quan, người trong câu trích'),
      lead: z
        .array(id)
        .default([])
        .describe('Mã các cơ quan chủ trì, theo bodies.yaml; giao đích danh một người thì ghi people thay vào'),
      coordinating: z.array(id).default([]).describe('Mã các cơ quan phối hợp'),
      people: z.array(id).default([]).describe('Mã những người được giao đích danh, theo people.yaml'),
    })
    .superRefine(({ lead, people }, context) => {
      if (lead.length + people.length > 0) return
      context.addIssue({ code: 'custom', path: ['lead'], message: 'neither lead nor people' })
    })
    .describe('Cơ quan hoặc người được nêu đích danh trong câu trích; phải có lead hoặc people'),
])

const figure = z.strictObject({
  name: bilingual.describe('Tên chỉ tiêu'),
  value: line.describe('Giá trị đúng như in trong câu trích, ví dụ 5,87 hoặc trên 5'),
  unit: line.describe('Đơn vị, ví dụ %'),
  period: line.optional().describe('Kỳ của số liệu, ví dụ 9 tháng đầu năm 2020'),
})

const passageFields = {
  quote: z.string().min(1).describe('Nguyên văn, đúng từng chữ như trong source.txt'),
  kind: z.enum(KINDS).describe('duty: nhiệm vụ · resolution: nghị quyết · result: kết quả · proceeding: diễn biến'),
  title: bilingual.describe('Tên ngắn để hiện trên thẻ'),
  topics: z.array(id).default([]).describe('Mã chủ đề, theo knowledge/topics.yaml'),
  terms: wordList
    .default([])
    .describe('Những từ người ta hay dùng khi hỏi về ý này (Việt hoặc Anh), cách nhau bằng dấu chấm phẩy'),
  bodies: z.array(id).default([]).describe('Mã cơ quan được nhắc tới'),
  people: z.array(id).default([]).describe('Mã người được nhắc tới'),
  responsible: responsible
    .optional()
    .describe('Bắt buộc với nhiệm vụ (duty); ý con (items) bỏ mục này thì lấy theo câu dẫn có nêu cơ quan'),
  deadline: z
    .union([notStated, line])
    .optional()
    .describe(
      'Bắt buộc với nhiệm vụ: nguyên văn cụm chỉ thời hạn trong câu trích, hoặc "not stated"; ý con (items) bỏ mục này thì lấy theo câu dẫn có nêu thời hạn',
    ),
  figures: z.array(figure).default([]).describe('Số liệu có trong câu trích'),
}

const itemFile = z.strictObject(passageFields)
const passageFile = z.strictObject({
  ...passageFields,
  items: z.array(itemFile).default([]).describe('Các ý con của một danh sách, theo đúng thứ tự trong văn bản'),
})

const sectionFile = z.strictObject({
  title: bilingual,
  speaker: id.optional().describe('Mã người phát biểu, theo knowledge/people.yaml'),
  addressee: line.optional().describe('Nguyên văn đối tượng chung của cả phần, ví dụ các cấp, các ngành'),
  period: line.optional().describe('Nguyên văn khung thời gian chung nêu ở câu mở đầu của phần'),
  passages: z.array(passageFile).min(1),
})

/** `knowledge/conferences/<date>-<slug>/conference.yaml` */
export const conferenceFile = z.strictObject({
  title: bilingual.describe('Tên đầy đủ của hội nghị'),
  short: bilingual.describe('Tên ngắn cho dòng nguồn'),
  date: day,
  issued: day
    .optional()
    .describe('Ngày ban hành (ngày ký) văn bản, nếu khác ngày họp; “kể từ ngày ký” tính từ ngày này'),
  number: line.optional().describe('Số văn bản, đúng như in, ví dụ 62/TB-UBND'),
  time: line.optional().describe('Nguyên văn cách văn bản nói về ngày họp, ví dụ Sáng 15-10'),
  place: line.optional().describe('Nơi họp, nếu văn bản nêu'),
  organizer: id.optional().describe('Mã cơ quan tổ chức'),
  chairs: z.array(id).default([]).describe('Mã những người chủ trì'),
  concluded_by: id.optional().describe('Mã người phát biểu kết luận'),
  terms: wordList.default([]).describe('Những cách gọi khác của hội nghị này'),
  sections: z.array(sectionFile).min(1),
})

/** `knowledge/bodies.yaml` */
export const bodiesFile = z.strictObject({
  bodies: z.array(
    z.strictObject({
      id,
      name: bilingual,
      aliases: z.array(line).default([]).describe('Tên khác, tên tắt (Việt hoặc Anh)'),
      kind: line.optional(),
      note: line.optional().describe('Ghi chú của văn phòng, ví dụ tên hiện nay của cơ quan'),
    }),
  ),
})

/** `knowledge/people.yaml` */
export const peopleFile = z.strictObject({
  people: z.array(
    z.strictObject({
      id,
      name: line.describe('Họ và tên đúng như in trong văn bản'),
      aliases: z.array(line).default([]).describe('Cách gọi khác, ví dụ anh Phong, đồng chí Phong'),
      offices: z
        .array(
          z.strictObject({
            title: bilingual.describe('Chức vụ đúng như in'),
            body: id.optional(),
            aliases: z.array(line).default([]).describe('Cách gọi khác của chức vụ này (Việt hoặc Anh)'),
          }),
        )
        .default([]),
    }),
  ),
})

/** `knowledge/topics.yaml` */
export const topicsFile = z.strictObject({
  topics: z.array(z.strictObject({ id, name: bilingual, terms: z.array(line).default([]) })),
})

/** `knowledge/events.yaml`: days that the office knows and documents only name. */
export const eventsFile = z.strictObject({
  events: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9]+(?:_[a-z0-9]+)*$/),
      names: z.array(line).min(1).describe('Những cách văn bản gọi sự kiện này'),
      start: day.optional(),
      end: day.optional(),
      estimate: z.boolean().default(true).describe('true nếu ngày do văn phòng tra cứu, không do văn bản nêu'),
      note: line.optional(),
    }),
  ),
})

/** `knowledge/glossary/abbreviations.yaml`: `UBND = Ủy ban nhân dân`. Rows are plain lines, quick to write and to read. */
export const abbreviationsFile = z.strictObject({
  abbreviations: z.array(
    z
      .string()
      .regex(/^[^=;]*[^=;\s][^=;]*=[^=]*[^=;\s][^=]*$/)
      .describe('CHỮ TẮT = nghĩa hay gặp; nghĩa khác')
      .transform((row) => {
        const [short, long] = row.split('=')
        return { short: (short ?? '').trim(), long: listed(long) }
      }),
  ),
})

/**
 * `knowledge/glossary/synonyms.yaml`: one concept a row, `khởi công = động thổ; bắt đầu xây = groundbreaking`. All words of a
 * row may stand for each other in a question.
 */
export const synonymsFile = z.strictObject({
  concepts: z.array(
    z
      .string()
      .regex(/^[^=]*[^=;\s][^=]*(?:=[^=]*){1,2}$/)
      .describe('từ trong văn bản; từ khác = từ hay nói = English')
      .transform((row) => {
        const [official, everyday, english] = row.split('=').map(listed)
        return { official: official ?? [], everyday: everyday ?? [], english: english ?? [] }
      }),
  ),
})

/** `knowledge/glossary/fillers.yaml`: words of a question that say nothing about its subject. */
export const fillersFile = z.strictObject({
  phrases: wordList.describe('Cụm từ bỏ cả cụm, ví dụ cho tôi hỏi, ra sao rồi'),
  words: wordList.describe('Tiếng đơn bỏ khi đứng một mình, ví dụ ạ, nhé, vậy'),
  light: wordList
    .default([])
    .describe('Từ chung của công việc văn phòng: vẫn tính nhưng nhẹ, ví dụ chỉ đạo, tình hình'),
  actions: wordList.default([]).describe('Động từ, tính từ chung: tính vừa phải, ví dụ hoàn thành, mở rộng'),
  english: wordList.describe('English function words'),
})

// "Hà Nội = Hanoi; thủ đô Hà Nội", or "An Giang" alone.
const nameLine = z
  .string()
  .regex(/^[^=;]*[^=;\s][^=;]*(?:=[^=]*[^=;\s][^=]*)?$/)
  .describe('tên = cách gọi khác; cách gọi khác (không có cách gọi khác thì chỉ viết tên)')
  .transform((row) => {
    const [name, aliases] = row.split('=')
    return { name: (name ?? '').trim(), aliases: listed(aliases) }
  })

/** `knowledge/glossary/names.yaml`: what must match exactly, or the answer is about something else. */
export const namesFile = z.strictObject({
  places: z.array(nameLine).describe('Địa danh'),
  classes: z.array(nameLine).describe('Danh từ chung mà tên riêng hoặc số hiệu theo sau, ví dụ bệnh viện'),
  titles: z
    .array(line)
    .default([])
    .describe('Chức danh: hỏi người giữ chức nào thì phải đúng chức ấy, ví dụ giám đốc, phó chủ tịch'),
})

/** `knowledge/questions.yaml`: questions that must keep their answer through every reload. */
export const goldFile = z.strictObject({
  questions: z.array(
    z.strictObject({ question: line, passage: line.describe('Một đoạn nguyên văn của ý phải tìm ra') }),
  ),
})

export type ConferenceFile = z.infer<typeof conferenceFile>
export type ItemFile = z.infer<typeof itemFile>
export type BodiesFile = z.infer<typeof bodiesFile>
export type PeopleFile = z.infer<typeof peopleFile>
export type TopicsFile = z.infer<typeof topicsFile>
export type EventsFile = z.infer<typeof eventsFile>
export type AbbreviationsFile = z.infer<typeof abbreviationsFile>
export type SynonymsFile = z.infer<typeof synonymsFile>
export type FillersFile = z.infer<typeof fillersFile>
export type NamesFile = z.infer<typeof namesFile>
export type GoldFile = z.infer<typeof goldFile>
