/** Matches what tells a week, month, quarter or year from the document's: "này", "tới", "sau nữa", "trước". */
export const NEAR_WORD =
  '(?<which>nay|hien tai|hien nay|toi|sap toi|sau nua|sau|ke tiep|tiep theo|truoc|qua|vua qua|roi|ngoai)'

const SHIFT: Readonly<Record<string, number>> = {
  nay: 0,
  'hien tai': 0,
  'hien nay': 0,
  toi: 1,
  'sap toi': 1,
  sau: 1,
  'ke tiep': 1,
  'tiep theo': 1,
  'sau nua': 2,
  truoc: -1,
  qua: -1,
  'vua qua': -1,
  roi: -1,
  ngoai: -1,
}

/** How many units from the document's a match of `NEAR_WORD` tells: "tới" 1, "trước" -1; 0 without a word. */
export function nearShift(word: string | undefined): number {
  return SHIFT[word ?? ''] ?? 0
}
