import { setImmediate as othersFirst } from 'node:timers/promises'
import { Composer, type Context } from 'grammy'
import { type Answer, type Language, passagesOf } from '../../answers/answer.ts'
import { groupQuestions, groupWith, proposedTerms, type QuestionGroup } from '../../answers/question-groups.ts'
import { withoutQuestions } from '../../answers/unanswered.ts'
import type { CivilDate } from '../../calendar/civil-date.ts'
import type { Passage } from '../../knowledge/edition.ts'
import { asTerm } from '../../knowledge/term.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { html } from '../../messages/html.ts'
import type { UnansweredChoice, UnansweredMessage } from '../../messages/unanswered-choice.ts'
import {
  passagesFoundMessage,
  questionGroupMessage,
  questionListMessage,
  termResultMessage,
  termsMessage,
} from '../../messages/unanswered-message.ts'
import { type AuditEntry, audited } from '../audit.ts'
import { type DayDeps, dayOf } from '../day-of.ts'
import { errorFields } from '../error-words.ts'
import { languageFor } from '../language-for.ts'
import type { OfficeDesk } from '../office-desk.ts'
import type { OfficeBook } from '../office-state.ts'
import { answerPress, showAfterPress } from '../press.ts'
import { hashOf } from '../question-hash.ts'
import type { Reply } from '../reply.ts'
import { type RespondDeps, respond } from '../respond.ts'
import { wantedBy } from '../wanted.ts'
import { type Resolved, type TellWaitingDeps, tellWaiting } from './tell-waiting.ts'
import type { TermDesk, TermOutcome } from './term-desk.ts'
import { typedFor, typingReply } from './typed-reply.ts'
import { decodeUnanswered, isUnansweredData, unansweredKeyboard } from './unanswered-data.ts'

export interface UnansweredDeps extends RespondDeps, DayDeps, TellWaitingDeps {
  readonly office: OfficeDesk
  readonly terms: TermDesk
  ask(question: string, day: CivilDate): Answer
}

const NEAREST = 5
/** After so many questions asked anew, somebody else's gets its turn. */
const AT_A_STRETCH = 10

type AdminChoice = Exclude<UnansweredChoice, { readonly kind: 'dislike' | 'wish' }>

/**
 * /chuatraloi: what could not be answered, grouped; a term for a passage, or dismissing. Stands behind `adminsOnly`; at
 * every press, and for every reply that is typed, it is asked again whether this is an admin in private.
 */
export function unansweredComposer(deps: UnansweredDeps): Composer<Context> {
  const { office } = deps
  const composer = new Composer()
  const isAdmin = (ctx: Context): boolean =>
    ctx.chat?.type === 'private' && ctx.from !== undefined && office.isAdmin(ctx.from.id)
  const groups = (book: OfficeBook): readonly QuestionGroup[] =>
    groupQuestions(book.current().unanswered.questions.values(), deps.edition().glossary)

  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind === 'admin' && wanted.command === 'unanswered') {
      const language = languageFor(ctx.from, wanted.language)
      return respond(ctx, deps, office.book === null ? closed(language) : list(office.book, 0, language))
    }
    const typed = wanted.kind === 'question' && isAdmin(ctx) ? typedFor(ctx.message, ctx.me) : null
    if (wanted.kind !== 'question' || typed === null) return next()
    const { language } = typed
    if (office.book === null) return respond(ctx, deps, closed(language))
    if (typed.wanted.kind === 'search') {
      const { id } = typed.wanted
      return respond(
        ctx,
        deps,
        reply(passagesFoundMessage(id, wanted.text, near(wanted.text), catalogueFor(language)), language),
      )
    }
    const { id, passageId } = typed.wanted
    return respond(ctx, deps, await add(ctx, office.book, id, passageId, wanted.text, language))
  })

  composer.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery
    if (!isUnansweredData(data)) return next()
    const press = decodeUnanswered(data)
    const language = press?.language ?? languageFor(ctx.from)
    const words = catalogueFor(language).unanswered
    const choice = press?.choice
    if (choice === undefined || choice.kind === 'dislike' || choice.kind === 'wish')
      return answerPress(ctx, words.stale)
    if (!isAdmin(ctx)) return answerPress(ctx, words.notAdmin)
    if (office.book === null) return answerPress(ctx, words.notReady)
    return obey(ctx, office.book, choice, language)
  })

  async function obey(ctx: Context, book: OfficeBook, choice: AdminChoice, language: Language): Promise<void> {
    const catalogue = catalogueFor(language)
    const { admin } = catalogue.unanswered
    const show = async (shown: Reply, note?: string): Promise<void> => {
      await answerPress(ctx, note)
      await showAfterPress(ctx, deps, 'turn', shown)
    }
    if (choice.kind === 'list') return show(list(book, choice.page, language))
    const group = groupWith(groups(book), choice.id)
    if (group === undefined) return show(list(book, 0, language), admin.goneGroup)
    switch (choice.kind) {
      case 'group':
        return show(groupReply(group, language))
      case 'dismiss': {
        if (group.questions.length !== choice.count) return show(groupReply(group, language), admin.grown)
        const ids = group.questions.map(({ id }) => id)
        const isSaved = await settle(ctx, book, ids, 'question-dismissed', String(ids.length))
        if (!isSaved) return answerPress(ctx, catalogue.unanswered.notSaved)
        return show(list(book, 0, language), admin.dismissed(ids.length))
      }
      case 'search':
        await answerPress(ctx, undefined)
        return showAfterPress(
          ctx,
          deps,
          'open',
          typingReply(admin.typeSearch, { kind: 'search', id: choice.id }, language),
        )
    }
    const passage = deps.edition().passageById.get(choice.passageId)
    if (passage === undefined) return show(groupReply(group, language), catalogue.notice.goneButton)
    switch (choice.kind) {
      case 'terms':
        return show(reply(termsMessage(choice.id, passage, proposed(group), catalogue), language))
      case 'type': {
        const line = admin.typeTerm(passage.title[language])
        const wanted = { kind: 'term', id: choice.id, passageId: passage.id } as const
        await answerPress(ctx, undefined)
        return showAfterPress(ctx, deps, 'open', typingReply(line, wanted, language))
      }
      case 'add': {
        const term = proposed(group).find(({ hash }) => hash === choice.termHash)?.term
        if (term === undefined)
          return show(reply(termsMessage(choice.id, passage, proposed(group), catalogue), language))
        return show(await add(ctx, book, choice.id, passage.id, term, language))
      }
    }
  }

  /** Adds what was typed or proposed; whoever waited for an answer that is there now is told. */
  async function add(
    ctx: Context,
    book: OfficeBook,
    id: string,
    passageId: string,
    typed: string,
    language: Language,
  ): Promise<Reply> {
    const catalogue = catalogueFor(language)
    const { admin, notSaved } = catalogue.unanswered
    const say = (...lines: readonly string[]): Reply => reply(termResultMessage(lines, catalogue), language)
    const passage = deps.edition().passageById.get(passageId)
    if (passage === undefined || ctx.from === undefined) return say(catalogue.notice.goneButton)
    const term = asTerm(typed)
    if (term === null) return say(admin.notATerm)
    const outcome = await deps.terms.addTerm({ passageId, term, by: personOf(ctx), language })
    if (outcome.kind !== 'added') return say(refusal(outcome, language))
    const added = admin.added(term, passage.title[language])
    const group = groupWith(groups(book), id)
    const resolved = group === undefined ? [] : await answeredBy(group, passageId)
    const ids = resolved.map(({ question }) => question.id)
    // First out of the list, then told: nobody hears of it twice.
    const isSaved = await settle(ctx, book, ids, 'term-added', passage.title[language])
    if (!isSaved) return say(added, notSaved)
    const told = await tellWaiting(ctx.api, resolved, deps)
    const found = ids.length > 0 ? [admin.nowFound(ids.length)] : group === undefined ? [] : [admin.notYetFound]
    return say(added, ...found, ...(told > 0 ? [admin.told(told)] : []))
  }

  /** The questions of a group that this passage answers now. */
  async function answeredBy(group: QuestionGroup, passageId: string): Promise<readonly Resolved[]> {
    const resolved: Resolved[] = []
    for (const [at, question] of group.questions.entries()) {
      if (at % AT_A_STRETCH === AT_A_STRETCH - 1) await othersFirst()
      const answer = deps.ask(question.text, dayOf(deps))
      if (isAnsweredWith(answer, passageId)) resolved.push({ question, answer })
    }
    return resolved
  }

  async function settle(
    ctx: Context,
    book: OfficeBook,
    ids: readonly string[],
    what: AuditEntry['what'],
    about: string,
  ): Promise<boolean> {
    const entry = { at: deps.now(), by: personOf(ctx), what, about }
    try {
      await book.change((state) => {
        const unanswered = withoutQuestions(state.unanswered, ids)
        return [{ ...state, unanswered, audit: audited(state.audit, entry) }, undefined]
      })
      return true
    } catch (error) {
      deps.log.error('what became of unanswered questions was not saved', errorFields(error, deps.token))
      return false
    }
  }

  function list(book: OfficeBook, page: number, language: Language): Reply {
    return reply(questionListMessage(groups(book), page, catalogueFor(language)), language)
  }

  function groupReply(group: QuestionGroup, language: Language): Reply {
    return reply(questionGroupMessage(group, near(group.questions[0].text), catalogueFor(language)), language)
  }

  function near(words: string): readonly Passage[] {
    const found = passagesOf(deps.ask(words, dayOf(deps))).map(({ passage }) => passage)
    return [...new Set(found)].slice(0, NEAREST)
  }

  function proposed(group: QuestionGroup) {
    return proposedTerms(group, deps.edition().glossary).map((term) => ({ term, hash: hashOf(term) }))
  }

  return composer
}

/** Whether an answer shows the passage as what was asked for: not as a mere neighbour, nor behind "more results". */
function isAnsweredWith(answer: Answer, passageId: string): boolean {
  switch (answer.type) {
    case 'passages':
    case 'person':
      return answer.found.some(({ passage }) => passage.id === passageId)
    case 'choice':
      return answer.because === 'ambiguous' && answer.found.some(({ passage }) => passage.id === passageId)
    case 'list': {
      const isHead = answer.of.kind === 'passage' && answer.of.passage.id === passageId
      return isHead || answer.items.some(({ id }) => id === passageId)
    }
    case 'board':
    case 'not-found':
      return false
  }
}

function refusal(outcome: Exclude<TermOutcome, { readonly kind: 'added' }>, language: Language): string {
  const { admin } = catalogueFor(language).unanswered
  switch (outcome.kind) {
    case 'known':
      return admin.known
    case 'unsorted':
      return admin.unsorted
    case 'changed':
      return admin.changed
    case 'refused':
      return admin.refusedFile(outcome.report)
    case 'worse':
      return admin.worse(outcome.questions.join('; '))
    case 'busy':
      return admin.busy
    case 'not-written':
      return admin.notWritten
  }
}

function personOf({ from }: Context): AuditEntry['by'] {
  const name = [from?.first_name, from?.last_name].filter((part) => part !== undefined).join(' ')
  return { id: from?.id ?? 0, name: name === '' ? null : name }
}

function closed(language: Language): Reply {
  const line = catalogueFor(language).unanswered.notReady
  return { message: { blocks: [html`${line}`], buttons: [] }, language }
}

function reply(message: UnansweredMessage, language: Language): Reply {
  return { message, language, markup: unansweredKeyboard(message, language) }
}
