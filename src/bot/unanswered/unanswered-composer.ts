import { Composer, type Context } from 'grammy'
import { type Language, passagesOf } from '../../answers/answer.ts'
import { groupQuestions, groupWith, proposedTerms, type QuestionGroup } from '../../answers/question-groups.ts'
import type { Passage } from '../../knowledge/edition.ts'
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
import { dayOf } from '../day-of.ts'
import { languageFor } from '../language-for.ts'
import type { OfficeDesk } from '../office-desk.ts'
import type { OfficeBook } from '../office-state.ts'
import { answerPress, showAfterPress } from '../press.ts'
import { hashOf } from '../question-hash.ts'
import type { Reply } from '../reply.ts'
import { type RespondDeps, respond } from '../respond.ts'
import { wantedBy } from '../wanted.ts'
import { type AddTermDeps, addTerm, type TermWish } from './adding-a-term.ts'
import { settleQuestions } from './settling.ts'
import { typedFor, typingReply } from './typed-reply.ts'
import { decodeUnanswered, isUnansweredData, unansweredKeyboard } from './unanswered-data.ts'

export interface UnansweredDeps extends RespondDeps, AddTermDeps {
  readonly office: OfficeDesk
}

const NEAREST = 5

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
    return respond(ctx, deps, await added(ctx, office.book, { id, passageId, typed: wanted.text }, language))
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
        const isSaved = await settleQuestions(ctx, book, ids, 'question-dismissed', String(ids.length), deps)
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
        await answerPress(ctx, admin.adding)
        const wish = { id: choice.id, passageId: passage.id, typed: term }
        return showAfterPress(ctx, deps, 'turn', await added(ctx, book, wish, language))
      }
    }
  }

  async function added(ctx: Context, book: OfficeBook, wish: TermWish, language: Language): Promise<Reply> {
    const lines = await addTerm(ctx, book, wish, language, deps)
    return reply(termResultMessage(lines, catalogueFor(language)), language)
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

function closed(language: Language): Reply {
  const line = catalogueFor(language).unanswered.notReady
  return { message: { blocks: [html`${line}`], buttons: [] }, language }
}

function reply(message: UnansweredMessage, language: Language): Reply {
  return { message, language, markup: unansweredKeyboard(message, language) }
}
