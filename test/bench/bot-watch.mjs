// Loaded before the built bot by bench:bot: on SIGUSR2 it writes the live heap after a collection, and the longest time in
// which nothing else could run since the last signal (without that collection).
import { monitorEventLoopDelay } from 'node:perf_hooks'

// It measures how much later than wanted a timer fires, in nanoseconds.
const RESOLUTION_MS = 1
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS })
delay.enable()

process.on('SIGUSR2', () => {
  const pause = Math.max(0, delay.max / 1e6 - RESOLUTION_MS)
  globalThis.gc()
  globalThis.gc()
  process.stderr.write(`heap ${process.memoryUsage().heapUsed} bytes, longest pause ${pause.toFixed(1)} ms\n`)
  // After the collections of this signal are over.
  setTimeout(() => delay.reset(), 50)
})
