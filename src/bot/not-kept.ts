/** The book could not be written, so nothing has changed. `cause`: why. */
export class NotKept extends Error {
  override readonly name = 'NotKept'
}

/** The result of a change to the book; rejects with `NotKept` if it was not made. */
export async function kept<T>(changed: Promise<T>): Promise<T> {
  try {
    return await changed
  } catch (cause) {
    throw new NotKept('a subscription was not saved', { cause })
  }
}
