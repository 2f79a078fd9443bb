import { test } from 'vitest'
import { houseFolders, openHouse } from './support/edition-house.ts'
import { sendAll } from './support/uploads.ts'

test('ten thousand files of all kinds: each is refused or at most shown, and nothing is written', async () => {
  const folders = await houseFolders()
  await sendAll(await openHouse(folders), folders, 10_000)
})
