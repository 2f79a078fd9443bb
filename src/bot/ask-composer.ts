import { Composer, type Context } from 'grammy'
import type { Answer } from '../answers/answer.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { catalogueFor } from '../messages/catalogue.ts'
import { tooManyNotice } from '../messages/notices.ts'
import { dayOf } from './day-of.ts'
import { promptReply } from './edition-replies.ts'
import type { HealthDesk } from './health/health-desk.ts'
import { languageFor } from './language-for.ts'
import type { OfficeViewDeps } from './office-view.ts'
import { type RespondDeps, respond } from './respond.ts'
import { askerOf, type QuestionLimit } from './too-many.ts'
import { answerWithFeedback } from './unanswered/feedback-keyboard.ts'
import type { QuestionKeeper } from './unanswered/question-keeper.ts'
import { wantedBy } from './wanted.ts'

export interface AskDeps extends RespondDeps, OfficeViewDeps {
  ask(question: string, day: CivilDate): Answer
  readonly limit: QuestionLimit
  readonly keeper: QuestionKeeper
  readonly health: HealthDesk
}

/** A question gets its answer; /hoi alone is asked for the question. */
export function askComposer(deps: AskDeps): Composer<Context> {
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind === 'ask') {
      return respond(ctx, deps, promptReply(deps.edition(), languageFor(ctx.from, wanted.language)))
    }
    if (wanted.kind !== 'question') return next()
    switch (deps.limit(askerOf(ctx.message))) {
      case 'answer': {
        const began = deps.now()
        const answer = deps.ask(wanted.text, dayOf(deps))
        await respond(ctx, deps, answerWithFeedback(answer, ctx, deps))
        deps.health.activity.question(deps.now() - began)
        deps.keeper.answered(answer, ctx.chat.id)
        return
      }
      case 'notice': {
        const language = languageFor(ctx.from)
        return respond(ctx, deps, { message: tooManyNotice(catalogueFor(language)), language })
      }
      case 'silence':
        return
    }
  })
  return composer
}
