import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ControllerOptions } from '../../controller/main.ts';
import type { Clock } from '../../controller/ports/clock.ts';
import { systemClock } from '../../controller/ports/system.ts';
import type { ServedSandbox } from '../../sandbox/serve.ts';
import { started, startSandbox } from '../support/started-controller.ts';

let sandbox: ServedSandbox;
let dataDir: string;
let taken: Server;

beforeAll(async () => {
  sandbox = await startSandbox();
  dataDir = await mkdtemp(join(tmpdir(), 'refused-start-'));
  taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
});

afterAll(async () => {
  taken.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

interface Refusal {
  readonly what: string;
  readonly over?: Partial<ControllerOptions>;
  readonly flags?: () => Record<string, string>;
  readonly words: RegExp;
  readonly because: string;
}

const refusals: readonly Refusal[] = [
  { what: 'a short token', over: { token: 'short' }, words: /5 characters/, because: 'the dashboard refuses it' },
  {
    what: 'an address in use',
    flags: () => ({ listen: `127.0.0.1:${(taken.address() as AddressInfo).port}` }),
    words: /EADDRINUSE/,
    because: 'another controller runs already',
  },
  { what: 'no owner', flags: () => ({ owner: '' }), words: /no owner/, because: 'nothing can be ours then' },
];

describe('a controller that cannot start', () => {
  it.each(refusals)('leaves nothing that keeps its process or its folder: $what, because $because', async (row) => {
    const { clock, waiting } = counted(systemClock);
    const start = started(sandbox, { dataDir, clock, ...row.over }, row.flags?.());

    await expect(start).rejects.toThrow(row.words);

    const files = await readdir(dataDir, { recursive: true });
    expect({ locks: files.filter((file) => file.endsWith('lock')), timers: waiting() }).toEqual({
      locks: [],
      timers: 0,
    });
  });
});

/** The same clock, which tells how many callbacks are still to come. */
function counted(clock: Clock): { readonly clock: Clock; waiting(): number } {
  const open = new Set<object>();
  return {
    waiting: () => open.size,
    clock: {
      now: () => clock.now(),
      after(ms, callback) {
        const timer = {};
        open.add(timer);
        const cancel = clock.after(ms, () => {
          open.delete(timer);
          callback();
        });
        return () => {
          open.delete(timer);
          cancel();
        };
      },
    },
  };
}
