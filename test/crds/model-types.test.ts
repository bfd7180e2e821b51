import { expect, test } from 'vitest';
import {
  ALERT_EVENTS,
  ALERT_PROVIDER_TYPES,
  type AlertProviderSpec,
  type AlertSpec,
} from '../../controller/model/alert.ts';
import type { ManagementSpec, NamespaceSpec } from '../../controller/model/document.ts';
import { KINDS } from '../../controller/model/identity.ts';
import { readCrds } from '../../crds/crd.ts';

/** Written out so that the compiler holds it to the model's types. */
const MANAGEMENT: Readonly<Record<keyof ManagementSpec, true>> = {
  mode: true,
  prune: true,
  deletionPolicy: true,
  adoptionPolicy: true,
  ignoreDifferences: true,
  replace: true,
  dependsOn: true,
  suspend: true,
  sweepInterval: true,
  postRolloutCheck: true,
};
const NAMESPACE: Readonly<Record<keyof NamespaceSpec, true>> = {
  account: true,
  region: true,
  assumeRole: true,
  tags: true,
  variables: true,
  management: true,
  waves: true,
  caps: true,
};

const PROVIDER: Readonly<Record<keyof AlertProviderSpec, true>> = { type: true, target: true, channel: true };
const ALERT: Readonly<Record<keyof AlertSpec, true>> = {
  providers: true,
  events: true,
  severity: true,
  select: true,
  include: true,
  exclude: true,
  groupWithin: true,
  summary: true,
  metadata: true,
  suspend: true,
};

test("the model's own types have the members of the CRDs", () => {
  const namespace = readCrds().find(({ kind }) => kind === 'Namespace')?.schema.properties?.spec;
  expect(Object.keys(namespace?.properties ?? {}).sort()).toEqual(Object.keys(NAMESPACE).sort());
  const management = namespace?.properties?.management;
  expect(Object.keys(management?.properties ?? {}).sort()).toEqual(Object.keys(MANAGEMENT).sort());
});

test('what an alert may ask for is what the CRDs list', () => {
  const spec = (kind: string) => readCrds().find((crd) => crd.kind === kind)?.schema.properties?.spec;
  expect(Object.keys(spec('Alert')?.properties ?? {}).sort()).toEqual(Object.keys(ALERT).sort());
  expect(Object.keys(spec('AlertProvider')?.properties ?? {}).sort()).toEqual(Object.keys(PROVIDER).sort());
  expect(spec('Alert')?.properties?.events?.items?.enum).toEqual(ALERT_EVENTS);
  expect(spec('Alert')?.properties?.select?.properties?.kinds?.items?.enum).toEqual(KINDS);
  expect(spec('AlertProvider')?.properties?.type?.enum).toEqual(ALERT_PROVIDER_TYPES);
});
