import { describe, expect, it } from 'vitest';
import { createFleet, FLEET_NOW, HOUR, objectStatus } from '../support/fleet.ts';
import { cli, withController } from './run-cli.ts';

const WEB = objectStatus(
  { namespace: 'shop', kind: 'Service', name: 'web' },
  { summary: { running: 2, desired: 3, image: 'registry.example.com/shop/web:1.4.0' } },
);
const API = objectStatus(
  { namespace: 'blog', kind: 'Service', name: 'api' },
  { health: { status: 'Degraded', message: 'tasks fail' }, lastChangedAt: undefined },
);
const RULE = objectStatus(
  { namespace: 'shop', kind: 'ListenerRule', name: 'api' },
  { labels: { team: 'shop', 'app.kubernetes.io/part-of': 'front' } },
);
const FLEET = [WEB, API, RULE];

describe('get', () => {
  it('lists the fleet in columns, in the order of keys', async () => {
    withController({}, createFleet(FLEET));

    expect(await cli(['get'])).toEqual({
      exit: 0,
      err: '',
      out: [
        'NAMESPACE   KIND           NAME   HEALTH     SYNC     RUNNING   TAG     CHANGED   MESSAGE',
        'blog        Service        api    Degraded   Synced                               tasks fail',
        'shop        ListenerRule   api    Healthy    Synced                     3h        Ready',
        'shop        Service        web    Healthy    Synced   2/3       1.4.0   3h        Ready',
        '',
      ].join('\n'),
    });
  });

  it.each([
    { args: ['svc'], keys: ['blog/Service/api', 'shop/Service/web'], because: 'short names name kinds' },
    { args: ['services', '-n', 'shop'], keys: ['shop/Service/web'], because: 'plurals do, and namespaces narrow' },
    { args: ['service', 'web'], keys: ['shop/Service/web'], because: 'a name narrows' },
    { args: ['rule/api'], keys: ['shop/ListenerRule/api'], because: 'kind and name may be one word' },
    { args: ['blog/Service/api'], keys: ['blog/Service/api'], because: 'a key is an address' },
    { args: ['--filter', 'health:degraded'], keys: ['blog/Service/api'], because: 'filters are the dashboard’s' },
    { args: ['-l', 'team=shop'], keys: ['shop/ListenerRule/api'], because: 'labels select' },
    {
      args: ['--filter', 'kind:service', '-l', '!team'],
      keys: ['blog/Service/api', 'shop/Service/web'],
      because: 'with a filter',
    },
    { args: ['all', '--filter', 'is:attention'], keys: ['blog/Service/api'], because: 'all is every kind' },
  ])('selects by $args: $because', async ({ args, keys }) => {
    withController({}, createFleet(FLEET));

    expect((await cli(['get', ...args, '-o', 'name'])).out.trimEnd().split('\n')).toEqual(keys);
  });

  it('ends with 2 for a selector that means nothing, and says what one is', async () => {
    withController({}, createFleet(FLEET));

    expect(await cli(['get', '-l', 'team in (shop)'])).toMatchObject({
      exit: 2,
      err: expect.stringContaining('key=value'),
    });
  });

  it('prints one document as JSON', async () => {
    withController({}, createFleet(FLEET));

    const document = JSON.parse((await cli(['get', '-o', 'json'])).out);

    expect(document).toMatchObject({ apiVersion: 'cli.evenkeel.dev/v1', kind: 'ObjectList' });
    expect(document.items.map((item: { key: string }) => item.key)).toEqual([API.key, RULE.key, WEB.key]);
  });

  it('reads every page of a large fleet', async () => {
    const many = Array.from({ length: 1_100 }, (_, index) =>
      objectStatus({ namespace: 'shop', kind: 'Service', name: `s${index}` }),
    );
    withController({}, createFleet(many));

    const { out } = await cli(['get', '-o', 'name']);

    expect(new Set(out.trimEnd().split('\n')).size).toBe(1_100);
  });

  it('leaves the header out on request, and says on standard error that there is nothing', async () => {
    withController({}, createFleet([WEB]));

    expect((await cli(['get', '--no-headers'])).out).toMatch(/^shop /);
    expect(await cli(['get', 'cluster'])).toEqual({ exit: 0, out: '', err: 'no objects found\n' });
  });

  it('suggests a name for one that does not exist', async () => {
    withController({}, createFleet(FLEET));

    const { exit, err } = await cli(['get', 'service/wbe']);

    expect({ exit, err }).toEqual({ exit: 2, err: 'error: there is no Service/wbe; did you mean web?\n' });
  });

  it('warns of what rows cannot tell, on standard error and for people alone', async () => {
    const location = { file: 'shop/web.yaml', line: 8, column: 1 };
    const broken = { name: 'git', complete: false, documents: 1 };
    const sources = [
      { ...broken, problems: [{ location, code: 'SYNTAX', message: 'not YAML' }] },
      { ...broken, name: 's3', problems: [], lastError: 'access denied', failingSince: FLEET_NOW - 2 * HOUR },
    ];
    const fleet = createFleet([WEB]);
    fleet.operator({ sources });
    withController({}, fleet);

    expect((await cli(['get'])).err).toBe(
      'warning: git has a problem: shop/web.yaml:8:1 not YAML; what was valid last is in force\n' +
        'warning: s3 cannot be read since 2h, what it said last is in force: access denied\n',
    );
    expect((await cli(['get', '-o', 'json'])).err).toBe('');
  });

  it('says how to sign in where a token is needed', async () => {
    withController({ auth: { host: '127.0.0.1', token: 'a-token-of-some-length' } }, createFleet(FLEET));

    expect(await cli(['get'])).toMatchObject({ exit: 7, err: expect.stringContaining('EVENKEEL_TOKEN') });
    expect((await cli(['get'], { env: { EVENKEEL_TOKEN: 'a-token-of-some-length' } })).exit).toBe(0);
  });

  it('colours states on a terminal, and not where NO_COLOR is set', async () => {
    withController({}, createFleet([API]));

    expect((await cli(['get'], { isTerminal: true })).out).toContain('\u001b[31mDegraded\u001b[39m');
    expect((await cli(['get'], { isTerminal: true, env: { NO_COLOR: '1' } })).out).not.toContain('\u001b');
    expect((await cli(['get', '--color', 'always'])).out).toContain('\u001b[31mDegraded');
    expect((await cli(['get'], { env: { FORCE_COLOR: '1' } })).out).toContain('\u001b[31mDegraded');
  });
});
