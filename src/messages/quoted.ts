/** The document's own words within a line of ours, in Vietnamese quotation marks; nothing is added inside them. */
export function quoted(words: string): string {
  return `“${words}”`
}

/**
 * The beginning of a quote in quotation marks, at most `limit` UTF-16 units of it, cut after a word. That it goes on is
 * said by an ellipsis outside of the marks.
 */
export function quotedBeginning(words: string, limit: number): string {
  const beginning = firstWords(words, limit)
  return beginning === words ? quoted(words) : `${quoted(beginning)} …`
}

/** A label of ours (a button, a title), cut after a word to at most `limit` UTF-16 units, ellipsis included. */
export function shortened(label: string, limit: number): string {
  return label.length <= limit ? label : `${firstWords(label, limit - 1)}…`
}

/** Text that a person typed, to be shown again: without the signs that turn the direction of writing of what follows. */
export function echoed(text: string, limit: number): string {
  return shortened(text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), limit)
}

function firstWords(text: string, limit: number): string {
  if (text.length <= limit) return text
  const room = text.slice(0, limit + 1)
  const words = /^(.*\S)\s+\S*$/su.exec(room)?.[1] ?? wholeCharacters(room.slice(0, limit))
  return words.replace(/[\s,;:–-]+$/u, '')
}

function wholeCharacters(text: string): string {
  return text.replace(/[\uD800-\uDBFF]$/, '')
}
