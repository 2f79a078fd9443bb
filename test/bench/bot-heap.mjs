// Loaded before the built bot by bench:bot: on SIGUSR2 it collects garbage and writes what is left.
process.on('SIGUSR2', () => {
  globalThis.gc()
  globalThis.gc()
  process.stderr.write(`heap ${process.memoryUsage().heapUsed} bytes\n`)
})
