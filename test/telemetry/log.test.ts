import { describe, expect, it } from 'vitest';
import { SEVERITY } from '../../controller/model/event.ts';
import { createLogger, logEvents, MESSAGES } from '../../controller/telemetry/log.ts';
import { COMMITS, createFleet, FLEET_NOW, objectStatus } from '../support/fleet.ts';
import { CANARY, showcaseEvents } from '../support/fleet-story.ts';
import { createManualClock } from '../support/manual-clock.ts';

function logged() {
  const lines: Record<string, unknown>[] = [];
  const stream = { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) };
  const logger = createLogger({ level: 'info', clock: createManualClock(FLEET_NOW), stream });
  const fleet = createFleet();
  const stop = logEvents(fleet.views, logger);
  return { lines, fleet, stop, logger };
}

describe('the log', () => {
  it('writes one line per event: a constant message, and what differs in fields', () => {
    const { lines, fleet } = logged();
    fleet.emit({
      type: 'DriftFound',
      key: 'shop/Service/web',
      differences: [
        { path: 'desiredCount', live: 3, desired: 2, why: { reason: 'set' } },
        { path: 'environment[name=API_KEY].value', live: 'a', desired: 'b', why: { reason: 'default' } },
      ],
    });
    fleet.emit({ type: 'ObjectSettled', key: 'shop/Service/web', commit: COMMITS.head });
    fleet.emit({
      type: 'StepFailed',
      key: 'shop/Service/web',
      call: 'ecs:UpdateService',
      code: 'InvalidParameterException',
      message: 'DB_PASSWORD=hunter2 is \u001b[31mbad',
    });
    const time = '2026-11-21T10:00:00.000Z';
    expect(lines).toEqual([
      {
        level: 'warn',
        time,
        event: 'DriftFound',
        eventId: 1,
        object: 'shop/Service/web',
        differences: [
          { path: 'desiredCount', live: 3, desired: 2, why: 'set in the manifest' },
          {
            path: 'environment[name=API_KEY].value',
            live: '(sensitive, changed)',
            desired: '(sensitive, changed)',
            why: 'AWS default',
          },
        ],
        message: 'drift found',
      },
      {
        level: 'info',
        time,
        event: 'ObjectSettled',
        eventId: 2,
        object: 'shop/Service/web',
        commit: COMMITS.head.id,
        author: COMMITS.head.author,
        subject: COMMITS.head.subject,
        committedAt: new Date(COMMITS.head.at ?? 0).toISOString(),
        message: 'object settled',
      },
      {
        level: 'error',
        time,
        event: 'StepFailed',
        eventId: 3,
        object: 'shop/Service/web',
        call: 'ecs:UpdateService',
        code: 'InvalidParameterException',
        reason: 'DB_PASSWORD=(sensitive) is bad',
        message: 'step failed',
      },
    ]);
  });

  it('names the commit that is in force for the object', () => {
    const { lines, fleet } = logged();
    const status = objectStatus({ namespace: 'shop', kind: 'Service', name: 'web' }, { commit: COMMITS.head });
    fleet.put(status);
    fleet.emit({ type: 'RolloutStarted', key: status.key, revision: 'web:2' });
    fleet.emit({ type: 'ObjectSettled', key: status.key, commit: { id: 'another' } });
    expect(lines.map(({ commit }) => commit)).toEqual([COMMITS.head.id, 'another']);
  });

  it('masks every text of an event, wherever it stands', () => {
    const { lines, fleet } = logged();
    const failures = [`ecs: DB_PASSWORD=${CANARY}`];
    fleet.emit({ type: 'DiscoveryFailed', place: `https://u:${CANARY}@h`, failures });
    expect(lines).toEqual([expect.objectContaining({ failures: ['ecs: DB_PASSWORD=(sensitive)'] })]);
    expect(JSON.stringify(lines)).not.toContain('cAn4ry');
  });

  it('says why something failed beside its constant message', () => {
    const { lines, fleet } = logged();
    fleet.emit({ type: 'ReconcileFailed', key: 'shop/Service/web', message: 'ecs:UpdateService: AccessDenied' });
    expect(lines).toEqual([
      expect.objectContaining({ reason: 'ecs:UpdateService: AccessDenied', message: 'reconcile failed' }),
    ]);
  });

  it('has a message for every event, and no two alike', () => {
    expect(Object.keys(MESSAGES).sort()).toEqual(Object.keys(SEVERITY).sort());
    expect(new Set(Object.values(MESSAGES)).size).toBe(Object.keys(MESSAGES).length);
  });

  it('never prints a secret', () => {
    const { lines, fleet } = logged();
    expect(JSON.stringify(showcaseEvents())).toContain(CANARY);
    for (const [body, at] of showcaseEvents()) fleet.emit(body, at);
    expect(lines).toHaveLength(showcaseEvents().length);
    expect(JSON.stringify(lines)).not.toContain('cAn4ry');
  });

  it('never prints what a request carried to sign in', () => {
    const { lines, logger } = logged();
    logger.info({ req: { headers: { authorization: `Bearer ${CANARY}`, cookie: CANARY } } }, 'request');
    expect(lines[0]).toMatchObject({ req: { headers: { authorization: '(sensitive)', cookie: '(sensitive)' } } });
  });

  it('stops when told', () => {
    const { lines, fleet, stop } = logged();
    stop();
    fleet.emit({ type: 'ObjectResumed', key: 'shop/Service/web' });
    expect(lines).toEqual([]);
  });
});
