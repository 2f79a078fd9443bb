import { test } from 'vitest'
import { pressForged } from './forged.ts'

test('12,000 forged buttons, and those of other chats, bring a refusal and nothing else', () => pressForged(12_000))
