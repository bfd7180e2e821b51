import { expect, it } from 'vitest';
import { outputRows } from '../../dashboard/output-rows.ts';

const identity = { namespace: 'shop', kind: 'LoadBalancer', name: 'edge' } as const;

it('an object says what others may refer to, and how', () => {
  const outputs = { dnsName: 'edge.example', '': 'arn:1', port: 443, zones: ['a', 'b'], none: null, open: false };
  expect(outputRows({ identity, outputs })).toEqual([
    { reference: '${LoadBalancer/edge}', value: 'arn:1' },
    { reference: '${LoadBalancer/edge.dnsName}', value: 'edge.example' },
    { reference: '${LoadBalancer/edge.open}', value: 'false' },
    { reference: '${LoadBalancer/edge.port}', value: '443' },
  ]);
});

it('secrets are masked, and what nobody could read is left out', () => {
  const outputs = { MasterUserPassword: 'hunter2hunter2', document: 'x'.repeat(257) };
  const rows = outputRows({ identity, outputs });
  expect(rows.map(({ reference }) => reference)).toEqual(['${LoadBalancer/edge.MasterUserPassword}']);
  expect(JSON.stringify(rows)).not.toContain('hunter2');
});

it('nothing where nothing is known of it', () => {
  expect(outputRows({ identity, outputs: undefined })).toEqual([]);
});
