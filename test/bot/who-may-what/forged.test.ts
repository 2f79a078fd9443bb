import { test } from 'vitest'
import { pressForged } from './forged.ts'

test('forged buttons, and those of other chats, bring a refusal and nothing else', () => pressForged(400))
