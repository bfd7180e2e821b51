import { expect, it } from 'vitest';
import { dashboardUnderTest } from '../support/dashboard.ts';
import { aDocument } from '../support/documents.ts';
import { createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';
import { someAlerts } from '../support/some-alerts.ts';

const OPS = 'ops';
const problem = (code: string, message: string) => ({
  location: { file: 'ops/alerts.yaml', line: 9, column: 3 },
  code,
  message,
});
const alert = (name: string, spec: object) =>
  aDocument({ namespace: OPS, kind: 'Alert', name }, { spec: spec as never });
const provider = (name: string) =>
  aDocument({ namespace: OPS, kind: 'AlertProvider', name }, { spec: { type: 'slack', target: name } });

it.each([
  { name: 'all', spec: { providers: ['slack'] }, verdict: 'ready', because: 'nothing is wrong' },
  {
    name: 'all',
    spec: { providers: ['slack'], suspend: { reason: 'move', until: new Date(FLEET_NOW + 1).toISOString() } },
    verdict: 'suspended',
    because: 'its time has not come',
  },
  {
    name: 'all',
    spec: { providers: ['slack'], suspend: { reason: 'move', until: new Date(FLEET_NOW).toISOString() } },
    verdict: 'ready',
    because: 'its suspension is over',
  },
  {
    name: 'all',
    spec: { providers: ['lost'] },
    problems: [problem('ALERT_PROVIDER', 'there is no valid ops/AlertProvider/lost')],
    verdict: 'providerMissing',
    because: 'the provider it names is not there',
  },
  { name: 'all', problems: [problem('TYPE', 'not a list')], verdict: 'invalid', because: 'it does not fit its schema' },
  { name: 'all', verdict: 'gone', because: 'no source has it now' },
])('an alert is $verdict: $because', async ({ name, spec, problems = [], verdict }) => {
  const fleet = createFleet([objectStatus({ namespace: OPS, kind: 'Alert', name }, { problems })]);
  fleet.documents(spec ? [alert(name, spec)] : []);
  const { body } = await dashboardUnderTest({}, fleet).get('/api/v1/alert-documents');
  expect(body).toMatchObject({ items: [{ key: 'ops/Alert/all', verdict }] });
});

it('a provider tells what becomes of its messages, and what is wrong with it', async () => {
  const status = (name: string, problems: ReturnType<typeof problem>[] = []) =>
    objectStatus({ namespace: OPS, kind: 'AlertProvider', name }, { problems });
  const fleet = createFleet([status('slack'), status('pager', [problem('ALERT_TARGET', 'no target is called pager')])]);
  fleet.documents([provider('slack'), provider('pager')]);
  const { body } = await dashboardUnderTest({ alerts: someAlerts() }, fleet).get('/api/v1/alert-documents');
  const common = { namespace: OPS, kind: 'AlertProvider', type: 'slack', queued: 0 };
  expect(body).toEqual({
    items: [
      {
        ...common,
        key: 'ops/AlertProvider/pager',
        name: 'pager',
        target: 'pager',
        verdict: 'targetMissing',
        message: 'no target is called pager (ops/alerts.yaml:9)',
        dead: 1,
      },
      {
        ...common,
        key: 'ops/AlertProvider/slack',
        name: 'slack',
        target: 'slack',
        verdict: 'ready',
        message: '',
        dead: 0,
        lastDeliveredAt: FLEET_NOW - 119_000,
      },
    ],
  });
});
