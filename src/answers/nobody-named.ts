import type { Edition, Passage } from '../knowledge/edition.ts'

// No phrase of a repeated group is two others of it, so that no question takes long.
const DUTY = '(?:viec|nhiem vu|cong viec|dau viec)'
const NOT = '(?:khong|ko|k|chua|hong|chang)'
const STATED =
  '(?:co|neu|ghi|neu ten|ghi ten|ro|biet|thay|xac dinh|chi ro|chi dinh|giao|giao cho|duoc giao|duoc giao cho|phan cong|phan cong cho|duoc phan cong)'
const WHOM =
  '(?:ai|ten ai|nguoi|ten nguoi|nguoi nao|don vi|don vi nao|co quan|co quan nao|dau moi|so nao|ben nao|trach nhiem)'
const CARRIES =
  '(?:phu trach|chiu trach nhiem|trach nhiem|dung ra|lam|lo|dam nhan|dam nhiem|thuc hien|chu tri|nhan|theo doi|ca|het|cu the)'
const BEFORE = '(?:nhung|cac|co|con|liet ke|ke|ke ra|cho|toi|em|minh|xem|hoi|xin|danh sach|may|bao nhieu)'
const BETWEEN = '(?:nao|gi|ma|thi|con|van|dang|hien|hien nay|trong|van ban|vb|bi|den nay|tinh|la|do)'
const AFTER = '(?:vay|the|a|nhi|nhe|khong|ko|ha|nua|day|thuc hien|trong|van ban|hoi nghi)'

const TASKS = '(?:tasks?|duties|duty|work|jobs?|things|assignments)'
const LEADING = '(?:which|what|list|show|me|all|the|of|are|is|there|any|give|how|many|please|name)'
const LINK = '(?:have|has|had|with|that|are|is|there|still|do|does|for|whom|who|which|got)'
const IN_CHARGE =
  '(?:in charge|responsible|assigned|named|to do (?:it|them)|doing (?:it|them)|accountable|of (?:it|them))'
const NOBODY_IN_CHARGE = `(?:(?:nobody|no one|noone|no person|no body|no agency|no unit|no owner|no responsible(?: person| agency| body| unit)?)(?: (?:is|are))?(?: ${IN_CHARGE})?|without (?:a |an |any |any named )?(?:anyone|anybody|somebody|someone|owner|person|agency|body|unit|responsible)(?: (?:person|agency|body|unit))?(?: ${IN_CHARGE})?|(?:not|never) (?:been )?(?:yet )?assigned(?: to (?:anyone|anybody|any body))?|unassigned)`

/** việc nào chưa có ai phụ trách, những việc không nêu ai chịu trách nhiệm; which tasks have nobody in charge */
const ASKED: readonly RegExp[] = [
  new RegExp(`^ (?:${BEFORE} )*${DUTY} (?:${BETWEEN} )*${NOT} (?:${STATED} )*${WHOM} (?:${CARRIES} )*(?:${AFTER} )*$`),
  new RegExp(
    `^ (?:${BEFORE} )*${DUTY} (?:${BETWEEN} )*chua (?:duoc )?(?:giao|phan cong)(?: trach nhiem)? (?:${AFTER} )*$`,
  ),
  new RegExp(`^ (?:${LEADING} )*${TASKS} (?:${LINK} )*${NOBODY_IN_CHARGE} (?:yet |so far )*$`),
  new RegExp(`^ (?:${LEADING} )*unassigned ${TASKS} $`),
]

/**
 * Whether a question asks for the duties for which the document names nobody, and for nothing else.
 *
 * @param plainQuestion the question's words without marks, joined by single spaces, with a space at each end
 */
export function asksForNobodyNamed(plainQuestion: string): boolean {
  return ASKED.some((pattern) => pattern.test(plainQuestion))
}

/** The duties for which neither they, with what they take from their lead-in, nor their items name anybody, as the sources have them. */
export function dutiesOfNobody({ passages, passageById }: Edition): readonly Passage[] {
  return passages.filter(({ responsible, itemIds }) => {
    if (responsible?.state !== 'not-stated') return false
    return !itemIds.some((id) => passageById.get(id)?.responsible?.state === 'named')
  })
}
