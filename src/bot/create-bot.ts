import { autoRetry } from '@grammyjs/auto-retry'
import { sequentialize } from '@grammyjs/runner'
import { type ApiClientOptions, Bot, type Context, type MiddlewareFn } from 'grammy'
import type { Answer, Found } from '../answers/answer.ts'
import { type CivilDate, OFFICE_ZONE } from '../calendar/civil-date.ts'
import type { ProgressBook } from '../duties/progress.ts'
import type { Edition } from '../knowledge/edition.ts'
import type { Access } from './access.ts'
import { adminsOnly } from './admin/admins-only.ts'
import { editionComposer } from './admin/edition-composer.ts'
import type { EditionDesk } from './admin/edition-desk.ts'
import { recordsComposer } from './admin/records/records-composer.ts'
import { accessCommand } from './admission/access-command.ts'
import { asking } from './admission/asking.ts'
import { deciding } from './admission/deciding.ts'
import { accessMover, movedGroups, notingMoves } from './admission/moved-groups.ts'
import { askComposer } from './ask-composer.ts'
import type { Backlog } from './backlog.ts'
import { buttonsComposer } from './buttons-composer.ts'
import { commandsComposer } from './commands-composer.ts'
import type { DigestDesk } from './digest-desk.ts'
import { dutiesComposer } from './duties-composer.ts'
import { errorBoundary } from './error-boundary.ts'
import type { FetchFile } from './fetch-file.ts'
import { gate } from './gate.ts'
import { handleOnce } from './handle-once.ts'
import type { HandledUpdates } from './handled-updates.ts'
import { healthComposer } from './health/health-composer.ts'
import type { HealthDesk } from './health/health-desk.ts'
import { late } from './late.ts'
import type { Log } from './log.ts'
import { membership } from './membership.ts'
import { notText } from './not-text.ts'
import type { OfficeDesk } from './office-desk.ts'
import { oncePer } from './once-per.ts'
import { personalComposer } from './personal/personal-composer.ts'
import { subscribeComposer } from './subscribe-composer.ts'
import { subscribedChats } from './subscribed-chats.ts'
import { subscriptionButtons } from './subscription-buttons.ts'
import { questionLimit } from './too-many.ts'
import { feedbackComposer } from './unanswered/feedback-composer.ts'
import { questionKeeper } from './unanswered/question-keeper.ts'
import type { TermDesk } from './unanswered/term-desk.ts'
import { unansweredComposer } from './unanswered/unanswered-composer.ts'

/**
 * What the bot needs of the house. `edition`, `ask` and `related` belong together: a reload changes all three at once, so what
 * one answer is made of is asked of them without a pause (`await`) in between.
 */
export interface BotDeps {
  edition(): Edition
  /** `day`: today in the office's zone. */
  ask(question: string, day: CivilDate): Answer
  /** Passages near to one, best first. */
  related(passageId: string): readonly Found[]
  readonly access: Access
  readonly handled: HandledUpdates
  readonly backlog: Backlog
  readonly desk: DigestDesk
  readonly office: OfficeDesk
  readonly terms: TermDesk
  readonly health: HealthDesk
  readonly editions: EditionDesk
  readonly fetchFile: FetchFile
  readonly log: Log
  /** What was recorded about duties; nothing unless given. */
  readonly progress?: ProgressBook
  /** The office's zone of the IANA database; that of Vietnam unless given. */
  readonly zone?: string
  /** Milliseconds since 1970. */
  now(): number
  sleep(milliseconds: number): Promise<void>
}

/** How to reach Telegram; grammY's own options. */
export interface BotConfig {
  readonly client?: ApiClientOptions
}

const HOUR_MS = 3_600_000
/** A reply that Telegram has not taken by then is given up; it may have arrived. */
const SEND_TIMEOUT_SECONDS = 20

/**
 * Builds the bot and starts nothing: no call to Telegram, no timer. Hand it updates with `bot.handleUpdate` after
 * `bot.init`, or run it with `runBot`. `handleUpdate` rejects only if nothing was sent and the update should come again.
 */
export function createBot(token: string, deps: BotDeps, config: BotConfig = {}): Bot {
  const bot = new Bot(token, { client: { timeoutSeconds: SEND_TIMEOUT_SECONDS, ...config.client } })
  const limit = questionLimit(deps.now)
  const mayRefuse = oncePer(HOUR_MS, deps.now)
  const keeper = questionKeeper({ ...deps, token })
  const shared = { zone: OFFICE_ZONE, ...deps, token, limit, mayRefuse, keeper }
  const noteMove = accessMover({ book: deps.office.book, log: deps.log, token })
  bot.api.config.use(notingMoves(noteMove))

  bot.use(
    sequentialize(chatOf),
    handleOnce(deps),
    patientReplies(),
    errorBoundary(shared),
    movedGroups(noteMove),
    subscribedChats(shared),
    membership(shared),
    late(shared),
    personalComposer(shared),
    asking(shared),
    gate(shared),
    adminsOnly(shared),
    // Before all commands and texts: what is said while something is being recorded belongs to it, and a command ends it.
    recordsComposer(shared),
    editionComposer(shared),
    accessCommand(shared),
    deciding(shared),
    healthComposer(shared),
    feedbackComposer(shared),
    unansweredComposer(shared),
    subscribeComposer(shared),
    subscriptionButtons(shared),
    commandsComposer(shared),
    dutiesComposer(shared),
    askComposer(shared),
    notText(shared),
    buttonsComposer(shared),
  )
  return bot
}

/**
 * Waits once, up to 20 seconds, when Telegram asks for a pause. A lost response must not send a message twice, and a long
 * wait must not block a chat. Only for replies: whoever sends to many chats waits for all of them together.
 */
function patientReplies(): MiddlewareFn {
  const retry = autoRetry({ maxRetryAttempts: 1, maxDelaySeconds: 20, rethrowHttpErrors: true })
  return (ctx, next) => {
    ctx.api.config.use(retry)
    return next()
  }
}

/** Updates of one chat are handled one after another, those of others meanwhile. */
function chatOf(ctx: Context): string {
  return String(ctx.chat?.id ?? ctx.from?.id ?? ctx.update.update_id)
}
