import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Clock } from '../../src/digest/clock.ts'
import { type Delivery, makeDelivery } from '../../src/digest/deliver.ts'
import type { DeliveryNotice } from '../../src/digest/delivery-notice.ts'
import type { DigestBook } from '../../src/digest/digest-book.ts'
import type { Dispatch, SendOutcome } from '../../src/digest/digest-sender.ts'
import type { DigestState } from '../../src/digest/digest-state.ts'
import { destinationKey } from '../../src/digest/subscription.ts'
import { emptyProgressBook } from '../../src/duties/progress.ts'
import type { Edition } from '../../src/knowledge/edition.ts'
import { type Disk, nodeDisk } from '../../src/store/disk.ts'
import { createState, type OpenedState, openState } from '../../src/store/open-state.ts'
import type { StateFile } from '../../src/store/state-file.ts'
import { storedBook } from '../../src/store/stored-book.ts'
import { by, duty, editionOf } from '../duties/fixture.ts'
import { testMachine } from '../store/test-process.ts'
import { instant, ZONE } from './state-fixture.ts'

/** A clock that a test moves. Sleeping moves it at once. */
export interface TestClock extends Clock {
  set(local: string): void
  readonly slept: readonly number[]
}

export function clockAt(local: string): TestClock {
  let now = instant(local)
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    set: (other) => {
      now = instant(other)
    },
    async sleep(ms, stop) {
      slept.push(ms)
      await Promise.resolve()
      if (!stop.aborted) now += ms
    },
  }
}

/** Telegram, as the delivery sees it: what it was asked to send and when, and answers that a test gives. */
export interface TestTelegram {
  readonly sent: { readonly to: string; readonly at: number; readonly dispatch: Dispatch }[]
  /** What the next messages to this destination end in, in order; afterwards they are sent. */
  answer(to: string, ...outcomes: readonly SendOutcome[]): void
  /** What a message ends in that no answer was given for. */
  reply: (to: string) => SendOutcome
  /** Called while a message is on its way. */
  during: () => void | Promise<void>
}

/** Something is due in a week from 2020-11-23 on, so that every issue has something to say. */
export const BUSY = editionOf([duty('benh-vien', by('2020-11-30')), duty('thu', by('2020-12-31'))])
export const running = new AbortController().signal

/** The delivery over a real state file in a folder of its own, with a clock and a Telegram of the test. */
export async function delivering(state: DigestState, local = '2020-11-23 07:30') {
  const folder = await mkdtemp(join(tmpdir(), 'digest-'))
  const clock = clockAt(local)
  const answers = new Map<string, SendOutcome[]>()
  const telegram: TestTelegram = {
    sent: [],
    answer: (to, ...outcomes) => answers.set(to, [...outcomes]),
    reply: () => ({ kind: 'sent' }),
    during: () => {},
  }
  const notices: DeliveryNotice[] = []
  const edition: { current: Edition } = { current: BUSY }
  const outside = new Set<number>()
  let tell = async (notice: DeliveryNotice): Promise<void> => void notices.push(notice)

  const deliveryOver = (book: DigestBook): Delivery =>
    makeDelivery({
      book,
      clock,
      zone: ZONE,
      edition: () => edition.current,
      progress: emptyProgressBook,
      tell: (notice) => tell(notice),
      isAllowed: ({ chatId }) => !outside.has(chatId),
      sender: {
        async send(dispatch) {
          const to = destinationKey(dispatch.subscription)
          await telegram.during()
          const outcome = answers.get(to)?.shift() ?? telegram.reply(to)
          telegram.sent.push({ to, at: clock.now(), dispatch })
          return outcome
        },
      },
    })

  const machine = testMachine()
  let process = machine.start()
  const options = () => ({ now: clock.now, me: process, probe: machine.probe })
  const file = fileOf(await createState(folder, options()))
  await storedBook(file, 'digest').change(() => [state, undefined])
  const world = {
    folder,
    clock,
    telegram,
    notices,
    edition,
    /** Chats that may not get anything. */
    outside,
    file,
    book: storedBook(file, 'digest'),
    delivery: deliveryOver(storedBook(file, 'digest')),
    tellWith: (other: typeof tell) => {
      tell = other
    },
    /** The process ends in good order, and another one starts. */
    async restart(disk: Disk = nodeDisk): Promise<void> {
      await world.file.close()
      await world.kill(disk)
    },
    /** The process is killed, and another one starts with what is on the disk. */
    async kill(disk: Disk = nodeDisk): Promise<void> {
      machine.kill(process)
      process = machine.start()
      world.file = fileOf(await openState(folder, { ...options(), disk }))
      world.book = storedBook(world.file, 'digest')
      world.delivery = deliveryOver(world.book)
    },
  }
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return world
}

export function fileOf(opened: OpenedState): StateFile {
  if (opened.kind === 'opened') return opened.file
  throw new Error(`the state was refused: ${opened.problem.kind}`)
}
