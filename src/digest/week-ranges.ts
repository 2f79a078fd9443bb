/** Weeks from the first to the second number, both included. */
export type WeekRange = readonly [number, number]

/**
 * A set of weeks, for ever and in little space: a group that got its digest every week for ten years is one range.
 * In order, without overlap, and never touching.
 */
export type WeekRanges = readonly WeekRange[]

/** Whether the week is in the set. */
export function hasWeek(ranges: WeekRanges, week: number): boolean {
  return ranges.some(([from, to]) => week >= from && week <= to)
}

/** The set with these weeks in it. */
export function withWeeks(ranges: WeekRanges, range: WeekRange): WeekRanges {
  const joined: [number, number][] = []
  for (const [from, to] of [...ranges, range].sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to)
    else joined.push([from, to])
  }
  return joined
}

/** The set without the week. */
export function withoutWeek(ranges: WeekRanges, week: number): WeekRanges {
  return ranges.flatMap(([from, to]): WeekRanges => {
    if (week < from || week > to) return [[from, to]]
    const left: WeekRanges = week > from ? [[from, week - 1]] : []
    const right: WeekRanges = week < to ? [[week + 1, to]] : []
    return [...left, ...right]
  })
}

/** The weeks of either set. */
export function union(one: WeekRanges, other: WeekRanges): WeekRanges {
  return other.reduce(withWeeks, one)
}

/** The weeks of a range that are not in the set. */
export function gaps(ranges: WeekRanges, [first, last]: WeekRange): WeekRanges {
  const open: WeekRange[] = []
  let next = first
  for (const [from, to] of ranges) {
    if (from > last) break
    if (from > next) open.push([next, from - 1])
    next = Math.max(next, to + 1)
  }
  if (next <= last) open.push([next, last])
  return open
}
