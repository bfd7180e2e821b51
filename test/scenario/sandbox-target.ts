import type { Judgement } from '../../sandbox/authorization/authorization.ts';
import type { LedgerEntry } from '../../sandbox/ledger.ts';
import { serveSandbox } from '../../sandbox/serve.ts';
import { seededRandom } from '../support/seeded-random.ts';
import type { OpenTarget } from './aws-target.ts';

/** The sandbox on a free port; writes are what its own ledger says over HTTP. */
export const openSandbox: OpenTarget = async (clock) => {
  const failures: string[] = [];
  const report = (message: string): void => void failures.push(message);
  const { url, close } = await serveSandbox({ port: 0, clock, random: seededRandom(1), shuffle: true, report });
  return {
    name: 'sandbox',
    url,
    async takeWrites() {
      if (failures.length > 0) throw new Error(`the sandbox failed: ${failures.join('\n')}`);
      const answer = await fetch(`${url}/_sandbox/ledger?mutating=true&reset=1`);
      const { entries } = (await answer.json()) as { entries: readonly LedgerEntry[] };
      return entries.map(({ service, operation, code }) => `${service}:${operation}${code ? ` (${code})` : ''}`);
    },
    iam: {
      enforce: async () => {
        await fetch(`${url}/_sandbox/authorization`, { method: 'POST', body: '{"enforce": true}' });
      },
      async judgements() {
        const answer = await fetch(`${url}/_sandbox/authorization`);
        return ((await answer.json()) as { judgements: readonly Judgement[] }).judgements;
      },
    },
    close,
  };
};
