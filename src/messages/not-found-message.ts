import type { NotFoundAnswer, NotFoundReason } from '../answers/answer.ts'
import type { Edition } from '../knowledge/edition.ts'
import { titleButtons } from './buttons.ts'
import { html } from './html.ts'
import { cutBlocks } from './lead.ts'
import type { Message } from './message.ts'
import { echoed } from './quoted.ts'
import { withSamples } from './sample-questions.ts'
import type { Catalogue } from './vi.ts'

const NEAREST = 5
const NAME_LENGTH = 60

/** The document does not say, and why the bot thinks so. What lies near is offered as no more than near. */
export function notFoundMessage(answer: NotFoundAnswer, edition: Edition, catalogue: Catalogue): Message {
  const { notFound } = catalogue
  const cut = cutBlocks(answer, catalogue)
  if (answer.because.kind === 'no-question') {
    return withSamples([...cut, html`${notFound.noQuestion}`], edition, catalogue)
  }
  if (answer.because.kind === 'all-named') return { blocks: [...cut, html`${notFound.allNamed}`], buttons: [] }
  const nearest = answer.nearest.slice(0, NEAREST).map(({ passage }) => passage)
  const reason = reasonOf(answer.because, catalogue)
  const next = nearest.length === 0 ? notFound.tryAgain : notFound.nearest
  return { blocks: [...cut, html`${reason}`, html`${next}`], buttons: titleButtons(nearest, catalogue) }
}

function reasonOf(because: NotFoundReason, { notFound }: Catalogue): string {
  switch (because.kind) {
    case 'other-name':
      return notFound.otherName(echoed(because.name, NAME_LENGTH))
    case 'other-person':
      return notFound.otherPerson(because.person.name)
    case 'no-question':
      return notFound.noQuestion
    case 'all-named':
      return notFound.allNamed
    case 'nothing-near':
      return notFound.nothingNear
  }
}
