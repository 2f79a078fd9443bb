import { describe, expect, test } from 'vitest'
import type { Answer, Language } from '../../src/answers/answer.ts'
import { civilDate } from '../../src/calendar/civil-date.ts'
import { answerMessage } from '../../src/messages/answer-message.ts'
import { catalogueFor } from '../../src/messages/catalogue.ts'
import { groupWelcome } from '../../src/messages/group-welcome.ts'
import { helpMessage } from '../../src/messages/help-message.ts'
import { join, markupOf } from '../../src/messages/html.ts'
import { type Message, plainMessage } from '../../src/messages/message.ts'
import { moreMessage } from '../../src/messages/more-message.ts'
import { paragraphMessage } from '../../src/messages/paragraph-message.ts'
import { relatedMessage } from '../../src/messages/related-message.ts'
import { sourcesMessage } from '../../src/messages/sources-message.ts'
import { asking, commands, editionWith, found, planning, stated } from './fixture.ts'

/** Every view, with the same words wherever a document, a data file or a person could put words. */
function everyView(words: string, language: Language): readonly Message[] {
  const catalogue = catalogueFor(language)
  const both = { vi: words, en: words }
  const { edition: plainEdition, passage } = editionWith(words, {
    kind: 'duty',
    responsible: {
      state: 'named',
      words,
      leadIds: [words],
      coordinatingIds: ['x'],
      personIds: [words],
      inheritedFrom: null,
    },
    deadline: stated(words, {
      type: 'within',
      precision: 'year',
      start: civilDate('2021-01-01'),
      end: civilDate('2021-12-31'),
    }),
    figures: [{ name: both, value: words, unit: words, period: words }],
  })
  const conference = plainEdition.conferences.get('x')
  if (conference === undefined) throw new Error('the fixture lacks its conference')
  const section = { conferenceId: 'x', title: both, speakerId: null, addressee: words, period: words }
  const silent = {
    ...passage,
    section,
    responsible: { state: 'not-stated' },
    deadline: { state: 'not-stated' },
  } as const
  const person = { id: 'x', name: words, aliases: [], offices: [{ title: both, bodyId: null, aliases: [] }] }
  const body = { id: 'x', name: both, aliases: [], kind: null, note: words }
  const edition = {
    ...plainEdition,
    conferences: new Map([
      ['x', { ...conference, title: both, short: both, time: words, chairIds: ['x'], concludedById: 'x' }],
    ]),
    people: new Map([['x', person]]),
    bodies: new Map([['x', body]]),
    gold: [{ question: words, passage: words }],
  }
  const more = [found(silent)]
  const answers: readonly Answer[] = [
    { ...asking(language), type: 'passages', found: [found(passage)], more },
    { ...asking(language), type: 'passages', found: [found(passage), found(silent)], more },
    { ...asking(language), type: 'list', of: { kind: 'passage', passage }, items: [silent], more },
    {
      ...asking(language),
      type: 'list',
      of: { kind: 'topic', topic: { ...planning, name: both } },
      items: [passage],
      more,
    },
    { ...asking(language), type: 'list', of: { kind: 'body', body }, items: [passage], more },
    { ...asking(language), type: 'person', people: [person], found: [found(passage)], more },
    { ...asking(language), type: 'choice', because: 'unsure', found: [found(passage)] },
    { ...asking(language), type: 'not-found', because: { kind: 'other-name', name: words }, nearest: more },
  ]
  return [
    ...answers.map((answer) => answerMessage(answer, edition, catalogue)),
    paragraphMessage(passage, edition, catalogue),
    relatedMessage(passage, [silent], edition, catalogue),
    moreMessage([passage], edition, catalogue),
    sourcesMessage(edition, catalogue),
    helpMessage(edition, commands, catalogue),
    groupWelcome(edition, commands, catalogue),
  ]
}

const tagsOf = (message: Message): readonly string[] => markupOf(join(message.blocks, '')).match(/<[^>]*>/g) ?? []

describe.each(['vi', 'en'] as const)('no view in %s lets text become markup', (language) => {
  test.each([
    '<script>alert(1)</script>',
    '</blockquote></b></i><b>',
    '<a href="https://example.com">x</a>',
    '&lt;b&gt; &amp; &#60;',
    '<tg-spoiler>',
    '"><b a="',
  ])('%s', (words) => {
    const ordinary = everyView('chữ thường', language)
    everyView(words, language).forEach((message, at) => {
      const expected = ordinary[at]
      expect(expected && tagsOf(message)).toEqual(expected && tagsOf(expected))
    })
  })

  test('and the words are seen as they were written', () => {
    const words = '</b>&lt;<i>'
    for (const message of everyView(words, language).slice(0, 8)) expect(plainMessage(message)).toContain(words)
  })
})
