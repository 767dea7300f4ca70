// Loaded into the n8n that is measured: lets the bench ask it to collect its garbage, as it does by itself half a minute
// after its start. `--expose-gc` makes the function; the types of this project do not know it.
const { gc } = globalThis as { gc?: (options: object) => void };

process.on('SIGUSR2', () => gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' }));
