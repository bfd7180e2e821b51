import { expect } from 'vitest';
import type { Bench, ConformanceRow } from '../../conformance/row.ts';
import { latestDeployment, look, nextRevision, rested } from './given.ts';
import { reach, rollingOut, weights } from './given-shift.ts';

const FAILURES = 'Amazon ECS developer guide, How CloudWatch alarms detect Amazon ECS deployment failures';

function watching(bench: Bench, more: { rollback?: boolean } = {}) {
  const name = bench.name('alarm');
  return { name, alarms: { alarmNames: [name], enable: true, rollback: true, ...more } };
}

export const ALARM_ROWS: readonly ConformanceRow[] = [
  {
    id: 'ecs-alarm-rolls-back',
    behaviour:
      'A deployment goes back when one of its alarms goes into ALARM, and names it; until then it is MONITORING.',
    source: `${FAILURES}; API reference, ServiceDeploymentAlarms`,
    async run(bench) {
      const { name, alarms } = watching(bench);
      const given = await rollingOut(bench, { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, alarms });
      await reach(bench, given, 'BAKE_TIME');
      expect((await latestDeployment(bench, given)).alarms).toEqual({
        ...{ status: 'MONITORING', alarmNames: [name], triggeredAlarmNames: [] },
      });
      await bench.order('alarms', { name, state: 'ALARM' });
      await reach(bench, given, 'ROLLBACK_SUCCESSFUL');
      expect((await latestDeployment(bench, given)).alarms).toEqual({
        ...{ status: 'TRIGGERED', alarmNames: [name], triggeredAlarmNames: [name] },
      });
      expect(await weights(bench, given)).toEqual([0, 100]);
    },
  },
  {
    id: 'ecs-alarm-rolling',
    behaviour: 'A rolling update watches its alarms too.',
    source: FAILURES,
    async run(bench) {
      const { name, alarms } = watching(bench);
      const given = await rested(bench, { deploymentConfiguration: { alarms } });
      await nextRevision(bench, given.family, 'shop/web:2');
      const { cluster, service, family: taskDefinition } = given;
      await bench.clients.ecs.updateService({ cluster, service, taskDefinition });
      await bench.order('alarms', { name, state: 'ALARM' });
      await bench.elapse(120_000);
      const { status, rollback } = await latestDeployment(bench, given);
      expect([status, rollback?.reason, (await look(bench, given)).taskDefinition?.slice(-2)]).toEqual([
        'ROLLBACK_SUCCESSFUL',
        expect.stringContaining(name),
        ':1',
      ]);
    },
  },
  {
    id: 'ecs-alarm-without-rollback',
    behaviour: 'An alarm without rollback stops the deployment, which launches nothing more.',
    source: `${FAILURES}; API reference, ServiceDeployment, stoppedAt`,
    async run(bench) {
      const { name, alarms } = watching(bench, { rollback: false });
      const given = await rollingOut(bench, { strategy: 'BLUE_GREEN', bakeTimeInMinutes: 5, alarms });
      await bench.order('alarms', { name, state: 'ALARM' });
      await bench.elapse(10_000);
      const { status, stoppedAt } = await latestDeployment(bench, given);
      const { deployments: [primary] = [] } = await look(bench, given);
      expect([status, stoppedAt !== undefined, primary?.rolloutState]).toEqual(['STOPPED', true, 'FAILED']);
    },
  },
  {
    id: 'ecs-alarm-from-the-start',
    behaviour: 'Alarms of which one is in ALARM when the deployment starts are not watched in it.',
    source: 'inferred: a service whose alarm sounds could not be mended otherwise',
    believed: true,
    async run(bench) {
      const { name, alarms } = watching(bench);
      await bench.order('alarms', { name, state: 'ALARM' });
      const given = await rollingOut(bench, { strategy: 'BLUE_GREEN', alarms });
      expect((await latestDeployment(bench, given)).alarms?.status).toBe('DISABLED');
      await reach(bench, given, 'SUCCESSFUL');
    },
  },
];
