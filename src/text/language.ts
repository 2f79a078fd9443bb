import type { Word } from './words.ts'

// Words that no Vietnamese question holds and nearly every English one does. Some could be syllables ("the", "can").
const ENGLISH = new Set(
  `the of is are was were who whom whose what when where which why how does did do has have had will would shall should
  could can may might must be been being for from with without about and or not any some there this that these those it
  its by to in on at as if than then into their our your you we they he she i please tell give show list many much
  after before between during until under over per still yet next last new year month week status progress plan`.split(
    /\s+/,
  ),
)

/**
 * The language in which a question is asked: English if more of its words are English function words or impossible as
 * Vietnamese syllables than are possible ones. Marks decide for Vietnamese at once.
 */
export function languageOf(words: readonly Word[]): 'vi' | 'en' {
  let english = 0
  let vietnamese = 0
  for (const word of words) {
    if (word.isNumber) continue
    if (word.marked) return 'vi'
    // Short forms are no words of a language.
    if (word.token.capitals && word.plain.length <= 5) continue
    if (ENGLISH.has(word.plain)) english += word.syllable ? 0.5 : 1
    // Three letters and more: shorter ones are abbreviations as often as English.
    else if (!word.syllable) english += word.plain.length > 3 && /[aeiouy]/.test(word.plain) ? 1 : 0
    else vietnamese += word.token.capital ? 0.4 : 1
  }
  return english > 0 && english >= vietnamese ? 'en' : 'vi'
}

/** Whether a question holds a word that only English has. */
export function hasEnglishWords(words: readonly Word[]): boolean {
  return words.some((word) => !word.marked && !word.syllable && ENGLISH.has(word.plain))
}
