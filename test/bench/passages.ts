import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { civilDate } from '../../src/calendar/civil-date.ts'
import type { Body, Conference, Edition, Passage, Section, Topic } from '../../src/knowledge/edition.ts'
import { type Random, seeded } from './random.ts'

const vocabularyFile = z.record(z.string(), z.array(z.string()))

type Lists = Readonly<Record<string, readonly string[]>>

const CONFERENCE = '2019-03-04-giao-ban'

/**
 * An edition with so many invented passages behind its own: sentences of about 40 words from `vocabulary.yaml`, each with a
 * title, one of 16 topics, and every second one with one of 120 bodies. They speak of nothing that the real conference
 * speaks of. The same seed gives the same passages.
 */
export function withInvented(edition: Edition, count: number, seed: number): Edition {
  const lists = vocabulary()
  const random = seeded(seed)
  const topics = topicsOf(lists)
  const bodies = Array.from({ length: 120 }, (_, at): Body => bodyOf(lists, random, at))
  const title = { vi: 'Giao ban công việc thôn xóm', en: 'Village matters' }
  const section: Section = { conferenceId: CONFERENCE, title, speakerId: null, addressee: null, period: null }
  const quotes: string[] = []
  const passages: Passage[] = []
  let start = 0
  for (let at = 0; at < count; at++) {
    const { quote, title } = sentence(lists, random)
    passages.push({
      id: `inv${at.toString(36)}`,
      conferenceId: CONFERENCE,
      kind: at % 3 === 0 ? 'duty' : 'result',
      quote,
      start,
      end: start + quote.length,
      paragraph: at + 1,
      clause: 1,
      lastClause: 1,
      section,
      title: { vi: title, en: title },
      topicIds: [random.falling(topics).id],
      terms: [],
      bodyIds: at % 2 === 0 ? [random.falling(bodies).id] : [],
      personIds: [],
      responsible: at % 3 === 0 ? { state: 'not-stated' } : null,
      deadline: at % 3 === 0 ? { state: 'not-stated' } : null,
      figures: [],
      parentId: null,
      itemIds: [],
    })
    quotes.push(quote)
    start += quote.length + 1
  }
  const conference: Conference = {
    id: CONFERENCE,
    title,
    short: title,
    date: civilDate('2019-03-04'),
    issued: null,
    number: null,
    time: null,
    place: null,
    organizerId: null,
    chairIds: [],
    concludedById: null,
    terms: [],
    source: quotes.join('\n'),
    sections: [section],
    passageIds: passages.map(({ id }) => id),
  }
  const all = [...edition.passages, ...passages]
  return {
    ...edition,
    conferences: new Map([...edition.conferences, [CONFERENCE, conference]]),
    passages: all,
    passageById: new Map(all.map((passage) => [passage.id, passage])),
    bodies: new Map([...edition.bodies, ...bodies.map((body) => [body.id, body] as const)]),
    topics: new Map([...edition.topics, ...topics.map((topic) => [topic.id, topic] as const)]),
  }
}

/** An edition of invented passages only, with the names and word lists of a real one. */
export function inventedEdition(edition: Edition, count: number, seed: number): Edition {
  const none = { ...edition, conferences: new Map(), passages: [], passageById: new Map(), gold: [], coverage: [] }
  return withInvented(none, count, seed)
}

function vocabulary(): Lists {
  return vocabularyFile.parse(parse(readFileSync(join('test', 'bench', 'vocabulary.yaml'), 'utf8')))
}

function topicsOf(lists: Lists): readonly Topic[] {
  return listOf(lists, 'topics').map((name, at) => ({ id: `inv-topic-${at}`, name: { vi: name, en: name }, terms: [] }))
}

function bodyOf(lists: Lists, random: Random, at: number): Body {
  const name = `${random.falling(listOf(lists, 'units'))} ${placeName(lists, random)}`
  return { id: `inv-body-${at}`, name: { vi: name, en: name }, aliases: [], kind: null, note: null }
}

/** "Hội Nông dân xã An Điền sửa chữa 14 bàn ghế học sinh đã hư hỏng trong tuần này để ...; kinh phí ...; ..." */
function sentence(lists: Lists, random: Random): { readonly quote: string; readonly title: string } {
  const from = (name: string): string => random.falling(listOf(lists, name))
  const action = from('actions')
  const object = from('objects')
  const amount = random.next() < 0.5 ? ` ${2 + random.below(400)}` : ''
  const main = `${from('units')} ${placeName(lists, random)} ${action}${amount} ${object} ${from('details')}`
  const when = random.next() < 0.6 ? ` ${from('times')}` : ''
  const second = `${from('actions')} ${from('objects')} ${from('details')} ở thôn ${placeName(lists, random)}`
  const number = random.next() < 0.3 ? ` theo giấy mời số ${1 + random.below(900)}` : ''
  const quote = `${main}${when} ${from('aims')}${number}; ${second}, ${from('manners')}, ${from('manners')}.`
  return { quote, title: `${capital(action)} ${object}` }
}

function placeName(lists: Lists, random: Random): string {
  return `${random.of(listOf(lists, 'nameFirst'))} ${random.of(listOf(lists, 'nameSecond'))}`
}

function listOf(lists: Lists, name: string): readonly string[] {
  const list = lists[name]
  if (list === undefined) throw new Error(`vocabulary.yaml: no list "${name}"`)
  return list
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
