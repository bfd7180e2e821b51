import { describe, expect, it } from 'vitest';
import { loadFiles } from '../../../controller/manifest/load.ts';
import type { Document } from '../../../controller/model/document.ts';
import { createAlertCheck } from '../../../controller/telemetry/alerts/check.ts';
import { operatorOnToys, shopWith } from '../../support/operator-on-toys.ts';

const CHECK = createAlertCheck({
  open: ({ target }) =>
    target === 'known'
      ? { deliver: async () => ({ kind: 'delivered' as const }) }
      : { problem: `no target is called ${target}; there is: known` },
});

const TEXT = `apiVersion: evenkeel.dev/v1alpha1
kind: AlertProvider
metadata: {name: good, namespace: ops}
spec: {type: slack, target: known}
---
apiVersion: evenkeel.dev/v1alpha1
kind: AlertProvider
metadata: {name: bad, namespace: ops}
spec:
  type: slack
  target: knwon
---
apiVersion: evenkeel.dev/v1alpha1
kind: Alert
metadata: {name: all, namespace: ops}
spec:
  providers: [good, bad, other/good]
`;

function documents(text = TEXT): readonly Document[] {
  return loadFiles([{ path: 'ops.yaml', text }], { source: 'git', commit: { id: 'c1' } }).documents;
}

describe('a name in an alert that nothing stands for', () => {
  it('is a problem with its place', () => {
    const all = documents();
    const find = (key: string) => all.find((document) => document.key === key);
    const found = all.flatMap((document) => CHECK(document, find));
    expect(found).toEqual([
      {
        location: { file: 'ops.yaml', line: 11, column: 11 },
        object: 'AlertProvider/bad',
        key: 'ops/AlertProvider/bad',
        field: 'spec.target',
        code: 'ALERT_TARGET',
        message: 'no target is called knwon; there is: known',
      },
      {
        location: { file: 'ops.yaml', line: 17, column: 26 },
        object: 'Alert/all',
        key: 'ops/Alert/all',
        field: 'spec.providers[2]',
        code: 'ALERT_PROVIDER',
        message: 'there is no valid other/AlertProvider/good, so nobody is told that way',
      },
    ]);
  });

  it('is told once, stands in the status, and goes when it is put right', async () => {
    const world = operatorOnToys({}, undefined, { checkConfiguration: CHECK });
    await world.commit([...shopWith({ a: {} }), ...documents()]);
    await world.sweep();
    expect(world.types('ops/Alert/all')).toEqual(['DocumentInvalid']);
    expect(world.operator.views.object('ops/Alert/all')?.health.status).toBe('Degraded');
    expect(world.operator.views.object('ops/AlertProvider/good')?.health.status).toBe('Healthy');
    expect(world.operator.views.object('ops/AlertProvider/bad')?.problems.map(({ code }) => code)).toEqual([
      'ALERT_TARGET',
    ]);
    const repaired = TEXT.replace('name: bad, namespace: ops', 'name: good, namespace: other').replace(
      'knwon',
      'known',
    );
    await world.commit([...shopWith({ a: {} }), ...documents(repaired.replace('bad, ', ''))]);
    expect(world.operator.views.object('ops/Alert/all')?.health.status).toBe('Healthy');
    expect(world.operator.views.object('ops/Alert/all')?.problems).toEqual([]);
    expect(world.operator.views.object('ops/AlertProvider/bad')).toBeUndefined();
  });

  it('needs no Namespace document, and nothing of AWS', async () => {
    const asked: string[] = [];
    const scopes = { resolve: async () => Promise.reject(new Error(String(asked.push('sts')))) };
    const world = operatorOnToys({}, undefined, { checkConfiguration: CHECK, scopes });
    await world.commit(documents());
    await world.sweep();
    expect(asked).toEqual([]);
    expect(world.operator.views.object('ops/AlertProvider/good')?.health.status).toBe('Healthy');
    expect(world.operator.views.operator().ready).toBe(true);
  });
});
