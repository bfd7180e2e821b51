import { expect, it } from 'vitest';
import { examineController } from '../../../controller/cli/doctor/controller.ts';
import { styleFor } from '../../../controller/cli/output/style.ts';
import { VERSION } from '../../../controller/cli/version.ts';
import { readConfig } from '../../../controller/config.ts';
import { createFleet } from '../../support/fleet.ts';
import { collector, ioOf, withController } from '../run-cli.ts';

async function examine(): Promise<string> {
  const io = ioOf({}, { out: collector(false), err: collector(false) });
  const style = styleFor('never', { isTerminal: false, env: {} });
  const context = { config: readConfig({}, {}), io, args: [], flags: {}, style: { out: style, err: style } };
  const { verdict, message } = await examineController(context);
  return `${verdict}: ${message}`;
}

it.each([
  {
    version: VERSION,
    said: 'ok: the controller at http://127.0.0.1:8080, owner evenkeel-prod, is VERSION, as this command',
  },
  {
    version: '9.9.9',
    said: 'warning: the controller at http://127.0.0.1:8080, owner evenkeel-prod, is 9.9.9, and this command is VERSION',
  },
])('a controller of $version', async ({ version, said }) => {
  const fleet = createFleet([]);
  fleet.operator({ version });
  withController({}, fleet);
  expect(await examine()).toBe(said.replace('VERSION', VERSION));
});
