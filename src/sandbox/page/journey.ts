import { part } from './element.ts'
import type { Model } from './model.ts'
import type { Notices } from './notices.ts'
import { server } from './server.ts'
import type { Settings } from './settings.ts'

/** The sandbox's date, and moving it. */
export function createJourney(model: Model, settings: Settings, notices: Notices): { draw(): void } {
  const day = part('day', HTMLInputElement)
  const nextDigest = part('next-digest', HTMLButtonElement)
  let shownDay = ''

  async function travel(journey: { days?: number; day?: string }): Promise<void> {
    try {
      const { kind } = await server.travel(journey)
      if (kind === 'no-digest') notices.toast(settings.texts().nobodySubscribes)
      if (kind === 'no-such-day') notices.toast(settings.texts().noSuchDay)
    } catch (error) {
      notices.failed(error)
    }
  }

  part('journey', HTMLFormElement).addEventListener('submit', (event) => {
    event.preventDefault()
    void travel({ day: day.value })
  })
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-days]')) {
    button.addEventListener('click', () => void travel({ days: Number(button.dataset.days) }))
  }
  nextDigest.addEventListener('click', () => void travel({}))

  function draw(): void {
    const latest = model.latest()
    if (latest === undefined) return
    const timeZone = latest.zone
    const now = new Intl.DateTimeFormat(settings.locale(), { timeZone, dateStyle: 'full', timeStyle: 'short' })
    part('now', HTMLParagraphElement).textContent = now.format(model.now())
    // The Swedish way to write a date is the one that the field takes.
    const today = new Intl.DateTimeFormat('sv', { timeZone }).format(model.now())
    if (today !== shownDay) day.value = today
    shownDay = today
    nextDigest.disabled = !latest.hasDigest
    part('no-digest', HTMLParagraphElement).hidden = latest.hasDigest
  }

  setInterval(draw, 10_000)
  return { draw }
}
