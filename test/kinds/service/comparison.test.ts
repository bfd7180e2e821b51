import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareObject } from '../../../controller/engine/compare.ts';
import { SERVICE_FIELDS } from '../../../controller/kinds/service/fields.ts';
import { serviceKind } from '../../../controller/kinds/service/index.ts';
import { canonicalise } from '../../../controller/model/canonical.ts';
import type { Field, Fields } from '../../../controller/model/fields.ts';
import { isObject, type Json, type JsonObject } from '../../../controller/model/json.ts';
import { EVERY_FIELD, OTHER_FIELDS, SPARSE } from './every-field.ts';
import { leavesOf, rowsOf } from './leaves.ts';
import { aService, liveOf } from './live-service.ts';

const SPECS = { EVERY_FIELD, OTHER_FIELDS, SPARSE };

/** What AWS shows of a service that was made from `spec`: every default filled in. */
function settled(spec: JsonObject): JsonObject {
  const { want, facts } = serviceKind.sides(aService({ spec }), undefined);
  return canonicalise(SERVICE_FIELDS, want, { facts, side: 'want' }).value;
}

function compare(spec: JsonObject, live: JsonObject) {
  const { differences, ignored, unmodelled } = compareObject(serviceKind, aService({ spec }), liveOf(live));
  return { paths: [...differences, ...ignored].map(({ path }) => path), unmodelled };
}

/** The same content with every order-free collection in another order. */
function shuffled<F>(fields: Fields<F>, value: JsonObject, next: () => number): JsonObject {
  const entries = Object.entries(value).map(([member, v]) => [member, reordered(fields[member], v, next)] as const);
  return Object.fromEntries(entries);
}

function reordered<F>(field: Field<F> | undefined, value: Json | undefined, next: () => number): Json | undefined {
  const fields = field?.fields ?? {};
  if (isObject(value)) return field?.fields ? shuffled(fields, value, next) : value;
  if (!Array.isArray(value)) return value;
  const elements = value.map((element: Json) =>
    isObject(element) && field?.fields ? shuffled(fields, element, next) : element,
  );
  if (field?.value === 'list') return elements;
  return elements
    .map((element, i) => ({ element, at: next() + i * 1e-9 }))
    .sort((a, b) => a.at - b.at)
    .map(({ element }) => element);
}

describe('a service that is as desired', () => {
  it.each(Object.entries(SPECS))('shows no difference, whatever AWS reorders and fills in: %s', (_name, spec) => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (stream) => {
        const next = () => Number(stream.next().value);
        const live = shuffled(SERVICE_FIELDS, settled(spec), next);
        expect(compare(shuffled(SERVICE_FIELDS, spec, next), live)).toEqual({ paths: [], unmodelled: [] });
      }),
      { numRuns: 50 },
    );
  });

  it.each(Object.entries(SPECS))(
    'shows no difference to what was sent either, with nothing filled in: %s',
    (_name, spec) => {
      expect(compare(spec, spec)).toEqual({ paths: [], unmodelled: [] });
    },
  );
});

/** Rows whose value others hang on: what else is said to differ when they do. */
const CARRIES: Readonly<Record<string, readonly string[]>> = {
  'deploymentConfiguration.strategy': ['linearConfiguration', 'canaryConfiguration'].map(
    (m) => `deploymentConfiguration.${m}`,
  ),
  'serviceConnectConfiguration.enabled': ['serviceConnectConfiguration'],
  // What is removed from an object with nothing else in it is the object.
  'template.containerDefinitions[].restartPolicy.enabled': ['template.containerDefinitions[name=app].restartPolicy'],
};

describe('a service that is not as desired', () => {
  const leaves = Object.values(SPECS).flatMap((spec) =>
    leavesOf(SERVICE_FIELDS, settled(spec)).map((leaf) => ({ ...leaf, spec: settled(spec) })),
  );

  it('shows exactly the field that differs', () => {
    // Without a load balancer ECS ignores the grace period, and so do we: spellings.test.ts.
    const counted = leaves.filter(({ row, spec }) => row !== 'healthCheckGracePeriodSeconds' || spec.loadBalancers);
    const wrong = counted.flatMap(({ path, row, spec, mutated }) => {
      const { paths } = compare(spec, mutated);
      const allowed = [path, ...(CARRIES[row] ?? [])];
      const isExact = paths.length > 0 && paths.every((found) => allowed.includes(found));
      return isExact ? [] : [{ path, paths }];
    });
    expect(wrong).toEqual([]);
  });

  it('is looked at in every field that the table knows', () => {
    const seen = new Set(leaves.map(({ row }) => row));
    const keys = [
      'name',
      'key',
      'portName',
      'targetGroupArn',
      'loadBalancerName',
      'containerName',
      'containerPort',
      'registryArn',
      'port',
      'capacityProvider',
      'type',
      'expression',
      'targetType',
      'hookTargetArn',
      'lifecycleStages',
      'containerPortRange',
      'protocol',
      'hostPath',
      'containerPath',
      'sourceContainer',
      'hostname',
      'namespace',
      'resourceType',
      'deviceName',
    ];
    const isKey = (row: string) => row.includes('[]') && keys.includes(row.slice(row.lastIndexOf('.') + 1));
    expect(rowsOf(SERVICE_FIELDS).filter((row) => !seen.has(row) && !isKey(row))).toEqual([]);
  });
});
