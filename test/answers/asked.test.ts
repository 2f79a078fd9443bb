import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { askedBesides, askedOf } from '../../src/answers/asked.ts'
import { languageOf } from '../../src/text/language.ts'
import { words } from '../../src/text/words.ts'

function asked(question: string) {
  const list = words(question)
  return askedOf(list, languageOf(list))
}

describe('a question asks when', () => {
  test.each([
    'Bao giờ khởi công bệnh viện?',
    'khi nao xong',
    'khởi công tháng mấy',
    'họp ngày nào vậy',
    'quy hoạch đến năm nào',
    'thời hạn hoàn thành',
    'hạn chót là hôm nào',
    'deadline khởi công bệnh viện',
    'bao h khoi cong',
    'When does it start?',
    'by what date must it be done',
    'what is the deadline',
    'until when does the plan run',
    'BOT contract sign when',
  ])('%s', (question) => {
    expect(asked(question)).toBe('when')
  })
})

describe('a question asks how much', () => {
  test.each([
    'xuất khẩu tăng bao nhiêu?',
    'xuat khau tang may phan tram',
    'tỷ lệ giải ngân',
    'có mấy nghị quyết',
    'cong nghiep tang bn',
    'đứng thứ mấy',
    'GRDP growth bao nhieu',
    'How much did exports grow?',
    'how many resolutions are there',
    'what percentage of services is online',
  ])('%s', (question) => {
    expect(asked(question)).toBe('figure')
  })
})

describe('a question asks for a list', () => {
  test.each([
    'liệt kê các nghị quyết',
    'gồm những gì',
    'những nghị quyết nào',
    'các tuyến đường nào',
    'dự hội nghị có những ai',
    'ke ten cac du an',
    'list các nghị quyết',
    'List the resolutions',
    'what are the resolutions',
    'which roads are being built',
    'name all chairs',
  ])('%s', (question) => {
    expect(asked(question)).toBe('list')
  })
})

describe('a question asks who', () => {
  test.each([
    'Ai chủ trì hội nghị?',
    'giao cho ai',
    'mấy dự án giải ngân chậm giao cho sở nào',
    'don vi nao lam',
    'cơ quan nào chịu trách nhiệm',
    'bí thư tên gì',
    'ông Nghị giữ chức gì',
    'BOT contract ai in charge',
    'Who chaired the meeting?',
    'which agency is responsible',
    'whose duty is it',
  ])('%s', (question) => {
    expect(asked(question)).toBe('who')
  })
})

describe('a question asks where', () => {
  test.each(['nhà máy điện rác ở đâu', 'nha may o huyen nao', 'Where is the plant?', 'which district is it in'])(
    '%s',
    (question) => {
      expect(asked(question)).toBe('where')
    },
  )
})

describe('a question asks whether', () => {
  test.each([
    'bệnh viện có khởi công không?',
    'khởi công chưa',
    'co ca covid nao khong',
    'có phải xây trụ sở mới không ạ',
    'Is there any case?',
    'did exports grow',
    'has the hospital been started',
  ])('%s', (question) => {
    expect(asked(question)).toBe('yes-no')
  })
})

describe('a question asks what, if nothing else', () => {
  test.each([
    'đường ven biển thế nào',
    'quy hoạch tỉnh',
    // Words that look like question words: máy is a machine, không khí is air, tương lai the future, dau tu investment.
    'nha may nhiet dien',
    'máy móc cũ',
    'không khí ô nhiễm',
    'tương lai của tỉnh',
    'dau tu cong',
    'điều kiện',
    'what is planned',
    'tell me about the road',
    'the separate corporate plan',
    '',
    '👍',
  ])('%j', (question) => {
    expect(asked(question)).toBe('what')
  })
})

describe('of several things', () => {
  test('the date comes before the body', () => {
    expect(asked('ai làm và khi nào xong')).toBe('when')
    expect(asked('who is responsible and when')).toBe('when')
  })
})

test('the marks that are left out change nothing where there is no other reading', () => {
  for (const question of ['bao giờ khởi công', 'đơn vị nào làm', 'ở đâu', 'liệt kê nghị quyết', 'tăng bao nhiêu']) {
    expect(asked(question.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd'))).toBe(asked(question))
  }
})
test.each(['vi phạm đất đai theo kết luận số nào', 'đoạn nào của văn bản', 'nghị quyết số nào'])(
  '"%s" does not ask who',
  (question) => {
    expect(asked(question)).not.toBe('who')
  },
)
test('"due to" does not ask when', () => {
  expect(asked('what was done due to COVID')).toBe('what')
})

test('any question asks for one of the known things', () => {
  const known = ['who', 'when', 'where', 'what', 'figure', 'list', 'yes-no']
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (question) => known.includes(asked(question))))
})

describe('who is asked for besides', () => {
  test.each(['ai làm và khi nào xong', 'who is responsible and when', 'đơn vị nào làm, bao giờ xong'])(
    '%s',
    (question) => {
      expect(askedBesides(words(question), asked(question))).toBe('who')
    },
  )

  test.each(['khi nào xong', 'ai làm', 'họp ngày nào, gồm những ai'])('not in "%s"', (question) => {
    expect(askedBesides(words(question), asked(question))).toBeNull()
  })
})

test('"số" with its marks is a number, "sở" a department', () => {
  expect(asked('tổng số dự án')).toBe('figure')
  expect(asked('số nào')).not.toBe('who')
  expect(asked('sở nào')).toBe('who')
  expect(asked('by what percentage did exports grow')).toBe('figure')
  expect(asked('by what date')).toBe('when')
})
