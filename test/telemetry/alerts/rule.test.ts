import { describe, expect, it } from 'vitest';
import type { AlertSpec } from '../../../controller/model/alert.ts';
import type { Document } from '../../../controller/model/document.ts';
import { isSilent, ruleOf, wants } from '../../../controller/telemetry/alerts/rule.ts';
import { aDocument } from '../../support/documents.ts';
import { DRIFT_ITEM } from '../../support/some-alerts.ts';

function rule(spec: Partial<AlertSpec> = {}) {
  const whole = { providers: ['one'], ...spec } as unknown as Document['spec'];
  return ruleOf(aDocument({ namespace: 'shop', kind: 'Alert', name: 'all' }, { spec: whole }), () => true);
}

const DRIFT = { item: DRIFT_ITEM, labels: { tier: 'front' } };
const SOURCE = {
  item: { ...DRIFT_ITEM, event: 'SourceFailed', severity: 'error', key: undefined, source: 'git:a' } as const,
  labels: {},
};
const ELSEWHERE = { ...DRIFT, item: { ...DRIFT_ITEM, key: 'ops/Service/web' as const } };
const CREATED = { ...DRIFT, item: { ...DRIFT_ITEM, event: 'ObjectCreated' as const } };

describe('what an alert wants to be told', () => {
  it.each([
    { spec: {}, told: DRIFT, wanted: true, because: 'its namespace, by default' },
    { spec: {}, told: ELSEWHERE, wanted: false, because: 'another namespace' },
    { spec: { select: { namespaces: ['*'] } }, told: ELSEWHERE, wanted: true, because: 'all namespaces' },
    { spec: {}, told: SOURCE, wanted: true, because: 'every source, by default' },
    { spec: { select: { sources: ['git:b*'] } }, told: SOURCE, wanted: false, because: 'another source' },
    { spec: { select: { kinds: ['Service'] } }, told: SOURCE, wanted: true, because: 'no object, so no kind' },
    { spec: { select: { kinds: ['Cluster'] } }, told: DRIFT, wanted: false, because: 'another kind' },
    { spec: { select: { names: ['w*'] } }, told: DRIFT, wanted: true, because: 'the name' },
    { spec: { select: { names: ['x*'] } }, told: DRIFT, wanted: false, because: 'another name' },
    { spec: { select: { labels: { tier: 'front' } } }, told: DRIFT, wanted: true, because: 'the labels' },
    { spec: { select: { labels: { tier: 'back' } } }, told: DRIFT, wanted: false, because: 'another label' },
    { spec: { severity: 'error' }, told: DRIFT, wanted: false, because: 'not bad enough' },
    { spec: { severity: 'error' }, told: SOURCE, wanted: true, because: 'bad enough' },
    { spec: {}, told: CREATED, wanted: false, because: 'every commit does that' },
    { spec: { events: ['ObjectCreated'] }, told: CREATED, wanted: true, because: 'asked for' },
    { spec: { events: ['ObjectCreated'] }, told: DRIFT, wanted: false, because: 'not asked for' },
    { spec: { include: ['desiredCount'] }, told: DRIFT, wanted: true, because: 'the name of a field' },
    { spec: { include: ['memory', 'WEB'] }, told: DRIFT, wanted: true, because: 'one of them' },
    { spec: { include: ['memory'] }, told: DRIFT, wanted: false, because: 'none of them' },
    { spec: { include: ['web'], exclude: ['drift*found'] }, told: DRIFT, wanted: false, because: 'exclude outranks' },
  ] as const)('$spec: $wanted, $because', ({ spec, told, wanted }) => {
    expect(wants(rule(spec as unknown as Partial<AlertSpec>), told)).toBe(wanted);
  });
});

it.each([
  { suspend: undefined, silent: false, because: 'nobody said so' },
  { suspend: { reason: 'x' }, silent: true, because: 'until the block goes' },
  { suspend: { reason: 'x', until: '2026-01-02T00:00:00Z' }, silent: true, because: 'it lasts' },
  { suspend: { reason: 'x', until: '2026-01-01T00:00:00Z' }, silent: false, because: 'it is over' },
  { suspend: { reason: 'x', until: 'soon' }, silent: true, because: 'an unreadable time lifts nothing' },
])('$suspend is silent: $silent, $because', ({ suspend, silent }) => {
  expect(isSilent(rule(suspend ? { suspend } : {}), Date.UTC(2026, 0, 1, 12))).toBe(silent);
});

it('gathers for half a minute, or as long as it says', () => {
  expect([rule().groupMs, rule({ groupWithin: '0s' }).groupMs, rule({ groupWithin: '5m' }).groupMs]).toEqual([
    30_000, 0, 300_000,
  ]);
});

it('goes to the providers that are in force, each once', () => {
  const document = aDocument(
    { namespace: 'shop', kind: 'Alert', name: 'all' },
    { spec: { providers: ['one', 'shop/one', 'two', 'ops/three'] } },
  );
  const { providers } = ruleOf(document, (key) => !key.endsWith('/two'));
  expect(providers).toEqual(['shop/AlertProvider/one', 'ops/AlertProvider/three']);
});
