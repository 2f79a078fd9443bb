import type { Edition } from '../knowledge/edition.ts'
import { quotedBeginning } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/** So much of a lead-in is shown on the card of an item. */
const SHOWN = 120

/** That words stand in the lead-in of the list, and what it says. */
export function leadInWords(leadInId: string, edition: Edition, { card }: Catalogue): string {
  const leadIn = edition.passageById.get(leadInId)
  return card.inLeadIn(leadIn === undefined ? null : quotedBeginning(leadIn.quote, SHOWN))
}
