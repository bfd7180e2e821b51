import { createLoader } from '../../controller/manifest/load.ts';
import { createManifests } from '../../controller/manifest/manifests.ts';
import { grantsOf } from '../../controller/permissions/grants.ts';
import { policyOf } from '../../controller/permissions/policy.ts';
import type { AwsCli } from '../support/aws-cli.ts';
import type { Manifests } from '../support/memory-source.ts';
import { edited } from './shop.ts';

const NAME = 'evenkeel-shop';
const ARN = `arn:aws:iam::123456789012:role/${NAME}`;
const TRUST = '{"Version": "2012-10-17", "Statement": []}';

/** The files with their namespace entered through a role. */
export function throughRole(files: Manifests): Manifests {
  return edited(files, {
    'namespace.yaml': [['  region: eu-west-1\n', `  region: eu-west-1\n  assumeRole: ${ARN}\n`]],
  });
}

/** Makes the role, with the least policy for these files and for pruning what one of them will leave behind. */
export async function makeLeastRole(aws: AwsCli, files: Manifests, owner: string): Promise<void> {
  const pruned = edited(files, { 'namespace.yaml': [['mode: enforce', 'prune: true\n    mode: enforce']] });
  const list = Object.entries(pruned).map(([path, text]) => ({ path, text }));
  const snapshot = createLoader().load(list, { source: 'scenario', commit: { id: 'scenario' } });
  const needs = grantsOf(snapshot, { manifests: createManifests(), defaults: {} }).find(({ role }) => role === ARN);
  if (!needs) throw new Error('no document is entered through the role');
  const policy = policyOf([...needs.reads, ...needs.writes], { owner, regions: needs.regions });
  await aws(['iam', 'create-role', '--role-name', NAME, '--assume-role-policy-document', TRUST]);
  const put = ['iam', 'put-role-policy', '--role-name', NAME, '--policy-name', 'least'];
  await aws([...put, '--policy-document', JSON.stringify(policy)]);
}
