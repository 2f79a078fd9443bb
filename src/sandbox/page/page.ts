import type { MessageView } from '../wire.ts'
import { createCalls } from './calls.ts'
import { createChatList } from './chat-list.ts'
import { createCommandMenu } from './command-menu.ts'
import { createComposer, type Draft } from './composer.ts'
import { listenToServer } from './connection.ts'
import { part } from './element.ts'
import { createHistory } from './history.ts'
import { createJourney } from './journey.ts'
import type { Presses } from './keyboard.ts'
import { createModel } from './model.ts'
import { createNotices } from './notices.ts'
import { createPanes } from './panes.ts'
import { createSamples } from './samples.ts'
import { server } from './server.ts'
import { createSettings } from './settings.ts'

/* The one script of the page: puts its parts together. */

const settings = createSettings()
const notices = createNotices(settings)
const model = createModel()
const panes = createPanes()

/** Who writes, and where; undefined before the first news. */
function here() {
  const chat = model.chat()
  const speaker = model.speaker()
  return chat === undefined || speaker === undefined ? undefined : { chat: chat.key, from: speaker.id }
}

/** Does something at the server and says so if it did not work; rejects then. */
async function attempt<T>(act: Promise<T>): Promise<T> {
  try {
    return await act
  } catch (error) {
    notices.failed(error)
    throw error
  }
}

const ignore = (): void => undefined

async function say(draft: Draft): Promise<void> {
  const place = here()
  if (place !== undefined) await attempt(server.say({ ...place, ...draft }))
}

/** In a group, a command names the bot: there may be others. */
function sendCommand(command: string, rest = ''): void {
  const isGroup = model.chat()?.kind !== 'private'
  const name = isGroup && !command.includes('@') ? `@${model.latest()?.bot.username}` : ''
  say({ text: `/${command}${name} ${rest}`.trim() }).catch(ignore)
}

function ask(question: string): void {
  if (model.chat()?.kind === 'private') say({ text: question }).catch(ignore)
  else sendCommand(settings.language() === 'vi' ? 'hoi' : 'ask', question)
}

function start(payload: string): void {
  const from = model.speaker()?.id
  if (from === undefined) return
  attempt(server.start({ from, payload })).then(({ chat }) => model.choose(chat), ignore)
}

function pressesOn(message: MessageView): Presses {
  return {
    start,
    dead: () => notices.toast(settings.texts().onlyInTelegram),
    copy(words) {
      attempt(navigator.clipboard.writeText(words)).then(() => notices.toast(settings.texts().copied), ignore)
    },
    async press(data) {
      const place = here()
      if (place === undefined) return
      const result = await attempt(server.press({ ...place, message: message.id, data })).catch(ignore)
      if (!result) return
      if (result.text) (result.isAlert ? notices.alert : notices.toast)(result.text)
      if (result.start !== null) start(result.start)
    },
  }
}

const composer = createComposer({
  model,
  settings,
  send(draft) {
    menu.close()
    return say(draft)
  },
  async sendFile(file, caption) {
    const place = here()
    if (place !== undefined) await attempt(server.sendFile({ ...place, caption }, file))
  },
})
const clicks = { start, command: (words: string) => sendCommand(words.replace(/^\//, '')) }
const menu = createCommandMenu(model, sendCommand)
const parts = [
  composer,
  createChatList(model, settings, () => panes.show('chat')),
  createHistory({ model, settings, clicks, pressesOn, reply: composer.reply }),
  createJourney(model, settings, notices),
  createCalls(model, settings),
  createSamples(model, settings, ask),
]
const draw = (): void => {
  for (const one of parts) one.draw()
}

let chosen = ''
model.onChange(() => {
  if (model.chat()?.key !== chosen) menu.close()
  chosen = model.chat()?.key ?? ''
  draw()
})
settings.onChange(draw)
listenToServer(model.take, (isConnected) => {
  part('offline', HTMLParagraphElement).hidden = isConnected
})
