import type { Word } from '../text/words.ts'
import type { Asked, Language } from './answer.ts'

interface Rule {
  readonly asked: Asked
  readonly pattern: RegExp
}

// On the question's words without marks, joined by single spaces, with a space at each end. First rule that fits wins.
// "mấy" without marks is also "máy", so alone it counts only beside a word of measure.
const VIETNAMESE: readonly Rule[] = [
  // bao giờ, khi nào, tháng mấy, ngày nào, thời hạn, hạn chót
  {
    asked: 'when',
    pattern:
      / (?:bao gio|bao h|bh|khi nao|luc nao|chung nao|chung mo|hoi nao|hoi mo|ngay mo|bua nao|bua mo|hom nao|bjo|bgio|khi no|bao lau|may gio|khi mo|thoi gian nao|thoi diem nao|khoang thoi gian nao|thoi han|han chot|han cuoi|deadline|den han|ngay bao nhieu|nam bao nhieu|thang bao nhieu|(?:ngay|thang|nam|quy|tuan|buoi|dip|giai doan|chang|quang|khung|thoi ky|nhiem ky) (?:nao|may|gi)|may (?:thang|nam) nao|nhung nam nao|mung may|lo trinh|moc thoi gian|bao lau nua|eta|ngay (?:khoi cong|hoan thanh|khanh thanh|thong xe|ban giao)|truoc ngay nao|ngay thang nam|ngay cu the|may nam nua|lich trinh|ngay gio nao|when) /,
  },
  // ai: nothing else means it; but "gồm những ai" wants a list
  { asked: 'who', pattern: / (?<!(?:nhung|gom|co|cac) )(?:ai|who) / },
  // những ai, gồm những gì, liệt kê
  {
    asked: 'list',
    pattern:
      / (?:liet ke|ke (?:ten|ra|het|giup|gium|cho|lai)|thong ke|cho xin het|danh sach|gom (?:nhung|co|cac|gi)|bao gom|nhung (?:gi|viec gi|\p{L}+(?: \p{L}+){0,4} nao)|cac (?:\p{L}+ ){1,4}nao|nhung ai|list) /u,
  },
  // bao nhiêu, mấy phần trăm, tỷ lệ, tăng mấy; but "mấy dự án ấy giao sở nào" counts nothing
  {
    asked: 'figure',
    pattern:
      / (?:(?<!soq? )bao nhieu|bn|bnhieu|nhiu|may phan|phan tram|may %|ty le|ti le|may (?:mw|kw|ha|hecta|km|m2|met|tan|kg|usd|giuong|lop|ho|thon|suat|dong|ty|trieu|nguoi|xa|tinh|du an|nhiem vu|nghi quyet|nhom|dau viec|viec|cai|lan|ky|ca|dong)(?!(?: \S+)* (?:nao|ai) )|(?:tang|giam|dat|duoc) may|dung thu may|hang may|con soq?|soq? lieu|cong suat|dien tich|dan so|tong muc dau tu|tong soq?|soq? luong|soq? tien|quy mo|how much|how many) /,
  },
  // ai, đơn vị nào, cơ quan nào, chịu trách nhiệm
  {
    asked: 'who',
    pattern:
      / (?:ai|nguoi nao|dua nao|thang nao|thay nao|anh nao|o mo|dong chi nao|dc nao|ong nao|ba nao|vi nao|sep nao|(?:don vi|dvi|dv|co quan|cq|to chuc|tap the|so|so nganh|ban|nganh|cap|ben|phong|team|luc luong|bo phan|nhom|cong ty|cty|doanh nghiep|hang|to doi|bo|doan|cuc|dau moi|cap uy|lanh dao|can bo|chu dau tu|nha dau tu|nha thau|phong ban|ban nganh) nao|(?:don vi|co quan|ben|cty|cong ty) gi|chiu (?:tr|ch)ach nhiem|phu trach|dau moi|(?:don vi|co quan|ben) (?:chu tri|phu trach|thuc hien)|ten (?:la )?gi|danh tinh|giu chuc|chuc vu|chuc gi|lam chuc|who) /,
  },
  {
    asked: 'where',
    pattern: / (?:o dau|cho nao|noi nao|dia diem nao|huyen nao|xa nao|tinh nao|vi tri nao|dau|where) $/,
  },
  { asked: 'where', pattern: / (?:o dau|cho nao|noi nao|huyen nao|dia diem nao|where) / },
  // có … không, chưa, phải không
  {
    asked: 'yes-no',
    pattern:
      / (?:phai khong|dung khong|co phai|co dung|hay khong|hay chua|co .*(?:khong|ko|k|hong|hok|hem|chua)) (?:\p{L}+ ){0,2}$| (?:khong|chua|ko|hong) (?:a |vay |the |nhi |ha |ta |z |da )?$/u,
  },
]

const ENGLISH: readonly Rule[] = [
  {
    asked: 'when',
    pattern:
      / (?:when|what (?:date|day|year|month|time|quarter|deadline|timeline|timeframe|period)|which (?:date|day|year|years|month|quarter|period)|by what(?! (?:percent|percentage|share|proportion|margin|factor|rate|amount) )|how soon|how long|deadline|due(?! to)|timeline|timeframe|dates?|timetable|schedule|until when|eta|start date|completion date|ready by|horizon) /,
  },
  {
    asked: 'figure',
    pattern:
      / (?:how much|how many|what percentage|what percent|percentage|percent|rate|what share|figure|figures|number of|by how|capacity|megawatts?|total cost|population|hectares?) /,
  },
  {
    asked: 'who',
    pattern:
      / (?:who|whom|whose|who's|which (?:\w+ ){0,2}(?:agency|agencies|body|bodies|head|heads|firm|institution|contractor|developer|department|authority|official|officials|leader|leaders|person|people|organisation|organization|ministry|office|unit|level|company|contractor|entity)|what (?:agency|body|department|authority|entity)|responsible|in charge|accountable|owner of|pic|point person|tasked with) /,
  },
  { asked: 'where', pattern: / (?:where|which (?:district|place|location|province)|what location) / },
  {
    asked: 'list',
    pattern:
      / (?:list|which (?!\w+ (?:is|was|has|does|did|will|gets?) )(?:\w+ ){0,2}\w{3,}s|what are|name the|name all|enumerate|every|all the) /,
  },
  { asked: 'yes-no', pattern: /^ (?:is|are|was|were|does|do|did|has|have|had|will|can|could|should|any) / },
]

/** What a question asks for, read from its question words; `what` where none is found. */
export function askedOf(list: readonly Word[], language: Language): Asked {
  const plain = ` ${list.map(keyOf).join(' ')} `
  // People mix: "BOT contract bên mình ai in charge", "GRDP growth bao nhieu".
  const rules = language === 'en' ? [...ENGLISH, ...VIETNAMESE] : [...VIETNAMESE, ...ENGLISH]
  const found = rules.find((rule) => rule.pattern.test(plain))?.asked
  return found === undefined && countsByMarks(list) ? 'figure' : (found ?? 'what')
}

// ai, đơn vị nào, phụ trách; who, which agency: beside a question for the time
const ALSO_WHO =
  / (?:(?<!(?:nhung|gom|co|cac) )ai|(?:don vi|co quan|ben|so|nganh|cap) nao|(?:don vi|ben) gi|phu trach|chiu trach nhiem|who|responsible|in charge|which (?:agency|body|department|office)) /

/** What a question asks for besides ("ai làm và khi nào xong"): who, where it asks first for the time. */
export function askedBesides(list: readonly Word[], asked: Asked): Asked | null {
  return asked === 'when' && ALSO_WHO.test(` ${list.map(keyOf).join(' ')} `) ? 'who' : null
}

/** With its marks "mấy" is no "máy": "có mấy phó bí thư" counts, "mấy tuyến đường nào" does not. */
function countsByMarks(list: readonly Word[]): boolean {
  return list.some((word) => word.exact === 'mây1') && !list.some((word) => /^(?:nao|gi|ai)$/.test(word.plain))
}

// With marks, "số nào" is no department (sở) and "đoạn nào" no delegation (đoàn): they are read as "soq" and "doanq".
const MEANT: ReadonlyMap<string, string> = new Map([
  ['so', 'sơ3'],
  ['doan', 'đoan2'],
])

function keyOf(word: Word): string {
  const meant = MEANT.get(word.plain)
  return word.marked && meant !== undefined && word.exact !== meant ? `${word.plain}q` : word.plain
}
