/**
 * A process for kill.long.test.ts: sends what is due at an instant, and is killed meanwhile. It runs what `npm run build`
 * made, because Node has no types. Arguments: the folder of the state, the instant, 'create' or 'open'.
 * Every message that "Telegram" has received is a line on standard output, written before the sender knows of it.
 */
import { writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

const built = (path) => import(new URL(`../../dist/${path}`, import.meta.url).href)
const { createState, openState } = await built('store/open-state.js')
const { storedBook } = await built('store/stored-book.js')
const { makeDelivery } = await built('digest/deliver.js')
const { subscribe } = await built('digest/subscribing.js')
const { emptyProgressBook } = await built('duties/progress.js')

const GROUPS = 25
const FASTER = 20
const ZONE = 'Asia/Ho_Chi_Minh'
const [folder, instant, how] = process.argv.slice(2)
const started = performance.now()
const now = () => Number(instant) + Math.round((performance.now() - started) * FASTER)

writeSync(1, 'begun\n')
const opened = await (how === 'create' ? createState : openState)(folder, { now })
if (opened.kind === 'refused') throw new Error(JSON.stringify(opened.problem))
if (opened.mendings.length > 0) writeSync(1, `mended ${JSON.stringify(opened.mendings)}\n`)
const book = storedBook(opened.file, 'digest')
if (how === 'create') {
  const by = { id: 1, name: null }
  for (let chatId = -1; chatId >= -GROUPS; chatId--) {
    const group = { chatId, threadId: null, chatKind: 'group', title: `Nhóm ${chatId}` }
    await book.change((state) => subscribe(state, group, { by, now: now(), zone: ZONE }))
  }
  await opened.file.close()
  process.exit(0)
}

/** Whatever the day, something is due in the next seven. */
const reading = {
  ...{
    type: 'recurring',
    precision: 'day',
    start: null,
    end: '2020-10-07',
    named: null,
    vision: null,
    rule: '',
    why: '',
  },
  recur: { freq: 'monthly', days: [7, 14, 21, 28] },
}
const deadline = { state: 'stated', phrase: 'ngày 7, 14, 21, 28 hằng tháng', reading }
const duty = { id: 'x', kind: 'duty', deadline, responsible: { state: 'not-stated' }, topicIds: [], bodyIds: [] }
const edition = { id: '00000001', passages: [duty] }

const delivery = makeDelivery({
  book,
  zone: ZONE,
  edition: () => edition,
  progress: emptyProgressBook,
  clock: { now, sleep: (ms) => sleep(ms / FASTER) },
  isAllowed: () => true,
  tell: async () => {},
  sender: {
    async send({ subscription, week }) {
      await sleep(1)
      writeSync(1, `got ${subscription.chatId} ${week}\n`)
      await sleep(1)
      return { kind: 'sent' }
    },
  },
})
const { ended } = await delivery.tick(new AbortController().signal)
const logs = [...book.current().issueLogs.values()]
const unresolved = logs.flatMap((log) => log.unresolved.map(({ week }) => `${log.chatId} ${week}`))
writeSync(1, `end ${ended} ${JSON.stringify(unresolved)}\n`)
await opened.file.close()
