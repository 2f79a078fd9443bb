import { element, part } from './element.ts'
import type { Settings } from './settings.ts'

/** Short texts over the page. */
export interface Notices {
  /** Shows a line for a few seconds. */
  toast(text: string): void
  /** Shows a window that must be closed. */
  alert(text: string): void
  /** Says that something did not work, and why. */
  failed(error: unknown): void
}

/** Long enough to be read, in milliseconds. */
const SHOWN_MS = 5000

export function createNotices(settings: Settings): Notices {
  const toast = (text: string): void => {
    const line = element('p', { class: 'toast' }, text)
    part('toasts', HTMLDivElement).append(line)
    setTimeout(() => line.remove(), SHOWN_MS)
  }
  return {
    toast,
    alert(text) {
      part('alert-words', HTMLParagraphElement).textContent = text
      const dialog = part('alert', HTMLDialogElement)
      if (!dialog.open) dialog.showModal()
    },
    failed(error) {
      const why = error instanceof Error ? error.message : String(error)
      toast(`${settings.texts().failed}: ${why}`)
    },
  }
}
