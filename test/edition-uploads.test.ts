import { test } from 'vitest'
import { houseFolders, openHouse } from './support/edition-house.ts'
import { sendAll } from './support/uploads.ts'

test('whatever file an admin sends is refused or at most shown', async () => {
  const folders = await houseFolders()
  await sendAll(await openHouse(folders), folders, 200)
}, 60_000)
