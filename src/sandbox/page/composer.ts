import type { MessageView } from '../wire.ts'
import { element, part } from './element.ts'
import type { Model } from './model.ts'
import type { Settings } from './settings.ts'

/** What somebody wants to send. */
export interface Draft {
  readonly text: string
  readonly replyTo?: number
}

export interface ComposerDeps {
  readonly model: Model
  readonly settings: Settings
  /** Rejects when it was not sent; the words then stay. */
  send(draft: Draft): Promise<void>
  sendFile(file: File, caption: string): Promise<void>
}

/** The field in which one writes, with what it replies to and in whose name. */
export interface Composer {
  draw(): void
  reply(message: MessageView): void
}

export function createComposer({ model, settings, send, sendFile }: ComposerDeps): Composer {
  const words = part('words', HTMLTextAreaElement)
  const speaker = part('speaker', HTMLSelectElement)
  const file = part('file', HTMLInputElement)
  const replying = part('replying', HTMLDivElement)
  let key = ''
  let speakers = ''
  let replyTo: number | null = null
  /** Forced replies that were declined. */
  const declined = new Set<string>()
  const forcedName = (message: number): string => `${key} ${message}`

  /** What the chat wants an answer to from the one who writes. */
  function forced() {
    const wish = model.chat()?.forced ?? null
    const isMeant = wish !== null && (wish.from === null || wish.from === model.speaker()?.id)
    return isMeant && !declined.has(forcedName(wish.message)) ? wish : null
  }

  function showReply(): void {
    const wish = forced()
    const id = replyTo ?? wish?.message
    const message = id === undefined ? undefined : model.messages(key).find((one) => one.id === id)
    const wasHidden = replying.hidden
    replying.hidden = message === undefined
    words.placeholder = (replyTo === null && wish?.hint) || settings.texts().write
    part('replying-to', HTMLSpanElement).textContent =
      message === undefined ? '' : settings.texts().replyingTo(message.by.name)
    if (wasHidden && message !== undefined) words.focus({ preventScroll: true })
  }

  function showSpeakers(): void {
    const all = model.chat()?.speakers ?? []
    const { role } = settings.texts()
    part('speaker-row', HTMLLabelElement).hidden = all.length < 2
    const looks = JSON.stringify([key, all, settings.language()])
    if (looks !== speakers) {
      const options = all.map((one) => element('option', { value: String(one.id) }, `${one.name} (${role[one.role]})`))
      speaker.replaceChildren(...options)
    }
    speakers = looks
    speaker.value = String(model.speaker()?.id ?? '')
  }

  function grow(): void {
    words.rows = Math.min(6, words.value.split('\n').length)
  }

  function setWords(text: string): void {
    words.value = text
    sessionStorage.setItem(`draft ${key}`, text)
    grow()
  }

  async function submit(): Promise<void> {
    const text = words.value.trim()
    if (text === '') return
    const id = replyTo ?? forced()?.message
    setWords('')
    try {
      await send({ text, ...(id === undefined ? {} : { replyTo: id }) })
      replyTo = null
    } catch {
      if (words.value === '') setWords(text)
    }
    showReply()
  }

  part('composer', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    void submit()
  })
  words.addEventListener('keydown', (event) => {
    // While an input method composes a word, Enter belongs to it.
    if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.defaultPrevented) return
    event.preventDefault()
    void submit()
  })
  words.addEventListener('input', () => setWords(words.value))
  speaker.addEventListener('change', () => model.speakAs(Number(speaker.value)))
  file.addEventListener('change', () => {
    const chosen = file.files?.[0]
    if (chosen === undefined) return
    const caption = words.value.trim()
    setWords('')
    file.value = ''
    sendFile(chosen, caption).catch(() => setWords(caption))
  })
  part('no-reply', HTMLButtonElement).addEventListener('click', () => {
    const wish = forced()
    if (replyTo === null && wish !== null) declined.add(forcedName(wish.message))
    replyTo = null
    showReply()
    words.focus()
  })

  return {
    reply(message) {
      replyTo = message.id
      showReply()
      words.focus()
    },
    draw() {
      const chosen = model.chat()?.key ?? ''
      if (chosen !== key) {
        key = chosen
        replyTo = null
        setWords(sessionStorage.getItem(`draft ${key}`) ?? '')
      }
      showSpeakers()
      showReply()
    },
  }
}
