import { KEPT_DAYS } from '../answers/unanswered.ts'
import { html, join } from './html.ts'
import type { Message } from './message.ts'
import type { Catalogue } from './vi.ts'

/** What is kept, for how long, and how to delete it: /quyenriengtu. `forget`: the command that deletes, as it is typed. */
export function privacyMessage(forget: string, { privacy }: Catalogue): Message {
  const { answered, unanswered, waiting, subscriptions, access, office, technical, copies, telegram } = privacy.kept
  const lines = [
    ...[answered, unanswered(KEPT_DAYS), waiting(KEPT_DAYS), subscriptions],
    ...[access, office, technical, copies, telegram],
  ]
  return {
    blocks: [
      html`<b>${privacy.heading}</b>`,
      ...lines.map((line) => html`• ${line}`),
      html`${privacy.howToForget(forget)}`,
    ],
    buttons: [],
  }
}

/** What would be deleted, before it is: /xoadulieu. */
export function forgetQuestion({ privacy }: Catalogue): Message {
  return { blocks: [html`<b>${privacy.ask}</b>`, html`${privacy.willGo}`, html`${privacy.willStay}`], buttons: [] }
}

/** What was deleted of a person, and what had to stay. */
export interface Forgotten {
  readonly subscription: boolean
  /** A digest is being sent, and its trace stays until it is recorded. */
  readonly sendingNow: boolean
  /** A grant or a request. */
  readonly access: boolean
  /** Questions whose answer the person wanted to hear. */
  readonly waiting: number
  /** Records that keep standing without the name. */
  readonly names: number
  /** Those of them that keep the number. */
  readonly numbers: number
  readonly isAdmin: boolean
}

/** What came of deleting a person's data. */
export function forgottenMessage(forgotten: Forgotten, { privacy }: Catalogue): Message {
  const { gone } = privacy
  const lines = [
    ...(forgotten.subscription ? [gone.subscription] : []),
    ...(forgotten.sendingNow ? [gone.sendingNow] : []),
    ...(forgotten.access ? [gone.access] : []),
    ...(forgotten.waiting > 0 ? [gone.waiting(forgotten.waiting)] : []),
    ...(forgotten.names > 0 ? [gone.names(forgotten.names)] : []),
    ...(forgotten.numbers > 0 ? [gone.number] : []),
  ]
  const heading = lines.length === 0 ? html`${privacy.nothing}` : html`<b>${privacy.done}</b>`
  const all = [...lines, ...(forgotten.isAdmin ? [gone.admin] : [])]
  return {
    blocks: [
      heading,
      ...(all.length === 0
        ? []
        : [
            join(
              all.map((line) => html`• ${line}`),
              '\n',
            ),
          ]),
    ],
    buttons: [],
  }
}
