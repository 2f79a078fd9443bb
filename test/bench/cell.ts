/** What one engine did with one edition, in a process of its own. */
export interface Cell {
  /** Of processor time, as all times here. */
  readonly buildSeconds: number
  /** What the engine keeps, in megabytes, beside the passages themselves. */
  readonly memory: number
  /** How many were asked. */
  readonly questions: number
  /** Milliseconds a question. */
  readonly p50: number
  readonly p99: number
  /** The share of questions for which the passage whose words they use came first. Many passages share words. */
  readonly own: number
}

/** The median of each figure. Throws for no cells. */
export function medianOf(cells: readonly Cell[]): Cell {
  const median = (of: (cell: Cell) => number): number => {
    const value = cells.map(of).sort((a, b) => a - b)[Math.floor(cells.length / 2)]
    if (value === undefined) throw new Error('bench: no runs')
    return value
  }
  return {
    buildSeconds: median((cell) => cell.buildSeconds),
    memory: median((cell) => cell.memory),
    questions: median((cell) => cell.questions),
    p50: median((cell) => cell.p50),
    p99: median((cell) => cell.p99),
    own: median((cell) => cell.own),
  }
}
