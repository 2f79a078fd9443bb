import type { Edition } from '../knowledge/edition.ts'
import { type Commands, inGroup, inPrivate } from './commands.ts'
import { html, join } from './html.ts'
import type { Message } from './message.ts'
import { withSamples } from './sample-questions.ts'
import type { Catalogue } from './vi.ts'

/** /start and /trogiup: what the bot can do, how to ask in groups, what not to send, and questions to press. */
export function helpMessage(edition: Edition, commands: Commands, catalogue: Catalogue): Message {
  const { help } = catalogue
  const { deadlines, duties, subscribe, schedule, sources, ask } = commands
  const can = [
    ...help.can,
    help.deadlines(inPrivate(deadlines), inPrivate(duties)),
    help.digestAndSources(inPrivate(subscribe), inPrivate(schedule), inPrivate(sources)),
  ]
  const blocks = [
    html`<b>${help.greeting}</b>`,
    join(
      can.map((line) => html`• ${line}`),
      '\n',
    ),
    html`${help.inGroups(inGroup(ask, commands))}`,
    html`<i>${help.privacy}</i>`,
  ]
  return withSamples(blocks, edition, catalogue)
}
