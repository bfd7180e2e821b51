import { expect, it } from 'vitest';
import { runProgram } from '../../controller/cli/program/program.ts';
import { VERBS } from '../../controller/cli/program/verbs.ts';
import { collector, ioOf } from './run-cli.ts';

it('prints the line for another terminal with the port it listens on', async () => {
  const [out, err] = [collector(false), collector(false)];
  const interrupted = AbortSignal.timeout(1);
  await runProgram(VERBS, ['sandbox', '--port', '0'], { ...ioOf({}, { out, err }), interrupted });
  const port = new URL(out.text().trim()).port;
  expect(err.text()).toContain(`eval "$(npm run -s evenkeel -- sandbox env --port ${port})"\n`);
});
