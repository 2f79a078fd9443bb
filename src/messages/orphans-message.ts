import type { Orphan } from '../duties/orphans.ts'
import { type Html, html, join } from './html.ts'
import type { Message } from './message.ts'
import { quotedBeginning } from './quoted.ts'
import type { Catalogue } from './vi.ts'

/** More are counted only. */
const SHOWN = 10
const BEGINNING = 80

/** For admins: the passages that the edition no longer has, by the beginnings of their quotes, with what was recorded. */
export function orphansMessage(orphans: readonly Orphan[], catalogue: Catalogue): Message {
  const { orphans: words } = catalogue.records
  const left = orphans.length - SHOWN
  return {
    blocks: [
      html`<b>${words.heading(orphans.length)}</b>`,
      ...orphans.slice(0, SHOWN).map((orphan, at) => orphanBlock(orphan, at + 1, catalogue)),
      ...(left > 0 ? [html`${words.more(left)}`] : []),
      html`<i>${words.remedy}</i>`,
    ],
    buttons: [],
  }
}

function orphanBlock(
  { quote, conferenceId, progress, assignments }: Orphan,
  number: number,
  catalogue: Catalogue,
): Html {
  const { date, records } = catalogue
  const last = progress.at(-1)
  const assignment = assignments.at(-1)
  const ids = assignment === undefined ? [] : [...assignment.leadIds, ...assignment.coordinatingIds]
  return join(
    [
      html`${number}. ${quotedBeginning(quote, BEGINNING)} (${conferenceId})`,
      ...(last === undefined
        ? []
        : [`${records.heading(date.day(last.on), last.paper)}: ${records.status[last.status]}.`]),
      ...(assignment === undefined ? [] : [`${records.assignedBy(assignment.paper, ids.join(', '))}.`]),
    ],
    '\n',
  )
}
