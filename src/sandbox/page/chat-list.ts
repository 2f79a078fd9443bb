import type { ChatHead } from '../wire.ts'
import { element, part } from './element.ts'
import type { Model } from './model.ts'
import type { Settings } from './settings.ts'

/** The list of chats, and the head of the chosen one. */
export function createChatList(model: Model, settings: Settings, opened: () => void): { draw(): void } {
  const list = part('chat-list', HTMLUListElement)
  let drawn = ''

  function about({ kind, forum, speakers }: ChatHead): string {
    const texts = settings.texts()
    if (forum !== null) return texts.topicIn(forum)
    return kind === 'private' ? texts.role[speakers[0]?.role ?? 'official'] : texts.group
  }

  function drawChat(chat: ChatHead, isChosen: boolean, unread: number): HTMLElement {
    const open = (): void => {
      model.choose(chat.key)
      opened()
    }
    const badge =
      unread === 0
        ? []
        : [element('span', { class: 'badge', 'aria-label': settings.texts().unread(unread) }, String(unread))]
    const button = element(
      'button',
      { type: 'button', 'data-chat': chat.key, click: open, ...(isChosen ? { 'aria-current': 'true' } : {}) },
      element('span', { class: `face ${chat.kind}`, 'aria-hidden': 'true' }, initial(chat)),
      element('span', { class: 'who' }, element('b', {}, chat.title), element('small', {}, about(chat))),
      ...badge,
    )
    return element('li', {}, button)
  }

  function draw(): void {
    const chosen = model.chat()
    const rows = (model.latest()?.chats ?? []).map((chat) => ({
      chat,
      isChosen: chat.key === chosen?.key,
      unread: chat.key === chosen?.key ? 0 : model.unread(chat),
    }))
    const looks = JSON.stringify([rows, settings.language()])
    if (looks === drawn) return
    drawn = looks
    const focused = document.activeElement instanceof HTMLElement ? document.activeElement.dataset.chat : undefined
    list.replaceChildren(...rows.map(({ chat, isChosen, unread }) => drawChat(chat, isChosen, unread)))
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-chat="${CSS.escape(focused)}"]`)?.focus()
    part('chat-title', HTMLHeadingElement).textContent = chosen?.title ?? ''
    part('chat-about', HTMLParagraphElement).textContent = chosen === undefined ? '' : about(chosen)
  }

  return { draw }
}

/** A Vietnamese person goes by the last word of a name, a group by the first. */
function initial({ kind, title }: ChatHead): string {
  return (title.split(' ').at(kind === 'private' ? -1 : 0)?.[0] ?? '').toUpperCase()
}
