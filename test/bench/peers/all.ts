import type { Peer } from '../engine.ts'
import { flexSearch } from './flexsearch.ts'
import { floor } from './floor.ts'
import { lunrPeer } from './lunr.ts'
import { miniSearchDefaults, miniSearchFolded } from './minisearch.ts'
import { orama } from './orama.ts'
import { sqliteFts5 } from './sqlite.ts'

/** What one would use instead, and last the floor, which is no product. */
export const PEERS: readonly Peer[] = [
  miniSearchDefaults,
  miniSearchFolded,
  flexSearch,
  lunrPeer,
  orama,
  sqliteFts5,
  floor,
]
