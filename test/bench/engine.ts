/** A passage as all engines get it: the same texts, by how near they are to the matter. */
export interface Texts {
  readonly quote: string
  /** In both languages. */
  readonly title: string
  /** Words that people use for it. */
  readonly terms: string
  /** Names of its bodies, offices, topics, figures, section and list. */
  readonly around: string
}

/** What one would use instead, in the configuration of those tried that answered the gold questions best. */
export interface Peer {
  readonly name: string
  /** The configuration in a few words. */
  readonly how: string
  /** Takes in all passages. */
  build(passages: readonly Texts[]): Promise<Built>
}

export interface Built {
  /** Positions of the passages found, best first, at most `limit`. */
  find(question: string, limit: number): readonly number[] | Promise<readonly number[]>
  /** What it keeps where Node does not count it, as WebAssembly does; none if left out. */
  readonly uncountedMegabytes?: number
}
