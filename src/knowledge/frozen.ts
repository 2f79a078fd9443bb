/** The same plain data, frozen through and through: an edition is shared by everything that runs. Maps are not entered. */
export function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null || Object.isFrozen(data) || data instanceof Map) return data
  Object.freeze(data)
  for (const inner of Object.values(data)) frozen(inner)
  return data
}
