// Loaded into the measured n8n, so that the bench can trigger a garbage collection by a signal. Node.js has `gc` only
// with `--expose-gc`, so its types do not declare it.
const { gc } = globalThis as { gc?: (options: object) => void };

process.on('SIGUSR2', () => gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }));
