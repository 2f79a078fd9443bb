import { fold } from '../../../src/text/fold.ts'

/** Words of a text without diacritics, for engines that do not fold đ or composed vowels themselves. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
}
