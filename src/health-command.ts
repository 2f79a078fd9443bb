import { healthProblems, UNSEEN_MS } from './bot/health/health-problems.ts'
import { catalogueFor } from './messages/catalogue.ts'
import { type HealthProblem, healthMessage } from './messages/health-message.ts'
import { plainMessage } from './messages/message.ts'
import { openHealthFile } from './store/health-file.ts'

/**
 * What a monitor reads: how the bot in a data folder was doing when it last wrote it down, and whether all is well. It is
 * not if no running bot was seen for five minutes, if it was stopped, or for what `healthProblems` finds. Takes no lock.
 * `now` in milliseconds since 1970; `zone`: the office's. Rejects if the folder cannot be read.
 */
export async function healthText(
  folder: string,
  zone: string,
  language: 'vi' | 'en',
  now: number,
): Promise<{ readonly text: string; readonly isWell: boolean }> {
  const catalogue = catalogueFor(language)
  const { health } = catalogue.running
  const seen = await openHealthFile(folder).read()
  if (seen === null) return { text: `${health.unwell}\n• ${health.problems['not-seen']}`, isWell: false }
  const { isRunning, ...report } = seen
  const absence: readonly HealthProblem[] = isRunning ? (now - seen.at > UNSEEN_MS ? ['not-seen'] : []) : ['stopped']
  const problems = [...absence, ...healthProblems(report)]
  return { text: plainMessage(healthMessage(report, problems, zone, catalogue)), isWell: problems.length === 0 }
}
