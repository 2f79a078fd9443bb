import { posix } from 'node:path'

/** Who may import whom in `src/`, and which packages a folder owns. Root files may import all; nobody imports root files. */
export const FOLDERS: Readonly<Record<string, { folders: readonly string[]; packages: readonly string[] }>> = {
  text: { folders: [], packages: ['stemmer'] },
  calendar: { folders: ['text'], packages: ['temporal-polyfill'] },
  knowledge: { folders: ['text', 'calendar'], packages: ['yaml', 'zod'] },
  search: { folders: ['text', 'knowledge'], packages: ['minisearch'] },
  duties: { folders: ['knowledge', 'calendar'], packages: [] },
  answers: { folders: ['text', 'calendar', 'knowledge', 'search', 'duties'], packages: [] },
  digest: { folders: ['calendar', 'knowledge', 'duties'], packages: [] },
  messages: { folders: ['calendar', 'knowledge', 'duties', 'answers', 'digest'], packages: [] },
  store: { folders: ['knowledge', 'duties', 'answers', 'digest', 'bot'], packages: ['lowdb', 'yauzl', 'yazl', 'zod'] },
  bot: {
    folders: ['calendar', 'knowledge', 'duties', 'answers', 'digest', 'messages'],
    packages: ['grammy', '@grammyjs/runner', '@grammyjs/auto-retry', '@grammyjs/conversations', 'zod'],
  },
  sandbox: { folders: ['bot', 'messages'], packages: ['grammy'] },
}

/** Packages that only the root files (main, app, config, cli) may use. */
export const ROOT_PACKAGES: readonly string[] = ['pino', 'zod']

/** Folders that reach no disk, network, process or clock: everything above the view, and the view. */
const PURE = ['text', 'calendar', 'search', 'duties', 'answers', 'digest', 'messages']
/** The only file of the domain that reads the disk. */
const DISK_READERS = ['knowledge/files.ts']
const TYPES_ONLY: readonly (readonly [string, string])[] = [
  ['sandbox', 'bot'],
  ['sandbox', 'grammy'],
  ['store', 'bot'],
]

/** What is wrong with a source tree, one sentence each; empty if the house is in order. */
export function brokenRules(files: ReadonlyMap<string, string>): readonly string[] {
  const problems: string[] = []
  for (const [path, text] of files) {
    const folder = path.includes('/') ? (path.split('/')[0] ?? '') : null
    if (folder !== null && FOLDERS[folder] === undefined) {
      problems.push(`${path}: "${folder}" is not a folder of the house`)
      continue
    }
    for (const found of importsOf(text)) problems.push(...judge(path, folder, found))
    if (folder !== null && path !== 'knowledge/files.ts' && /\bprocess\.env\b/.test(stripComments(text))) {
      problems.push(`${path}: only main.ts and cli.ts read the environment`)
    }
    if (folder !== null && [...PURE, 'knowledge'].includes(folder)) {
      if (/\bnew Date\(\s*\)|\bDate\.now\(|\bMath\.random\(/.test(stripComments(text))) {
        problems.push(`${path}: the domain has no clock and no chance; take them as parameters`)
      }
    }
  }
  return problems
}

interface Import {
  readonly from: string
  readonly typesOnly: boolean
}

function importsOf(text: string): readonly Import[] {
  const found: Import[] = []
  for (const match of stripComments(text).matchAll(
    /^\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+['"]([^'"]+)['"]/gm,
  )) {
    found.push({ from: match[2] ?? '', typesOnly: match[1] !== undefined })
  }
  for (const match of stripComments(text).matchAll(/(?:^\s*import\s+|\bimport\()['"]([^'"]+)['"]/gm)) {
    found.push({ from: match[1] ?? '', typesOnly: false })
  }
  return found
}

function judge(path: string, folder: string | null, found: Import): readonly string[] {
  if (folder === null) {
    const owned = Object.values(FOLDERS).flatMap((one) => one.packages)
    const isPackage = !found.from.startsWith('.') && !found.from.startsWith('node:')
    const known = [...ROOT_PACKAGES, ...owned]
    return isPackage && !known.includes(packageOf(found.from)) ? [`${path}: package "${found.from}" has no owner`] : []
  }
  const rules = FOLDERS[folder]
  if (rules === undefined) return []
  const needsTypes = (target: string) => TYPES_ONLY.some(([from, to]) => from === folder && to === target)
  if (found.from.startsWith('.')) {
    const target = posix.join(posix.dirname(path), found.from)
    const other = target.includes('/') ? (target.split('/')[0] ?? '') : null
    if (other === null) return [`${path}: nobody imports the root file ${target}`]
    if (other === folder) return []
    if (!rules.folders.includes(other)) return [`${path}: ${folder} may not import ${other}`]
    return needsTypes(other) && !found.typesOnly ? [`${path}: ${folder} may import only types of ${other}`] : []
  }
  if (found.from.startsWith('node:')) {
    const isDisk = /^node:(?:fs|net|http|https|child_process|process|os|worker_threads)/.test(found.from)
    const isDomain = [...PURE, 'knowledge'].includes(folder)
    return isDisk && isDomain && !DISK_READERS.includes(path)
      ? [`${path}: the domain may not import ${found.from}`]
      : []
  }
  const owner = packageOf(found.from)
  if (!rules.packages.includes(owner)) return [`${path}: package "${owner}" does not belong in ${folder}`]
  return needsTypes(owner) && !found.typesOnly ? [`${path}: ${folder} may import only types of ${owner}`] : []
}

function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

function stripComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
}
