import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startReceivers } from '../../../controller/cli/quickstart/receivers.ts';

it('writes down what one target is told, and refuses the other for good', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'receivers-')), 'messages.jsonl');
  const receivers = await startReceivers(path);
  const urlOf = (name: string): string => {
    const target = receivers.targets.get(name);
    return target?.type === 'webhook' && 'text' in target.url ? target.url.text : '';
  };
  const post = async (name: string, body: string): Promise<number> =>
    (await fetch(urlOf(name), { method: 'POST', body })).status;
  const answers = [
    await post('message-log', '{"title":\n"one"}'),
    await post('message-log', 'no JSON'),
    await post('message-log', `"${'x'.repeat(300_000)}"`),
    await post('closed-receiver', '{"title":"two"}'),
    await post('message-log', '{"title":"three"}'),
  ];
  await receivers.close();
  expect(answers).toEqual([204, 500, 413, 410, 204]);
  expect(readFileSync(path, 'utf8')).toBe('{"title":"one"}\n{"title":"three"}\n');
});
