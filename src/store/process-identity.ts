import { readFile, readlink } from 'node:fs/promises'
import { hostname } from 'node:os'

/** What tells a process from every other, also from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number
  /** Changes with every start; null where the system does not tell (other than Linux). */
  readonly started: string | null
  /** The machine, and on Linux the container: only there `pid` means anything. */
  readonly host: string
}

/** What can be found out about a process of this machine. */
export interface ProcessProbe {
  readonly isAlive: boolean
  readonly started: string | null
}

/** This process. */
export async function thisProcess(): Promise<ProcessIdentity> {
  const { started } = await probeProcess(process.pid)
  const space = await readlink('/proc/self/ns/pid').catch(() => '')
  return { pid: process.pid, started, host: `${hostname()} ${space}`.trim() }
}

/** Whether a process of this machine lives. A zombie (killed, and not yet collected by its parent) does not. */
export async function probeProcess(pid: number): Promise<ProcessProbe> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  if (stat === null) return { isAlive: isSignalled(pid), started: null }
  // proc(5): the name in parentheses may hold anything; after it come state (field 3) and, 19 further, starttime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '')
  return { isAlive: !/^[ZXx]$/.test(fields[0] ?? ''), started: `${boot.trim()} ${fields[19] ?? ''}` }
}

function isSignalled(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
