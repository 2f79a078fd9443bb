import { type DestinationStream, pino } from 'pino'
import type { Log } from './bot/log.ts'
import type { LogLevel } from './config.ts'

/** A log of JSON lines, one event each: `level`, `time` (ISO), `msg`, and the event's fields. To stdout unless told otherwise. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
  }
  const logger = destination === undefined ? pino(options) : pino(options, destination)
  return {
    info: (sentence, fields = {}) => logger.info(fields, sentence),
    warn: (sentence, fields = {}) => logger.warn(fields, sentence),
    error: (sentence, fields = {}) => logger.error(fields, sentence),
  }
}
