import type { Bilingual } from './edition.ts'

/** A mistake in YAML in words for a clerk. */
export interface Mistake {
  readonly what: Bilingual
  readonly remedy: Bilingual
}

/** The remedy where no more is known than that something is wrong here. */
export const UNKNOWN_REMEDY: Bilingual = {
  vi: 'So với một mục tương tự ở trên: thụt đầu dòng, dấu hai chấm, dấu nháy và dấu ngoặc.',
  en: 'Compare with a similar entry above: indentation, colons, quotation marks and brackets.',
}

/** The mistakes that people make in YAML. */
export const MISTAKES = {
  tab: {
    what: {
      vi: 'Đầu dòng có dấu Tab; YAML chỉ nhận dấu cách.',
      en: 'The line is indented with a tab; YAML only takes blanks.',
    },
    remedy: {
      vi: 'Thay mỗi dấu Tab ở đầu dòng bằng hai dấu cách.',
      en: 'Replace each tab at the beginning of a line with two blanks.',
    },
  },
  documents: {
    what: {
      vi: 'Tệp có nhiều tài liệu YAML, ngăn nhau bằng dòng “---”.',
      en: 'The file holds several YAML documents, divided by “---”.',
    },
    remedy: {
      vi: 'Xóa dòng “---”; nếu là hai hội nghị, để mỗi hội nghị trong một thư mục riêng.',
      en: 'Delete the line “---”; if these are two conferences, give each its own folder.',
    },
  },
  quote: {
    what: {
      vi: 'Dấu nháy mở ở đây không có dấu nháy đóng.',
      en: 'The quotation mark that opens here is never closed.',
    },
    remedy: { vi: 'Thêm dấu nháy đóng ở cuối câu.', en: 'Add the closing quotation mark at the end of the sentence.' },
  },
  colon: {
    what: {
      vi: 'Dòng này thiếu dấu hai chấm và dấu cách sau tên mục, hoặc là phần tiếp của câu trên nhưng thụt chưa đủ.',
      en: 'A colon and a blank are missing after the key, or the line continues the one above with too little indentation.',
    },
    remedy: {
      vi: 'Viết “tên mục: giá trị”, hoặc thụt dòng này vào sâu hơn tên mục ở trên.',
      en: 'Write “key: value”, or indent the line further than the key above.',
    },
  },
  bracket: {
    what: {
      vi: 'Dấu ngoặc mở ở đây chưa được đóng.',
      en: 'The bracket that opens here is never closed.',
    },
    remedy: {
      vi: 'Thêm dấu đóng “]” hoặc “}” ở cuối danh sách.',
      en: 'Add the closing “]” or “}” at the end of the list.',
    },
  },
  indent: {
    what: {
      vi: 'Thụt đầu dòng không thẳng cột, nên không rõ dòng này thuộc mục nào.',
      en: 'The indentation does not line up, so it is unclear where this line belongs.',
    },
    remedy: {
      vi: 'Cho các mục cùng cấp thẳng cột; mục con lùi vào hai dấu cách so với mục cha.',
      en: 'Line up entries of one level; indent what belongs to an entry by two more blanks.',
    },
  },
  twoColons: {
    what: {
      vi: 'Trong giá trị có dấu hai chấm, nên YAML hiểu thành một mục nữa.',
      en: 'The value contains a colon, so YAML takes it for another key.',
    },
    remedy: {
      vi: 'Đặt cả giá trị trong dấu nháy kép, hoặc viết “>-” sau dấu hai chấm đầu rồi xuống dòng và thụt vào.',
      en: 'Put the whole value in double quotation marks, or write “>-” after the first colon and the value on the next line, indented.',
    },
  },
  dash: {
    what: {
      vi: 'Giá trị bắt đầu bằng dấu gạch “-”, mà YAML hiểu là một mục của danh sách.',
      en: 'The value begins with “-”, which YAML takes for an entry of a list.',
    },
    remedy: {
      vi: 'Bỏ dấu gạch đầu dòng của văn bản: câu trích bắt đầu từ chữ sau dấu gạch. Muốn giữ thì đặt cả câu trong dấu nháy kép.',
      en: 'Leave out the dash of the document: the quote begins with the word after it. To keep it, put the whole sentence in double quotation marks.',
    },
  },
  escape: {
    what: {
      vi: 'Trong dấu nháy kép, dấu “\\” phải viết hai lần.',
      en: 'Within double quotation marks a backslash must be doubled.',
    },
    remedy: {
      vi: 'Viết “\\\\”, hoặc đặt giá trị trong dấu nháy đơn.',
      en: 'Write “\\\\”, or put the value in single quotation marks.',
    },
  },
} as const satisfies Readonly<Record<string, Mistake>>
