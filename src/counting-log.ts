import type { Activity } from './bot/health/activity.ts'
import type { Log } from './bot/log.ts'

/** The log, with its errors counted for those who ask how the bot is doing. */
export function countingLog(log: Log, activity: Pick<Activity, 'error'>): Log {
  return {
    info: (sentence, fields) => log.info(sentence, fields),
    warn: (sentence, fields) => log.warn(sentence, fields),
    error: (sentence, fields) => {
      activity.error()
      log.error(sentence, fields)
    },
  }
}
