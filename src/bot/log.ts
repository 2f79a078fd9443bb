/** What a log line may carry beside its sentence. Never a person's words, never the token. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined>>

/** Where the bot reports what happens to it: one English sentence without names of people, and fields to search for. */
export interface Log {
  info(sentence: string, fields?: LogFields): void
  warn(sentence: string, fields?: LogFields): void
  error(sentence: string, fields?: LogFields): void
}
