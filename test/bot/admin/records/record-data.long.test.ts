import { test } from 'vitest'
import { pressForged } from './forged-records.ts'

test(
  '10,000 forged presses about records: each is answered, and nothing is ever recorded',
  () => pressForged(10_000),
  600_000,
)
