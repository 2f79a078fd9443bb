import { Composer, type Context } from 'grammy'
import type { InlineKeyboardMarkup } from 'grammy/types'
import { z } from 'zod'
import type { Language } from '../../answers/answer.ts'
import { OFFICE_ZONE } from '../../calendar/civil-date.ts'
import { type AuditMessage, auditMessage } from '../../messages/audit-message.ts'
import { catalogueFor } from '../../messages/catalogue.ts'
import { healthMessage } from '../../messages/health-message.ts'
import { html } from '../../messages/html.ts'
import { languageFor } from '../language-for.ts'
import type { OfficeDesk } from '../office-desk.ts'
import { answerPress, showAfterPress } from '../press.ts'
import type { Reply } from '../reply.ts'
import { type RespondDeps, respond } from '../respond.ts'
import { wantedBy } from '../wanted.ts'
import type { HealthDesk } from './health-desk.ts'
import { healthProblems } from './health-problems.ts'

export interface HealthDeps extends RespondDeps {
  readonly office: OfficeDesk
  readonly health: HealthDesk
  /** The office's zone; that of Vietnam unless given. */
  readonly zone?: string
}

/** /suckhoe and /nhatky with their English twins. Stands behind `adminsOnly`; who turns a page is asked at every press. */
export function healthComposer(deps: HealthDeps): Composer<Context> {
  const { office, health, zone = OFFICE_ZONE } = deps
  const composer = new Composer()
  composer.on('message', async (ctx, next) => {
    const wanted = wantedBy(ctx.message, ctx.me)
    if (wanted.kind !== 'admin') return next()
    const language = languageFor(ctx.from, wanted.language)
    if (wanted.command === 'health') {
      const report = await health.report()
      const message = healthMessage(report, healthProblems(report), zone, catalogueFor(language))
      return respond(ctx, deps, { message, language })
    }
    if (wanted.command === 'audit') return respond(ctx, deps, audit(0, language))
    return next()
  })

  composer.on('callback_query:data', async (ctx, next) => {
    const { data } = ctx.callbackQuery
    if (!isAuditData(data)) return next()
    const press = decodeAuditPage(data)
    const language = press?.language ?? languageFor(ctx.from)
    const words = catalogueFor(language).running.audit
    if (press === null) return answerPress(ctx, words.stale)
    if (ctx.chat?.type !== 'private' || !office.isAdmin(ctx.from.id)) return answerPress(ctx, words.notAdmin)
    await answerPress(ctx, undefined)
    return showAfterPress(ctx, deps, 'turn', audit(press.page, language))
  })

  function audit(page: number, language: Language): Reply {
    const catalogue = catalogueFor(language)
    if (office.book === null) {
      return { message: { blocks: [html`${catalogue.running.audit.notReady}`], buttons: [] }, language }
    }
    const message = auditMessage([...office.book.current().audit.entries.values()], page, zone, catalogue)
    return { message, language, markup: auditKeyboard(message, language) }
  }
  return composer
}

// jv:3, je:0: the audit's page, from 0.
const auditPage = z.string().regex(/^j[ve]:\d{1,4}$/)

function isAuditData(data: string): boolean {
  return /^j[ve]:/.test(data)
}

function decodeAuditPage(data: string): { readonly language: Language; readonly page: number } | null {
  const parsed = auditPage.safeParse(data)
  if (!parsed.success) return null
  return { language: parsed.data[1] === 'v' ? 'vi' : 'en', page: Number(parsed.data.slice(3)) }
}

function auditKeyboard({ pages }: AuditMessage, language: Language): InlineKeyboardMarkup | undefined {
  if (pages.length === 0) return undefined
  const letter = language === 'vi' ? 'v' : 'e'
  return { inline_keyboard: [pages.map(({ label, page }) => ({ text: label, callback_data: `j${letter}:${page}` }))] }
}
