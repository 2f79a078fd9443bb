import { opening } from '../phrase-text.ts'

const PAPER =
  '(?:thong bao|van ban|ke hoach|quyet dinh|nghi quyet|cong van|chi thi|ket luan|cong dien|huong dan|chuong trinh)'
/** "ngày ban hành Thông báo này", "ngày ký ban hành", "khi có văn bản này": the day on which the document itself was issued. */
export const THIS_DOCUMENT = opening(
  `(?:ngay|khi|luc)(?: (?:ky|ban hanh|phat hanh|ra|co)){1,3}(?: ${PAPER} nay(?![\\p{L}])|(?= ?(?:[,.;:)]|$)))` +
    `|(?:ngay )?${PAPER} nay(?![\\p{L}])`,
)
