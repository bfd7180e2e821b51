import { describe, expect, it } from 'vitest';
import { ADMIN_TOKEN, WITH_TOKEN } from '../support/dashboard.ts';
import { someAlerts } from '../support/some-alerts.ts';
import { cli, withController } from './run-cli.ts';

const SENT = 'a'.repeat(24);
const DEAD = 'd'.repeat(24);
const lines = (text: string): string[] => text.trimEnd().split('\n');

describe('alerts', () => {
  it('lists messages, and why one could not be told', async () => {
    withController({ alerts: someAlerts() });
    const { exit, out, err } = await cli(['alerts']);
    expect(lines(out)).toEqual([
      'MESSAGE                    AGE   STATE       PROVIDER    TRIES   TITLE',
      `${SENT}   2m    delivered   ops/slack   1       2 found`,
      `${DEAD}   1h    dead        ops/pager   3       shop/Service/web: drift found in 6 fields (HTTP 401)`,
    ]);
    expect(lines(err)).toEqual(['2 messages, 1 open; 1 could not be told: evenkeel alerts --state dead']);
    expect(exit).toBe(0);
  });

  it('shows everything that a message tells of', async () => {
    withController({ alerts: someAlerts() });
    const { out } = await cli(['alerts', SENT]);
    expect(lines(out).slice(3)).toEqual([
      'SEVERITY   STATE    SINCE   OBJECT             WHAT',
      'warning    firing   1h      shop/Service/web   drift found in 6 fields',
      '                                                 desiredCount: 3 → 1',
      '                                                 tags[key=team].value: none → x',
      '                                                 and 4 more',
      'error      firing   2m      git:x              the source cannot be read',
      '                                                 no route to host',
    ]);
  });

  it('lists what is open', async () => {
    withController({ alerts: someAlerts() });
    const { out, err } = await cli(['alerts', '--open']);
    expect(lines(out).length).toBe(3);
    expect(err).toBe('1 open\n');
  });

  it('sends a dead letter once more, and says where there is none', async () => {
    const alerts = someAlerts();
    withController({ alerts, auth: WITH_TOKEN });
    const env = { EVENKEEL_TOKEN: ADMIN_TOKEN };
    expect((await cli(['alerts', '--retry', DEAD], { env })).exit).toBe(0);
    expect(alerts.retried).toEqual([DEAD]);
    const wrong = await cli(['alerts', '--retry', SENT], { env });
    expect(wrong).toMatchObject({ exit: 2, err: expect.stringContaining('there is no such message') });
    expect((await cli(['alerts', 'x'.repeat(24)], { env })).exit).toBe(2);
  });

  it('prints documents for machines', async () => {
    withController({ alerts: someAlerts() });
    const { kind, items } = JSON.parse((await cli(['alerts', '-o', 'json', '--state', 'dead'])).out);
    expect([kind, items.length]).toEqual(['AlertMessageList', 1]);
  });

  it('says so where nobody was told', async () => {
    withController();
    expect(await cli(['alerts'])).toEqual({ exit: 0, out: '', err: 'nobody was told anything, and nothing is open\n' });
  });
});
