import type { EditionDesk } from '../../src/bot/admin/edition-desk.ts'

/** For bots whose edition nobody changes. */
export const closedEditionDesk: EditionDesk = {
  reload: async () => ({ kind: 'failed' }),
  replace: async () => ({ kind: 'failed' }),
  rollback: async () => ({ kind: 'failed' }),
  apply: async () => ({ kind: 'failed' }),
  leave: () => false,
  download: async () => null,
}
