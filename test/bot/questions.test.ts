import { expect, test } from 'vitest'
import { openOffice } from './office.ts'

test('a private message is a question', async () => {
  const { world, pump, calls } = await openOffice()
  const lan = world.person({ first_name: 'Lan', language_code: 'vi' })
  world.say({ from: lan, text: 'benh vien tinh bao gio khoi cong?' })
  await pump()
  console.log(JSON.stringify(calls('sendMessage'), null, 1))
  console.log(world.violations)
})
