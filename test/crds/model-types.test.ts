import { expect, test } from 'vitest';
import type { ManagementSpec, NamespaceSpec } from '../../controller/model/document.ts';
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
};

test("the model's own types have the members of the CRDs", () => {
  const namespace = readCrds().find(({ kind }) => kind === 'Namespace')?.schema.properties?.spec;
  expect(Object.keys(namespace?.properties ?? {}).sort()).toEqual(Object.keys(NAMESPACE).sort());
  const management = namespace?.properties?.management;
  expect(Object.keys(management?.properties ?? {}).sort()).toEqual(Object.keys(MANAGEMENT).sort());
});
