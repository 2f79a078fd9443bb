import type { Language } from '../answers/answer.ts'
import { en } from './en.ts'
import { type Catalogue, vi } from './vi.ts'

/** The words of a language. */
export function catalogueFor(language: Language): Catalogue {
  switch (language) {
    case 'vi':
      return vi
    case 'en':
      return en
  }
}
