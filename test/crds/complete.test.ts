import { expect, test } from 'vitest';
import { compareShapes, covers } from '../../crds/compare-shapes.ts';
import { awsShape, SHAPED_KINDS, type ShapedKind } from '../../crds/composition.ts';
import { readCrds, type SchemaNode } from '../../crds/crd.ts';
import { DEVIATIONS } from '../../crds/deviations.ts';
import type { Shape } from '../../crds/sdk-shapes.ts';

const specs = new Map(readCrds().map((crd) => [crd.kind, crd.schema.properties?.spec ?? {}]));

function disagreements(kind: ShapedKind, shape: Shape = awsShape(kind)) {
  return compareShapes(specs.get(kind) ?? {}, shape, { kind, path: '' });
}

test.each(SHAPED_KINDS)('%s has every member that AWS takes, of its type, as strictly and with its values', (kind) => {
  expect(disagreements(kind).filter((found) => !DEVIATIONS.some((deviation) => covers(deviation, found)))).toEqual([]);
});

test('every deviation is still one', () => {
  const all = SHAPED_KINDS.flatMap((kind) => disagreements(kind));
  expect(DEVIATIONS.filter((deviation) => !all.some((found) => covers(deviation, found)))).toEqual([]);
});

const SEEN = [
  {
    because: 'a new member at the top',
    change: (shape: Members) => ({ ...shape, brandNew: member({ type: 'string' }) }),
    expected: { path: 'brandNew', what: 'dropped' },
  },
  {
    because: 'a member that became required',
    change: (shape: Members) => ({ ...shape, desiredCount: { ...member({ type: 'number' }), required: true } }),
    expected: { path: 'desiredCount', what: 'optional' },
  },
  {
    because: 'a new value of an enum',
    change: (shape: Members) => ({ ...shape, launchType: member({ type: 'string', enum: ['MOON'] }) }),
    expected: { path: 'launchType', what: 'enum' },
  },
  {
    because: 'another type',
    change: (shape: Members) => ({ ...shape, desiredCount: member({ type: 'string' }) }),
    expected: { path: 'desiredCount', what: 'type' },
  },
  {
    because: 'a member that AWS took away',
    change: ({ platformVersion: _, ...shape }: Members) => shape,
    expected: { path: 'platformVersion', what: 'invented' },
  },
] as const;

test.each(SEEN)('notices $because', ({ change, expected }) => {
  const shape = awsShape('Service');
  const found = disagreements('Service', { ...shape, members: change(shape.members) as Members });
  expect(found.filter((one) => !DEVIATIONS.some((deviation) => covers(deviation, one)))).toEqual([
    expect.objectContaining(expected),
  ]);
});

test('notices a new member deep inside', () => {
  const node: SchemaNode = { type: 'array', items: { type: 'object', properties: {} } };
  const element: Shape = { type: 'object', name: 'X', members: { deep: member({ type: 'boolean' }) } };
  expect(compareShapes(node, { type: 'list', element }, { kind: 'Service', path: 'list' })).toEqual([
    { kind: 'Service', path: 'list[].deep', what: 'dropped', detail: 'AWS has Deep' },
  ]);
});

type Members = Extract<Shape, { type: 'object' }>['members'];

function member(shape: Shape) {
  return { shape, required: false, aws: 'Deep' };
}
