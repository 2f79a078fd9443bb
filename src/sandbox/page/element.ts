/** A text, yes or no (`hidden`, `disabled`), or what happens on an event of this name. */
export type Attribute = string | boolean | ((event: Event) => void)

/**
 * Makes an element. Texts become text nodes, so nothing that came from outside is ever read as markup.
 *
 * @param attributes functions are listeners; `false` leaves an attribute out
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Attribute>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') made.addEventListener(name, value)
    else if (typeof value === 'string') made.setAttribute(name, value)
    else if (value) made.setAttribute(name, '')
  }
  made.append(...children)
  return made
}

/** The element of the page with this id. Throws when page.html has none of this kind. */
export function part<T extends HTMLElement>(id: string, kind: new () => T): T {
  const found = document.getElementById(id)
  if (found instanceof kind) return found
  throw new Error(`page.html has no ${kind.name} with the id "${id}"`)
}
