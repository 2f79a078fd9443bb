import { describe, expect, test } from 'vitest'
import { loadEdition } from '../../src/knowledge/load.ts'
import type { ProblemCode } from '../../src/knowledge/problem.ts'
import { CONFERENCE, knowledgeFolder, SOUND, soundFiles, spoiled } from '../support/knowledge-folder.ts'

const SOURCE = `${CONFERENCE}/source.txt`
const YAML = `${CONFERENCE}/conference.yaml`

/** One mistake in an otherwise sound folder, and all that must be said about it. */
interface Mistake {
  readonly name: string
  readonly file: string
  /** The file's new text, or what is replaced in the sound one by what; null deletes it. */
  readonly text: string | Replacement | null
  readonly code: ProblemCode
  /** Line and column, or the stretch of the new text at whose beginning the problem must be. */
  readonly at: readonly [number, number] | string
  /** Stretches of the message and of the remedy. */
  readonly what?: string
  readonly remedy: string
  /** Codes of further problems that follow from the mistake. */
  readonly also?: readonly ProblemCode[]
}

/** A stretch of the sound file and what is put in its place. */
type Replacement = readonly [stretch: string, by: string]

const BODY = '  - id: tinh-uy\n'

const brokenYaml: readonly Mistake[] = [
  {
    name: 'a quotation mark that is not closed',
    file: 'bodies.yaml',
    text: ['{ vi: Tỉnh ủy }', '\n      vi: "Tỉnh ủy'],
    code: 'yaml-syntax',
    at: '"Tỉnh ủy',
    what: 'không có dấu nháy đóng',
    remedy: 'Thêm dấu nháy đóng ở cuối câu.',
  },
  {
    name: 'a bracket that is not closed',
    file: 'bodies.yaml',
    text: ['[TU]\n', '[TU\n'],
    code: 'yaml-syntax',
    at: '[TU',
    remedy: 'Thêm dấu đóng “]” hoặc “}” ở cuối danh sách.',
  },
  {
    name: 'a colon within a value',
    file: 'people.yaml',
    text: ['name: Đoàn Hồng Phong', 'name: Đồng chí: Phong'],
    code: 'yaml-syntax',
    at: 'Đồng chí:',
    what: 'Trong giá trị có dấu hai chấm',
    remedy: 'Đặt cả giá trị trong dấu nháy kép',
  },
  {
    name: 'quotation marks around a part of a value',
    file: 'people.yaml',
    text: ['name: Đoàn Hồng Phong', 'name: "Đoàn" Hồng Phong'],
    code: 'yaml-syntax',
    at: 'Hồng Phong',
    remedy: "đặt cả câu giữa hai dấu nháy đơn ('…')",
  },
  {
    name: 'a value that begins with a reserved sign',
    file: YAML,
    text: ['unit: "%"', 'unit: %'],
    code: 'yaml-syntax',
    at: '%\n',
    what: '“%”',
    remedy: 'Đặt cả giá trị trong dấu nháy kép.',
  },
  {
    name: 'the dash of the document before a quote',
    file: YAML,
    text: ['quote: giao Sở Y tế', 'quote: - giao Sở Y tế'],
    code: 'yaml-syntax',
    at: '- giao Sở Y tế',
    what: 'bắt đầu bằng dấu gạch',
    remedy: 'câu trích bắt đầu từ chữ sau dấu gạch',
  },
  {
    name: 'indentation that does not line up',
    file: 'topics.yaml',
    text: ['    name: { vi: Nông', '   name: { vi: Nông'],
    code: 'yaml-syntax',
    at: '   name',
    remedy: 'Cho các mục cùng cấp thẳng cột',
  },
  {
    name: 'a missing colon',
    file: 'topics.yaml',
    text: ['    name: { vi: Nông thôn, en: Countryside }', '    name\n    terms: []'],
    code: 'yaml-syntax',
    at: 'name\n',
    remedy: 'Viết “tên mục: giá trị”',
  },
  {
    name: 'a backslash in double quotation marks',
    file: 'people.yaml',
    text: ['name: Đoàn Hồng Phong', 'name: "Đoàn \\Hồng"'],
    code: 'yaml-syntax',
    at: '\\Hồng',
    remedy: 'Viết “\\\\”',
  },
  {
    name: 'a tab',
    file: 'bodies.yaml',
    text: [BODY, '\t- id: tinh-uy\n'],
    code: 'yaml-tab',
    at: '\t',
    remedy: 'Thay mỗi dấu Tab ở đầu dòng bằng hai dấu cách.',
  },
  {
    name: 'a key twice',
    file: 'bodies.yaml',
    text: [BODY, '  - id: tinh-uy\n    id: tinh-uy\n'],
    code: 'duplicate-key',
    at: [4, 5],
    what: 'Mục “id” được ghi hai lần',
    remedy: 'Giữ một mục, xóa mục kia',
  },
  {
    name: 'aliases that would grow without end',
    file: 'glossary/synonyms.yaml',
    text: `a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a]\nconcepts: [*b, *b, *b, *b, *b]\n`,
    code: 'yaml-alias',
    at: '&a',
    remedy: 'Viết lại đầy đủ dữ liệu ở từng chỗ',
    also: ['editor-line'],
  },
  {
    name: 'a tag of another program',
    file: 'topics.yaml',
    text: ['id: nong-thon', 'id: !!js/function nong-thon'],
    code: 'yaml-tag',
    at: '!!js/function',
    remedy: 'Bỏ phần bắt đầu bằng dấu “!”',
  },
  {
    name: 'two documents in a file',
    file: 'topics.yaml',
    text: ['    name', '    name: {}\n---\ntopics'],
    code: 'yaml-documents',
    at: '---',
    remedy: 'Xóa dòng “---”',
  },
  {
    name: 'a directive',
    file: 'topics.yaml',
    text: ['topics:', '%YAML 1.1\n---\ntopics:'],
    code: 'yaml-directive',
    at: '%YAML',
    remedy: 'Xóa dòng bắt đầu bằng dấu “%”',
  },
  {
    name: 'brackets within brackets without end',
    file: 'topics.yaml',
    text: `topics: ${'['.repeat(50_000)}`,
    code: 'too-deep',
    at: [1, 39],
    remedy: 'bỏ những lớp thừa',
    also: ['editor-line'],
  },
  {
    name: 'data nested too deeply, all brackets closed',
    file: 'topics.yaml',
    text: ['topics:\n', `topics:\n  - ${'['.repeat(40)}${']'.repeat(40)}\n`],
    code: 'too-deep',
    at: [3, 32],
    remedy: 'bỏ những lớp thừa',
  },
]

const wrongShape: readonly Mistake[] = [
  {
    name: 'an unknown key, with the right one nearby',
    file: 'bodies.yaml',
    text: ['aliases: [TU]', 'alias: [TU]'],
    code: 'unknown-key',
    at: 'alias: [TU]',
    what: 'Không có mục nào tên là “alias” ở đây.',
    remedy: 'Viết “aliases”.',
  },
  {
    name: 'an unknown key that is like no other',
    file: 'topics.yaml',
    text: ['id: nong-thon', 'colour: red\n    id: nong-thon'],
    code: 'unknown-key',
    at: 'colour',
    remedy: 'Dùng một trong các tên sau: id, name, terms.',
  },
  {
    name: 'a comma in a text within braces',
    file: YAML,
    text: ['{ vi: Ngày họp, en: The day }', '{ vi: Ngày, giờ họp }'],
    code: 'unknown-key',
    at: 'giờ họp',
    remedy: 'câu có dấu phẩy (kể cả số như 6,82%) phải đặt trong dấu nháy kép',
  },
  {
    name: 'a missing key',
    file: YAML,
    text: ['        kind: proceeding\n', ''],
    code: 'missing-key',
    at: 'quote: Sáng 15-10',
    what: 'Thiếu mục “kind”.',
    remedy: 'Thêm “kind:” (duty: nhiệm vụ · resolution: nghị quyết',
  },
  {
    name: 'a key without a value',
    file: 'people.yaml',
    text: ['name: Đoàn Hồng Phong', 'name:'],
    code: 'empty-value',
    at: [4, 10],
    what: 'Mục “name” chưa có giá trị.',
    remedy: 'Họ và tên đúng như in trong văn bản',
    also: ['unknown-id', 'unknown-id', 'unknown-id'],
  },
  {
    name: 'an optional key without a value',
    file: 'events.yaml',
    text: ['    start: 2021-01-25\n    end: 2021-02-01\n', '    start:\n    end: null\n'],
    code: 'blank-key',
    at: 'start',
    what: 'Mục “start” để trống; bot coi như không có.',
    remedy: 'Ghi giá trị, hoặc xóa dòng này.',
    also: ['blank-key'],
  },
  {
    name: 'a number where text is expected',
    file: YAML,
    text: ['value: "5,87"', 'value: 5.870'],
    code: 'wrong-type',
    at: '5.870',
    what: 'phải là chữ, nhưng đang là số',
    remedy: 'Đặt trong dấu nháy: "5.870".',
  },
  {
    name: 'a text where a list is expected',
    file: YAML,
    text: ['topics: [nong-thon]', 'topics: nong-thon'],
    code: 'wrong-type',
    at: 'nong-thon\n',
    what: 'phải là danh sách, nhưng đang là chữ',
    remedy: 'Viết thành danh sách: [nong-thon].',
  },
  {
    name: 'a text where a group is expected',
    file: YAML,
    text: ['title: { vi: Kinh tế biển }', 'title: Kinh tế biển'],
    code: 'wrong-type',
    at: 'Kinh tế biển',
    remedy: 'Viết “title:” rồi xuống dòng, thụt vào: vi, en.',
  },
  {
    name: 'a list instead of the whole file',
    file: 'topics.yaml',
    text: '# yaml-language-server: $schema=./schema/topics.schema.json\n- nong-thon\n',
    code: 'wrong-type',
    at: '- nong-thon',
    what: 'Cả tệp phải là nhóm các mục, nhưng đang là danh sách',
    remedy: 'Bắt đầu tệp bằng “topics:”.',
  },
  {
    name: 'a kind that does not exist',
    file: YAML,
    text: ['kind: proceeding', 'kind: proceding'],
    code: 'wrong-value',
    at: 'proceding',
    what: '“proceding” không dùng được cho mục “kind”',
    remedy: 'Viết “proceeding”.',
  },
  {
    name: 'a kind in Vietnamese',
    file: YAML,
    text: ['kind: proceeding', 'kind: diễn biến'],
    code: 'wrong-value',
    at: 'diễn biến',
    remedy: 'Dùng một trong các tên sau: duty, resolution, result, proceeding.',
  },
  {
    name: 'a text where "not stated" or a group is expected',
    file: YAML,
    text: ['responsible: not stated', 'responsible: không nêu'],
    code: 'wrong-value',
    at: 'không nêu',
    remedy: 'Dùng một trong các tên sau: not stated, hoặc một nhóm gồm words, lead, coordinating, people.',
  },
  {
    name: 'a mistake within one form of a choice',
    file: YAML,
    text: ['lead: [so-y-te]', 'leads: [so-y-te]'],
    code: 'missing-key',
    at: '{ words: Sở Y tế',
    what: 'Thiếu mục “lead”.',
    remedy: 'Mã các cơ quan chủ trì',
    also: ['unknown-key'],
  },
  {
    name: 'an id with capitals and diacritics',
    file: 'topics.yaml',
    text: ['id: nong-thon', 'id: Nông thôn mới'],
    code: 'wrong-form',
    at: 'Nông thôn mới',
    remedy: 'Viết “nong-thon-moi”.',
    also: ['unknown-id'],
  },
  {
    name: 'a day in the order of Vietnamese texts',
    file: YAML,
    text: ['date: 2020-10-15', 'date: 15/10/2020'],
    code: 'wrong-form',
    at: '15/10/2020',
    remedy: 'Viết “2020-10-15”.',
  },
  {
    name: 'an id that is too long',
    file: 'topics.yaml',
    text: ['id: nong-thon', `id: ${'a'.repeat(41)}`],
    code: 'too-long',
    at: 'aaaa',
    remedy: 'nhiều nhất 40 ký tự',
    also: ['unknown-id'],
  },
]

const names: readonly Mistake[] = [
  {
    name: 'an unknown body with a slip',
    file: YAML,
    text: ['lead: [so-y-te]', 'lead: [so-yte]'],
    code: 'unknown-id',
    at: 'so-yte',
    what: 'Không có cơ quan nào có mã “so-yte” trong bodies.yaml.',
    remedy: 'Viết “so-y-te”, hoặc thêm cơ quan mới vào bodies.yaml.',
  },
  {
    name: 'a body called by its abbreviation',
    file: YAML,
    text: ['organizer: tinh-uy', 'organizer: tu'],
    code: 'unknown-id',
    at: [6, 12],
    remedy: 'Viết “tinh-uy”',
  },
  {
    name: 'an unknown chairman',
    file: YAML,
    text: ['chairs: [doan-hong-phong]', 'chairs: [pham-dinh-nghi]'],
    code: 'unknown-id',
    at: 'pham-dinh-nghi',
    remedy: 'Thêm người này vào people.yaml với id “pham-dinh-nghi”',
  },
  {
    name: 'an unknown speaker',
    file: YAML,
    text: ['speaker: doan-hong-phong', 'speaker: doan-hong-fong'],
    code: 'unknown-id',
    at: 'doan-hong-fong',
    remedy: 'Viết “doan-hong-phong”',
  },
  {
    name: 'an unknown topic',
    file: YAML,
    text: ['topics: [nong-thon]', 'topics: [nong-ton]'],
    code: 'unknown-id',
    at: 'nong-ton',
    remedy: 'Viết “nong-thon”',
  },
  {
    name: 'an office of an unknown body',
    file: 'people.yaml',
    text: ['body: tinh-uy', 'body: tinh-doan'],
    code: 'unknown-id',
    at: 'tinh-doan',
    remedy: 'Thêm cơ quan này vào bodies.yaml',
  },
  {
    name: 'a body twice in one list',
    file: YAML,
    text: ['bodies: [tinh-uy]', 'bodies: [tinh-uy, tinh-uy]'],
    code: 'repeated-id',
    at: 'tinh-uy]\n        responsible',
    remedy: 'Xóa một chỗ.',
  },
  {
    name: 'an id used twice',
    file: 'bodies.yaml',
    text: ['id: so-y-te', 'id: tinh-uy'],
    code: 'duplicate-id',
    at: [6, 9],
    what: 'Mã “tinh-uy” đã dùng ở dòng 3.',
    remedy: 'Đặt mã khác cho một trong hai',
    also: ['unknown-id'],
  },
  {
    name: 'an alias of two bodies',
    file: 'bodies.yaml',
    text: ['[SYT]', '[SYT, tỉnh uỷ]'],
    code: 'name-clash',
    at: 'tỉnh uỷ',
    what: '“tỉnh uỷ” vừa chỉ “tinh-uy” vừa chỉ “so-y-te”.',
    remedy: 'Bỏ tên này ở một trong hai chỗ',
  },
]

const quotes: readonly Mistake[] = [
  {
    name: 'a word of the quote changed',
    file: YAML,
    text: ['Nghị quyết về xây dựng nông thôn mới;', 'Nghị quyết về xây dựng nông thôn kiểu mẫu;'],
    code: 'quote-not-found',
    at: 'Nghị quyết về xây dựng nông thôn kiểu',
    what: 'source.txt dòng 5, cột 60 (đoạn 3): câu trích ghi “thôn kiểu mẫu;”, văn bản ghi “thôn mới; Nghị quyết về vùng…”.',
    remedy: 'Chép lại nguyên văn từ source.txt: “Nghị quyết về xây dựng nông thôn mới;”.',
  },
  {
    name: 'two lines of the source in one quote',
    file: YAML,
    text: ['quote: Sáng 15-10', 'quote: Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX Sáng 15-10'],
    code: 'quote-not-found',
    at: 'Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX Sáng',
    what: 'Câu trích gộp 2 dòng của văn bản làm một (từ source.txt dòng 1, cột 1 (đoạn 1)).',
    remedy:
      'Tách thành 2 mục, mỗi dòng một mục: “Hội nghị lần thứ hai Ban Chấp hành Đảng bộ tỉnh khóa XX” và “Sáng 15-10, Ban',
  },
  {
    name: 'a figure that is a part of another number',
    file: YAML,
    text: ['value: "5,87"', 'value: "8"'],
    code: 'words-not-in-quote',
    at: '"8"',
    remedy: 'Chép nguyên văn những chữ có trong câu trích',
  },
  {
    name: 'a hard blank that nobody can see',
    file: YAML,
    text: ['quote: Nghị quyết về vùng kinh tế', 'quote: Nghị quyết về vùng kinh\u00a0tế'],
    code: 'quote-not-found',
    at: 'Nghị quyết về vùng',
    what: '(câu trích có U+00A0, văn bản có dấu cách)',
    remedy: 'Chép lại nguyên văn từ source.txt: “Nghị quyết về vùng kinh tế biển.”.',
  },
  {
    name: 'a long dash for a short one',
    file: YAML,
    text: ['quote: Sáng 15-10', 'quote: Sáng 15–10'],
    code: 'quote-not-found',
    at: 'Sáng 15–10',
    what: '(câu trích có “–” U+2013, văn bản có “-” U+002D)',
    remedy: 'Chép lại nguyên văn từ source.txt: “Sáng 15-10, Ban Thường vụ',
  },
  {
    name: 'a quote of another document',
    file: YAML,
    text: [
      'quote: Nghị quyết về vùng kinh tế biển.',
      'quote: Hoàn thành giải phóng mặt bằng tuyến đường ven sông trước mùa mưa bão năm nay.',
    ],
    code: 'quote-not-found',
    at: 'Hoàn thành giải phóng',
    what: 'không có đoạn nào gần giống',
    remedy: `văn bản gốc là ${SOURCE}`,
  },
  {
    name: 'two quotes exchanged',
    file: YAML,
    text: [
      `          - quote: Nghị quyết về xây dựng nông thôn mới;
            kind: resolution
            title: { vi: Nông thôn mới }
            topics: [nong-thon]
          - quote: Nghị quyết về vùng kinh tế biển.
            kind: resolution
            title: { vi: Kinh tế biển }
`,
      `          - quote: Nghị quyết về vùng kinh tế biển.
            kind: resolution
            title: { vi: Kinh tế biển }
          - quote: Nghị quyết về xây dựng nông thôn mới;
            kind: resolution
            title: { vi: Nông thôn mới }
            topics: [nong-thon]
`,
    ],
    code: 'quote-order',
    at: 'Nghị quyết về vùng',
    what: 'source.txt dòng 5, cột 98 (đoạn 3)',
    remedy: 'Chuyển mục này xuống ngay sau câu trích ở dòng 22.',
  },
  {
    name: 'an introduction that holds its items',
    file: YAML,
    text: ['2 Nghị quyết bao gồm:"', '2 Nghị quyết bao gồm: Nghị quyết về xây dựng nông thôn mới;"'],
    code: 'quote-overlap',
    at: 'Nghị quyết về xây dựng nông thôn mới;\n',
    what: 'với câu trích ở dòng 15',
    remedy: 'Rút câu trích ở dòng 15 chỉ đến dấu hai chấm',
  },
  {
    name: 'the same quote twice',
    file: YAML,
    text: ['quote: Nghị quyết về vùng kinh tế biển.', 'quote: Nghị quyết về xây dựng nông thôn mới;'],
    code: 'quote-overlap',
    at: [23, 20],
    what: 'với câu trích ở dòng 19',
    remedy: 'Cắt ngắn một trong hai câu trích',
  },
  {
    name: 'a quote of blanks',
    file: YAML,
    text: ['quote: Nghị quyết về vùng kinh tế biển.', 'quote: "  "'],
    code: 'empty-value',
    at: '"  "',
    remedy: 'Chép nguyên văn câu từ source.txt vào đây',
  },
  {
    name: 'a quote over two paragraphs',
    file: YAML,
    text: ['quote: Nghị quyết về vùng kinh tế biển.', 'quote: "Nghị quyết về vùng kinh tế biển.\\n\\nChỉ số sản xuất"'],
    code: 'quote-paragraphs',
    at: '"Nghị quyết về vùng',
    remedy: 'Tách thành mỗi đoạn một mục.',
    also: ['quote-overlap'],
  },
  {
    name: 'a clause that nobody quotes',
    file: SOURCE,
    text: ['sản lượng thủy sản tăng 5,7%.\n', 'sản lượng thủy sản tăng 5,7%. Thu ngân sách đạt 71,5% dự toán.\n'],
    code: 'uncovered',
    at: 'Thu ngân sách',
    what: 'Còn 1 chỗ trong văn bản gốc chưa có mục nào trích (đã trích 92,5 %)',
    remedy: 'bot vẫn tìm và trích được chúng',
  },
]

const wordsOfTheDocument: readonly Mistake[] = [
  {
    name: 'a deadline that is not in its quote',
    file: YAML,
    text: ['deadline: trong tháng 11-2020', 'deadline: trong tháng 12-2020'],
    code: 'words-not-in-quote',
    at: 'trong tháng 12-2020',
    remedy: 'Viết “trong tháng 11-2020” như trong câu trích; nếu văn bản không nêu, ghi “not stated”.',
  },
  {
    name: 'silence in Vietnamese instead of "not stated"',
    file: YAML,
    text: ['deadline: not stated', 'deadline: không nêu'],
    code: 'words-not-in-quote',
    at: 'không nêu',
    remedy: 'nếu văn bản không nêu, ghi “not stated”.',
  },
  {
    name: 'a responsible body in other words than the quote',
    file: YAML,
    text: ['words: Sở Y tế', 'words: sở y tế'],
    code: 'words-not-in-quote',
    at: 'sở y tế',
    remedy: 'Viết “Sở Y tế” như trong câu trích',
  },
  {
    name: 'a figure that the quote does not print',
    file: YAML,
    text: ['value: "5,87"', 'value: "5.87"'],
    code: 'words-not-in-quote',
    at: '"5.87"',
    remedy: 'Viết “5,87” như trong câu trích.',
  },
  {
    name: 'an addressee that the source does not name',
    file: YAML,
    text: ['addressee: Các cấp, các ngành', 'addressee: Các cấp, các nghành'],
    code: 'words-not-in-source',
    at: 'Các cấp, các nghành',
    remedy: 'Viết “Các cấp, các ngành” như trong văn bản gốc.',
  },
  {
    name: 'a time that the source does not print',
    file: YAML,
    text: ['time: Sáng 15-10', 'time: Sáng 15/10'],
    code: 'words-not-in-source',
    at: 'Sáng 15/10',
    remedy: 'Viết “Sáng 15-10” như trong văn bản gốc.',
  },
]

const dutiesAndDays: readonly Mistake[] = [
  {
    name: 'a duty that says nothing of who',
    file: YAML,
    text: ['        responsible: not stated\n', ''],
    code: 'duty-incomplete',
    at: 'quote: Các cấp',
    what: 'thiếu mục “responsible”',
    remedy: 'Thêm “responsible: not stated” nếu văn bản không nêu',
  },
  {
    name: 'a duty that says nothing of when',
    file: YAML,
    text: ['        deadline: trong tháng 11-2020\n', ''],
    code: 'duty-incomplete',
    at: 'quote: Các cấp',
    what: 'thiếu mục “deadline”',
    remedy: 'Thêm “deadline: not stated” nếu văn bản không nêu',
  },
  {
    name: 'a result with a deadline',
    file: YAML,
    text: ['        figures:', '        deadline: not stated\n        figures:'],
    code: 'not-a-duty',
    at: 'deadline: not stated\n        figures',
    what: 'Chỉ nhiệm vụ mới có mục “deadline”; ý này là “result”.',
    remedy: 'Xóa mục “deadline”, hoặc sửa kind thành “duty”.',
  },
  {
    name: 'a day of the conference that does not exist',
    file: YAML,
    text: ['date: 2020-10-15', 'date: 2020-02-30'],
    code: 'impossible-date',
    at: '2020-02-30',
    what: 'Không có ngày 2020-02-30 trong lịch.',
    remedy: 'tháng 02-2020 có 29 ngày',
  },
  {
    name: 'another day than that of the folder',
    file: YAML,
    text: ['date: 2020-10-15', 'date: 2020-10-16'],
    code: 'folder-date',
    at: '2020-10-16',
    remedy: 'đổi tên thư mục thành “2020-10-16-hoi-nghi-2”; nếu không, ghi date: 2020-10-15.',
  },
  {
    name: 'an event on a day that does not exist',
    file: 'events.yaml',
    text: ['2021-02-01', '2021-02-29'],
    code: 'impossible-date',
    at: '2021-02-29',
    remedy: 'tháng 02-2021 có 28 ngày',
  },
  {
    name: 'an event that ends before it begins',
    file: 'events.yaml',
    text: ['end: 2021-02-01', 'end: 2021-01-01'],
    code: 'date-order',
    at: '2021-01-01',
    remedy: 'Đổi chỗ hai ngày, hoặc sửa ngày sai.',
  },
]

const wordLists: readonly Mistake[] = [
  {
    name: 'an abbreviation twice',
    file: 'glossary/abbreviations.yaml',
    text: ['- KCN =', '- tvtu ='],
    code: 'duplicate-abbreviation',
    at: 'tvtu',
    what: 'đã có ở dòng 3',
    remedy: 'Viết tiếp các nghĩa ở đây vào dòng 3',
  },
  {
    name: 'an abbreviation without a meaning',
    file: 'glossary/abbreviations.yaml',
    text: ['KCN = khu công nghiệp', 'KCN ='],
    code: 'wrong-form',
    at: 'KCN =',
    what: 'thiếu từ ở một bên dấu “=”',
    remedy: 'Viết theo mẫu “KCN = khu công nghiệp”',
  },
  {
    name: 'two names in one line',
    file: 'glossary/names.yaml',
    text: ['- Nam Định', '- Nam Định; Hà Nội'],
    code: 'wrong-form',
    at: 'Nam Định; Hà Nội',
    what: 'không phải là một tên',
    remedy: 'Viết theo mẫu “Hà Nội = Hanoi; thủ đô Hà Nội”',
  },
  {
    name: 'a class noun with nothing after “=”',
    file: 'glossary/names.yaml',
    text: ['= nhà thương', '='],
    code: 'wrong-form',
    at: 'bệnh viện =',
    what: 'Dòng “bệnh viện =”',
    remedy: 'Viết theo mẫu “Hà Nội = Hanoi; thủ đô Hà Nội”',
  },
  {
    name: 'an empty list of places',
    file: 'glossary/names.yaml',
    text: ['places:\n  - Nam Định\n  - Hà Nội = Hanoi', 'places: []'],
    code: 'empty-list',
    at: 'places',
    remedy: 'hãy chép lại từ bản trước',
  },
  {
    name: 'a gold question whose passage is nowhere',
    file: 'questions.yaml',
    text: ['passage: khởi công', 'passage: khánh thành'],
    code: 'gold-not-found',
    at: 'khánh thành',
    remedy: 'Chép đúng một đoạn nằm gọn trong một câu trích',
  },
]

const wholeFiles: readonly Mistake[] = [
  {
    name: 'an empty file',
    file: 'events.yaml',
    text: '',
    code: 'empty-file',
    at: [1, 1],
    remedy: 'ví dụ “events: []”',
  },
  {
    name: 'a file of comments only',
    file: 'events.yaml',
    text: '# yaml-language-server: $schema=./schema/events.schema.json\n# chưa có\n',
    code: 'empty-file',
    at: [1, 1],
    remedy: 'ghi ít nhất mục đầu tiên',
  },
  {
    name: 'a byte order mark',
    file: 'bodies.yaml',
    text: `\ufeff${SOUND['bodies.yaml']}`,
    code: 'bom',
    at: [1, 1],
    remedy: 'Lưu lại tệp với kiểu mã “UTF-8”.',
  },
  {
    name: 'decomposed letters in a YAML file, quotes included',
    file: YAML,
    text: (SOUND[YAML] ?? '').normalize('NFD'),
    code: 'nfd',
    at: [2, 14],
    what: 'Có 119 chữ viết bằng dấu tổ hợp',
    remedy: 'Không bắt buộc sửa',
  },
  {
    name: 'decomposed letters in the source',
    file: SOURCE,
    text: (SOUND[SOURCE] ?? '').normalize('NFD'),
    code: 'nfd',
    at: [1, 1],
    remedy: 'Không bắt buộc sửa',
  },
  {
    name: 'a NUL character',
    file: SOURCE,
    text: ['đã tổ chức', 'đã\0tổ chức'],
    code: 'nul-byte',
    at: '\0',
    remedy: 'Chép lại nội dung vào một tệp văn bản mới',
  },
  {
    name: 'a file of 5 MB',
    file: SOURCE,
    text: 'a'.repeat(5 * 1024 * 1024),
    code: 'too-large',
    at: [1, 1],
    what: 'Tệp lớn 5,0 MB, quá mức 2 MB.',
    remedy: 'Chia thành nhiều hội nghị',
  },
  {
    name: 'no source',
    file: SOURCE,
    text: null,
    code: 'missing-file',
    at: [1, 1],
    what: 'thiếu văn bản gốc source.txt',
    remedy: 'Chép nguyên văn văn bản của hội nghị vào source.txt',
  },
  {
    name: 'a source without a word',
    file: SOURCE,
    text: ' \n\n',
    code: 'empty-source',
    at: [1, 1],
    remedy: 'Chép nguyên văn văn bản của hội nghị vào tệp này.',
  },
  {
    name: 'no conference.yaml',
    file: YAML,
    text: null,
    code: 'missing-file',
    at: [1, 1],
    what: 'chưa có ý nào được phân loại',
    remedy: '# yaml-language-server: $schema=../../schema/conference.schema.json',
  },
  {
    name: 'no table of bodies',
    file: 'bodies.yaml',
    text: null,
    code: 'missing-file',
    at: [1, 1],
    what: 'Thiếu tệp bodies.yaml.',
    remedy: '# yaml-language-server: $schema=./schema/bodies.schema.json',
  },
  {
    name: 'conference.yml beside conference.yaml',
    file: `${CONFERENCE}/conference.yml`,
    text: 'title: x\n',
    code: 'unknown-file',
    at: [1, 1],
    remedy: `hãy đổi thành “${YAML}”`,
  },
  {
    name: 'a word list in the wrong folder',
    file: 'names.yaml',
    text: 'places: []\n',
    code: 'unknown-file',
    at: [1, 1],
    remedy: 'hãy đổi thành “glossary/names.yaml”',
  },
  {
    name: 'Thumbs.db',
    file: 'Thumbs.db',
    text: '\0',
    code: 'unknown-file',
    at: [1, 1],
    remedy: 'Xóa tệp hoặc chuyển ra ngoài thư mục knowledge.',
  },
  {
    name: 'no line for the editor',
    file: 'glossary/fillers.yaml',
    text: ['# yaml-language-server: $schema=../schema/fillers.schema.json\n', ''],
    code: 'editor-line',
    at: [1, 1],
    remedy: 'Dán dòng này vào đầu tệp: # yaml-language-server: $schema=../schema/fillers.schema.json',
  },
]

describe.each([
  ['broken YAML', brokenYaml],
  ['a wrong shape', wrongShape],
  ['names and ids', names],
  ['quotes', quotes],
  ["the document's words", wordsOfTheDocument],
  ['duties and days', dutiesAndDays],
  ['word lists', wordLists],
  ['whole files', wholeFiles],
] as const)('%s', (_group, mistakes) => {
  test.each(mistakes)('$name', async ({ file, text, code, at, what, remedy, also = [] }) => {
    const changed = typeof text === 'object' && text !== null ? spoiled(file, ...text) : text
    const { edition, problems } = await loadEdition(await knowledgeFolder(soundFiles({ [file]: changed })))

    const found = problems.find((one) => one.code === code && one.file === file)
    expect(problems.map((one) => one.code).sort()).toEqual([code, ...also].sort())
    expect(found).toBeDefined()
    if (found === undefined) return
    const [line, column] = typeof at === 'string' ? placeOf(changed ?? '', at) : at
    expect({ line: found.line, column: found.column }).toEqual({ line, column })
    expect(found.what.vi).toContain(what ?? '')
    expect(found.remedy.vi).toContain(remedy)
    expect(found.what.en).not.toBe('')
    expect(found.remedy.en).not.toBe('')
    // An edition exactly if there is no error.
    expect(edition !== null).toBe(problems.every((one) => one.severity === 'warning'))
  })
})

/** Line and column, found out the plain way. */
function placeOf(text: string, stretch: string): readonly [number, number] {
  const before = text.split(stretch)[0] ?? ''
  const lines = before.split('\n')
  return [lines.length, (lines.at(-1) ?? '').length + 1]
}
