import { part } from './element.ts'
import { en, type Texts, vi } from './texts.ts'

/** What a person chose for the page; the browser remembers it. */
export interface Settings {
  /** The words to use now. */
  texts(): Texts
  language(): 'vi' | 'en'
  /** For dates: `vi-VN` or `en-GB`. */
  locale(): string
  /** Called after the language changed. */
  onChange(listener: () => void): void
}

/** Reads what was chosen before, applies it, and lets the two buttons change it. */
export function createSettings(): Settings {
  let language: 'vi' | 'en' = localStorage.getItem('language') === 'en' ? 'en' : 'vi'
  const listeners = new Set<() => void>()
  const texts = (): Texts => (language === 'vi' ? vi : en)
  const darkSystem = matchMedia('(prefers-color-scheme: dark)')
  const isDark = (): boolean => (localStorage.getItem('theme') ?? (darkSystem.matches ? 'dark' : 'light')) === 'dark'

  function showTheme(): void {
    document.documentElement.dataset.theme = isDark() ? 'dark' : 'light'
    part('theme', HTMLButtonElement).textContent = isDark() ? texts().light : texts().dark
  }

  function showTexts(): void {
    document.documentElement.lang = language
    document.title = texts().title
    const button = part('language', HTMLButtonElement)
    button.textContent = language === 'vi' ? 'English' : 'Tiếng Việt'
    button.lang = language === 'vi' ? 'en' : 'vi'
    const words = new Map<string, unknown>(Object.entries(texts()))
    const fill = (name: string, put: (one: HTMLElement, text: string) => void): void => {
      for (const one of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
        const text = words.get(one.dataset[name] ?? '')
        if (typeof text === 'string') put(one, text)
      }
    }
    fill('text', (one, text) => {
      one.textContent = text
    })
    fill('label', (one, text) => one.setAttribute('aria-label', text))
    fill('hint', (one, text) => one.setAttribute('placeholder', text))
    fill('title', (one, text) => one.setAttribute('title', text))
    showTheme()
  }

  part('language', HTMLButtonElement).addEventListener('click', () => {
    language = language === 'vi' ? 'en' : 'vi'
    localStorage.setItem('language', language)
    showTexts()
    for (const listener of listeners) listener()
  })
  part('theme', HTMLButtonElement).addEventListener('click', () => {
    localStorage.setItem('theme', isDark() ? 'light' : 'dark')
    showTheme()
  })
  darkSystem.addEventListener('change', showTheme)
  showTexts()

  return {
    texts,
    language: () => language,
    locale: () => (language === 'vi' ? 'vi-VN' : 'en-GB'),
    onChange: (listener) => listeners.add(listener),
  }
}
