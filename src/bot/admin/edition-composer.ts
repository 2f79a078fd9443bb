import { Composer, type Context, InputFile } from 'grammy'
import type { Message } from 'grammy/types'
import type { Language } from '../../answers/answer.ts'
import type { Recorder } from '../../duties/progress.ts'
import type { Edition } from '../../knowledge/edition.ts'
import { conferenceNamed } from '../../knowledge/placement.ts'
import type { SentFile } from '../../knowledge/sent-file.ts'
import { appliedMessage } from '../../messages/applied-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import type { Checked } from '../../messages/proposal.ts'
import { errorFields } from '../error-words.ts'
import { DOWNLOAD_LIMIT, type FetchFile } from '../fetch-file.ts'
import { languageFor } from '../language-for.ts'
import type { Log } from '../log.ts'
import type { OfficeDesk } from '../office-desk.ts'
import { answerPress, showAfterPress } from '../press.ts'
import { hashOf } from '../question-hash.ts'
import { recorderOf } from '../recorder.ts'
import { type RespondDeps, respond } from '../respond.ts'
import { wantedBy } from '../wanted.ts'
import { checkedReply, editionLine, editionReply, sendAllProblems } from './edition-answers.ts'
import { decodeEdition, type EditionPress, isEditionData } from './edition-data.ts'
import type { EditionDesk } from './edition-desk.ts'
import { orphansReply } from './records/orphans.ts'

export interface EditionComposerDeps extends RespondDeps {
  readonly office: OfficeDesk
  readonly editions: EditionDesk
  readonly fetchFile: FetchFile
  readonly log: Log
  readonly token: string
  edition(): Edition
}

/** A file for which it was not said which conference is meant. */
interface Waiting {
  readonly message: number
  readonly sent: SentFile
}

/**
 * /naplai, /phuchoi and /taive with their English twins, files that an admin sends in private, and the buttons under what comes
 * of them; after an edition was applied also what was recorded of passages that it no longer has. Stands behind `adminsOnly`; files and presses are checked here.
 */
export function editionComposer(deps: EditionComposerDeps): Composer<Context> {
  const { office, editions } = deps
  /** By admin: the last file only. */
  const waiting = new Map<number, Waiting>()
  const composer = new Composer()

  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'admin') return next()
    const language = languageFor(ctx.from, wanted.language)
    const by = recorderOf(ctx.from)
    switch (wanted.command) {
      case 'reload':
        await busily(ctx)
        return tell(ctx, await editions.reload(by), null, language)
      case 'rollback':
        await busily(ctx)
        return tell(ctx, await editions.rollback(by), null, language)
      case 'download':
        return download(ctx, language)
      default:
        return next()
    }
  })

  composer.on('message:document', async (ctx, next) => {
    const { message, from } = ctx
    if (message.chat.type !== 'private' || !office.isAdmin(from.id)) return next()
    const language = languageFor(from)
    const words = catalogueFor(language).edition.refused
    const { file_name: name = '', file_size: size = 0, file_id: fileId } = message.document
    if (!/\.(?:ya?ml|txt|zip)$/i.test(name)) {
      const refusal = { kind: 'unknown-names', names: [name] } as const
      return respond(ctx, deps, checkedReply({ kind: 'refused', refusal }, null, language))
    }
    if (size > DOWNLOAD_LIMIT) return respond(ctx, deps, editionLine(words.tooLarge, language))
    await busily(ctx)
    let bytes: Uint8Array
    try {
      bytes = await deps.fetchFile(fileId)
    } catch (error) {
      deps.log.warn('a file was not fetched', errorFields(error, deps.token))
      return respond(ctx, deps, editionLine(words.notFetched, language))
    }
    const sent: SentFile = { name, conferenceId: conferenceNamed(message.caption ?? ''), bytes }
    const checked = await editions.replace(sent, recorderOf(from))
    waiting.delete(from.id)
    if (checked.kind === 'which-conference') waiting.set(from.id, { message: message.message_id, sent })
    return tell(ctx, checked, sent, language)
  })

  composer.on('callback_query:data', async (ctx, next) => {
    const { data, message } = ctx.callbackQuery
    if (!isEditionData(data)) return next()
    const press = decodeEdition(data)
    const language = press?.language ?? languageFor(ctx.from)
    const words = catalogueFor(language).edition
    const isPrivate = message?.chat.type === 'private' && message.chat.id === ctx.from.id
    if (!office.isAdmin(ctx.from.id) || !isPrivate) return answerPress(ctx, words.notAdmin)
    if (press === null) return answerPress(ctx, words.stale)
    const by = recorderOf(ctx.from)
    switch (press.kind) {
      case 'leave':
        await answerPress(ctx, undefined)
        return turn(ctx, editionLine(editions.leave(press.name) ? words.left : words.stale, language))
      case 'apply': {
        await answerPress(ctx, words.working)
        const applied = await editions.apply(press.name, by)
        await turn(ctx, editionReply(appliedMessage(applied, catalogueFor(language)), language))
        const orphans = applied.kind === 'applied' ? orphansReply(deps, language) : null
        return orphans === null ? undefined : showAfterPress(ctx, deps, 'open', orphans)
      }
      case 'conference':
        return choose(ctx, press, by)
    }
  })

  async function choose(
    ctx: Context,
    press: Extract<EditionPress, { readonly kind: 'conference' }>,
    by: Recorder,
  ): Promise<void> {
    const words = catalogueFor(press.language).edition
    const file = waiting.get(by.id)
    const conferenceId = [...deps.edition().conferences.keys()].find((id) => hashOf(id) === press.conference)
    if (file?.message !== press.fileMessage || conferenceId === undefined) return answerPress(ctx, words.stale)
    await answerPress(ctx, words.working)
    const sent = { ...file.sent, conferenceId }
    const checked = await editions.replace(sent, by)
    // Whoever was only too early may press again.
    if (checked.kind === 'busy') return showAfterPress(ctx, deps, 'open', checkedReply(checked, null, press.language))
    waiting.delete(by.id)
    const { name } = sent
    await turn(ctx, checkedReply(checked, { name, message: file.message }, press.language))
    await sendAllProblems(ctx.api, by.id, checked, press.language)
  }

  async function tell(
    ctx: Context & { readonly message: Message },
    checked: Checked,
    sent: SentFile | null,
    language: Language,
  ): Promise<void> {
    const { chat, message_id: message } = ctx.message
    await respond(ctx, deps, checkedReply(checked, sent === null ? null : { name: sent.name, message }, language))
    await sendAllProblems(ctx.api, chat.id, checked, language)
  }

  async function download(ctx: Context & { readonly message: Message }, language: Language): Promise<void> {
    const words = catalogueFor(language).edition
    await ctx.replyWithChatAction('upload_document')
    const packed = await editions.download()
    if (packed === null) return respond(ctx, deps, editionLine(words.failed, language))
    const unread = packed.unread.length === 0 ? [] : [words.unread(packed.unread.join(', '))]
    const caption = [words.download(packed.id), ...unread].join('\n').slice(0, CAPTION)
    await ctx.replyWithDocument(new InputFile(packed.bytes, `knowledge-${packed.id}.zip`), { caption })
  }

  async function turn(ctx: Context, reply: Parameters<typeof showAfterPress>[3]): Promise<void> {
    await showAfterPress(ctx, deps, 'turn', reply)
  }
  return composer
}

/** Bot API: captions have up to 1024 characters. */
const CAPTION = 1024

/** A check takes a moment: the person's app shows that something is being done. */
async function busily(ctx: Context): Promise<void> {
  await ctx.replyWithChatAction('typing')
}
