import { join } from 'node:path'
import { createActs } from './acts.ts'
import { createChats } from './chats.ts'
import { createSandboxClock } from './clock.ts'
import { createNewsroom } from './newsroom.ts'
import { type PageServer, servePage } from './page-server.ts'
import { foundSampleChats } from './sample-chats.ts'
import { isInside } from './telegram/members.ts'
import { putBack, type Snapshot } from './telegram/snapshot.ts'
import { createWorld, type World } from './telegram/world.ts'
import { createTravel, type DigestTimes } from './travel.ts'
import type { News } from './wire.ts'

/** How the sandbox begins. */
export interface SandboxSettings {
  /** What its clock shows first, in milliseconds since 1970. */
  readonly start: number
  readonly zone: string
  readonly withStranger: boolean
  /** What was said in an earlier run. */
  readonly kept?: Snapshot | undefined
  /** The computer's clock, in milliseconds since 1970. */
  now(): number
}

/** A Telegram with people in it and a clock of its own; the bot is still missing. */
export interface Sandbox {
  readonly world: World
  /** For the bot: milliseconds since 1970, as far as the page has travelled. */
  now(): number
  /** Lets the bot into the sample group, as an admin of the group would, unless it is there. */
  inviteBot(): void
  /** Serves the page; once. Closing it does not end the bot. */
  serve(page: PageOptions): Promise<PageServer>
}

export interface PageOptions {
  readonly port: number
  /** Where the built page is. Default: where the build puts it, beside this file. */
  readonly folder?: string
  /** Questions that work, by language. */
  samples(): News['samples']
  /** Undefined while the bot sends no digest: the page then says so. */
  readonly digest?: DigestTimes | undefined
}

export function createSandbox({ start, zone, withStranger, kept, now }: SandboxSettings): Sandbox {
  const clock = createSandboxClock(start, now)
  // A kept state remembers the updates of earlier runs: ten a second are not reached, so the numbers only grow.
  const world = createWorld({ now: clock.now, firstUpdateId: Math.floor(now() / 100) })
  const sample = foundSampleChats(world, { withStranger })
  if (kept !== undefined) putBack(world.state, kept)
  const chats = createChats(world, sample)
  return {
    world,
    now: clock.now,
    inviteBot() {
      if (!isInside(sample.group.members.get(world.bot.id))) world.addBot({ chat: sample.group, by: sample.groupAdmin })
    },
    async serve({ port, samples, digest, folder = join(import.meta.dirname, 'page') }) {
      const newsroom = createNewsroom({ world, chats, clock, zone, samples, hasDigest: digest !== undefined })
      const travel = createTravel({ clock, zone, digest, moved: newsroom.clockMoved })
      const acts = createActs({ world, chats, travel })
      const page = await servePage({ acts, newsroom, files: world.state.files, folder, port })
      return {
        ...page,
        close() {
          newsroom.close()
          return page.close()
        },
      }
    },
  }
}
