import { isLimited, type Subscription } from '../digest/subscription.ts'
import type { Bilingual, Edition, Passage } from '../knowledge/edition.ts'
import { html } from './html.ts'
import { shortened } from './quoted.ts'
import type { ChoiceButton, Limit, SubscriptionMenu, SubscriptionMessage } from './subscription-choice.ts'
import type { Catalogue } from './vi.ts'

/** Office hours, in which a digest is read. */
const HOURS = [
  '06:30',
  '07:00',
  '07:30',
  '08:00',
  '08:30',
  '09:00',
  '10:00',
  '11:00',
  '13:30',
  '14:00',
  '15:30',
  '16:30',
]
const PAUSES = [1, 2, 3, 4, 8, 12]
const IN_ROW = 3
const LIMITS_ON_PAGE = 8
const LABEL = 40

type Row = readonly ChoiceButton[]

/** The menu in which one thing of a subscription is chosen; `page` counts from 0 and is brought into range. */
export function menuMessage(
  menu: SubscriptionMenu,
  page: number,
  subscription: Subscription,
  edition: Edition,
  catalogue: Catalogue,
): SubscriptionMessage {
  const { choose, button } = catalogue.subscription
  const back: Row = [{ label: button.back, choice: { kind: 'panel' } }]
  return {
    blocks: [html`${choose[menu]}`],
    buttons: [],
    choices: [...rowsOfMenu(menu, page, subscription, edition, catalogue), back],
  }
}

function rowsOfMenu(
  menu: SubscriptionMenu,
  page: number,
  subscription: Subscription,
  edition: Edition,
  catalogue: Catalogue,
): readonly Row[] {
  const words = catalogue.subscription
  switch (menu) {
    case 'weekday':
      return inRows(
        [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          label: marked(words.weekday(weekday), weekday === subscription.weekday),
          choice: { kind: 'weekday', weekday },
        })),
      )
    case 'hour':
      return inRows(
        HOURS.map((hour) => ({ label: marked(hour, hour === subscription.hour), choice: { kind: 'hour', hour } })),
      )
    case 'pause':
      return inRows(PAUSES.map((weeks) => ({ label: words.button.weeks(weeks), choice: { kind: 'pause', weeks } })))
    case 'end':
      return [[{ label: words.button.end, choice: { kind: 'end' } }]]
    case 'topics':
    case 'bodies':
      return limitRows(menu, page, subscription, edition, catalogue)
  }
}

function limitRows(
  by: Limit,
  page: number,
  subscription: Subscription,
  edition: Edition,
  catalogue: Catalogue,
): readonly Row[] {
  const { button } = catalogue.subscription
  const chosen = new Set(by === 'topics' ? subscription.filter.topicIds : subscription.filter.bodyIds)
  const all = offered(by, edition, chosen)
  const pages = Math.max(1, Math.ceil(all.length / LIMITS_ON_PAGE))
  const at = Math.min(Math.max(page, 0), pages - 1)
  const rows = all.slice(at * LIMITS_ON_PAGE, (at + 1) * LIMITS_ON_PAGE).map(({ id, name }): Row => {
    const label = marked(shortened(name[catalogue.language], LABEL), chosen.has(id))
    return [{ label, choice: { kind: 'limit', by, id, on: !chosen.has(id), page: at } }]
  })
  const turn = (label: string, to: number): Row => [{ label, choice: { kind: 'menu', menu: by, page: to } }]
  const turning = [
    ...(at > 0 ? turn(button.previous, at - 1) : []),
    ...(at < pages - 1 ? turn(button.more, at + 1) : []),
  ]
  const everything: Row = [{ label: button.everything, choice: { kind: 'everything' } }]
  return [...rows, ...(turning.length > 0 ? [turning] : []), ...(isLimited(subscription.filter) ? [everything] : [])]
}

/** What has duties, and what was chosen before, in the order of the files. */
function offered(
  by: Limit,
  { passages, topics, bodies }: Edition,
  chosen: ReadonlySet<string>,
): readonly { readonly id: string; readonly name: Bilingual }[] {
  const inUse = new Set(passages.filter(({ kind }) => kind === 'duty').flatMap(by === 'topics' ? topicsOf : bodiesOf))
  return [...(by === 'topics' ? topics : bodies).values()].filter(({ id }) => inUse.has(id) || chosen.has(id))
}

function topicsOf({ topicIds }: Passage): readonly string[] {
  return topicIds
}

function bodiesOf({ bodyIds, responsible }: Passage): readonly string[] {
  const named = responsible?.state === 'named' ? [...responsible.leadIds, ...responsible.coordinatingIds] : []
  return [...bodyIds, ...named]
}

function marked(label: string, isChosen: boolean): string {
  return isChosen ? `✓ ${label}` : label
}

function inRows(buttons: readonly ChoiceButton[]): readonly Row[] {
  const rows: Row[] = []
  for (let from = 0; from < buttons.length; from += IN_ROW) rows.push(buttons.slice(from, from + IN_ROW))
  return rows
}
