import { EXIT } from './program/exit.ts';
import { interruption } from './program/interruption.ts';
import { flagText, type VerbRun } from './program/verb.ts';
import { parsePort, startSandbox } from './sandbox/start-sandbox.ts';

const DEFAULT_PORT = '4566';

export const run: VerbRun = async (context) => {
  const { io } = context;
  const port = parsePort(flagText(context, 'port'));
  const sandbox = await startSandbox(io, { port, flag: '--port' });
  io.out.write(`${sandbox.url}\n`);
  io.err.write('a modelled AWS, in memory and on this machine only; it ends with Ctrl-C\n');
  io.err.write(`in another terminal:  eval "$(npm run -s evenkeel -- sandbox env${portFlag(sandbox.url)})"\n`);
  await interruption(io);
  await sandbox.close();
  return EXIT.ok;
};

/** Whoever copies the line must reach this sandbox and no other. */
function portFlag(url: string): string {
  const { port } = new URL(url);
  return port === DEFAULT_PORT ? '' : ` --port ${port}`;
}
