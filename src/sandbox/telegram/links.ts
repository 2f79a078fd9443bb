/** Why Telegram does not take a link, or the link as Telegram keeps it. */
export type CheckedLink = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly reason: string }

const INTERNAL = /^(tg|ton):(?:\/\/)?/i

function wrong(link: string, reason: string): CheckedLink {
  return { ok: false, reason: `URL '${link}' is invalid: ${reason}` }
}

/** `tg:` and `ton:` links: letters, digits, `-` and `_` in the host, then a query. */
function checkInternal(link: string, scheme: string): CheckedLink {
  const rest = link.replace(INTERNAL, '')
  const host = /^[^/?#]*/.exec(rest)?.[0] ?? ''
  if (!/^[A-Za-z0-9_-]+$/.test(host)) return wrong(link, 'Unallowed characters in URL host')
  return { ok: true, url: `${scheme.toLowerCase()}://${rest}` }
}

/**
 * A link as td's `LinkManager::check_link` sees it: http, https, tg and ton; without a scheme http is assumed; an http
 * host needs a dot. The reason is the part that Telegram adds to its description.
 */
export function checkLink(link: string): CheckedLink {
  const internal = INTERNAL.exec(link)?.[1]
  if (internal !== undefined) return checkInternal(link, internal)
  const scheme = /^([A-Za-z][A-Za-z0-9+.-]*):\/\//.exec(link)?.[1]?.toLowerCase()
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return wrong(link, 'Unsupported URL protocol')
  const full = scheme === undefined ? `http://${link}` : link
  if (/\s/.test(link) || !URL.canParse(full)) return wrong(link, 'Wrong HTTP URL')
  const url = new URL(full)
  if (!url.hostname.includes('.') && !url.hostname.startsWith('[')) return wrong(link, 'Wrong HTTP URL')
  return { ok: true, url: url.href }
}

/** The person that a `tg://user?id=...` link names. */
export function linkedUserId(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:.*&)?id=(\d+)/i.exec(link)?.[1]
  return id === undefined ? undefined : Number(id)
}
