import { type CivilDate, today, weekday as weekdayOf } from '../calendar/civil-date.ts'
import type { NextIssue } from '../digest/schedule.ts'
import type { Subscription } from '../digest/subscription.ts'
import type { Edition } from '../knowledge/edition.ts'
import { type Html, html, join } from './html.ts'
import type { ChoiceButton, SubscriptionMessage } from './subscription-choice.ts'
import type { Catalogue } from './vi.ts'

/** What is told about a subscription. */
export interface Shown {
  readonly subscription: Subscription
  /** Null while it sleeps. */
  readonly next: NextIssue | null
  /** The office's zone. */
  readonly zone: string
  readonly edition: Edition
  /** The day on which it is shown. */
  readonly day: CivilDate
}

/** What, when, who set it, and the next issue: /lich. Without buttons. */
export function scheduleMessage(shown: Shown, catalogue: Catalogue): SubscriptionMessage {
  return { blocks: scheduleBlocks(shown, catalogue), buttons: [], choices: [] }
}

/** The same with a first line about what has just happened, and buttons to change it: /dangky and every change. */
export function panelMessage(shown: Shown, news: string | null, catalogue: Catalogue): SubscriptionMessage {
  const first = news === null ? [] : [html`${news}`]
  return {
    blocks: [...first, ...scheduleBlocks(shown, catalogue)],
    buttons: [],
    choices: panelChoices(shown, catalogue),
  }
}

/** One line without buttons. */
export function subscriptionNotice(line: string): SubscriptionMessage {
  return { blocks: [html`${line}`], buttons: [], choices: [] }
}

/** The bot is back in a chat whose subscription slept. */
export function wakeOffer({ subscription: words }: Catalogue): SubscriptionMessage {
  return {
    blocks: [html`${words.offer}`],
    buttons: [],
    choices: [[{ label: words.button.wake, choice: { kind: 'wake' } }], [ending(words.button.end)]],
  }
}

function scheduleBlocks(shown: Shown, catalogue: Catalogue): readonly Html[] {
  const { subscription: words, date } = catalogue
  const { subscription, next, zone, day } = shown
  const { weekday, hour, silent, asleep, pausedUntil, setBy } = subscription
  const lines = [
    words.when(words.weekday(weekday), hour),
    ...(next === null ? [] : [words.next(words.weekday(weekdayOf(next.day)), date.day(next.day), hour)]),
    words.languageLine,
    words.soundLine(silent),
    contentLine(shown, catalogue),
    words.setBy(setBy.name ?? words.anonymous),
  ]
  const isPaused = pausedUntil !== null && day < pausedUntil
  const states = [
    ...(isPaused ? [words.pausedUntil(date.day(pausedUntil))] : []),
    ...(asleep === null ? [] : [words.asleep(words.reasons[asleep.reason], date.day(today(asleep.since, zone)))]),
  ]
  return [html`<b>${words.heading}</b>`, join(lines, '\n'), ...states.map((line) => html`${line}`)]
}

/** Topics and bodies by name; those that the edition no longer has by id, because they still limit. */
function contentLine({ subscription, edition }: Shown, { subscription: words, language }: Catalogue): string {
  const { topicIds, bodyIds } = subscription.filter
  const names = [
    ...topicIds.map((id) => edition.topics.get(id)?.name[language] ?? id),
    ...bodyIds.map((id) => edition.bodies.get(id)?.name[language] ?? id),
  ]
  return names.length === 0 ? words.contentAll : words.contentOnly(names.join('; '))
}

function panelChoices(shown: Shown, { subscription: words, language }: Catalogue): SubscriptionMessage['choices'] {
  const { subscription, day } = shown
  const { button } = words
  if (subscription.asleep !== null) {
    return [[{ label: button.wake, choice: { kind: 'wake' } }], [ending(button.end)]]
  }
  const isPaused = subscription.pausedUntil !== null && day < subscription.pausedUntil
  const menu = (label: string, menu: 'weekday' | 'hour' | 'topics' | 'bodies' | 'pause'): ChoiceButton => ({
    label,
    choice: { kind: 'menu', menu, page: 0 },
  })
  return [
    [menu(button.weekday, 'weekday'), menu(button.hour, 'hour')],
    [menu(button.topics, 'topics'), menu(button.bodies, 'bodies')],
    [
      { label: button.otherLanguage, choice: { kind: 'language', language: language === 'vi' ? 'en' : 'vi' } },
      {
        label: subscription.silent ? button.sound : button.silent,
        choice: { kind: 'silent', silent: !subscription.silent },
      },
    ],
    [isPaused ? { label: button.resume, choice: { kind: 'resume' } } : menu(button.pause, 'pause'), ending(button.end)],
  ]
}

/** Asks first: the press of a moment must not end what a group has relied on for a year. */
function ending(label: string): ChoiceButton {
  return { label, choice: { kind: 'menu', menu: 'end', page: 0 } }
}
