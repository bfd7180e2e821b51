import type { EvaluationResult } from '@aws-sdk/client-iam';
import type { DecisionKey } from '../../model/aws-reads.ts';
import { stableStringify } from '../../model/json.ts';
import { absentWhenNotFound, type ReadRows, type Session, shared } from '../session.ts';

/** Believed: no limit is documented for the resources of one simulation; the answer has a page of 100. */
const RESOURCES_PER_CALL = 20;
const CALL = 'iam:SimulatePrincipalPolicy';

/** AWS Identity and Access Management API Reference, GetRole and SimulatePrincipalPolicy. */
export function iamReads(session: Session): ReadRows<'iam'> {
  const decisions = session.loader<DecisionKey, string>({
    call: CALL,
    id: (key) => stableStringify(key),
    size: RESOURCES_PER_CALL,
    group: ({ resource: _resource, ...question }) => stableStringify(question),
    onNotFound: 'absent',
    load: (keys) => simulate(session, keys),
  });
  return {
    'iam:role': shared(async (RoleName) => {
      const answer = await absentWhenNotFound(session.send('iam:GetRole', { RoleName }));
      return answer?.Role;
    }),
    'iam:decision': (key) => decisions.load(key),
  };
}

async function simulate(session: Session, keys: readonly DecisionKey[]): Promise<ReadonlyMap<string, string>> {
  const [first] = keys;
  if (!first) return new Map();
  const { EvaluationResults = [] } = await session.send(CALL, {
    PolicySourceArn: first.principal,
    ActionNames: [first.action],
    ResourceArns: keys.map(({ resource }) => resource),
    ContextEntries: Object.entries(first.context).map(([ContextKeyName, value]) => ({
      ContextKeyName,
      ContextKeyType: 'string' as const,
      ContextKeyValues: [value],
    })),
  });
  const byResource = new Map(EvaluationResults.flatMap(decisionsOf));
  return new Map(
    keys.flatMap((key) => {
      const decision = byResource.get(key.resource);
      return decision === undefined ? [] : [[stableStringify(key), decision] as const];
    }),
  );
}

/** Several resources are answered in results of their own or in one result's list; both forms are documented. */
function decisionsOf(result: EvaluationResult): readonly (readonly [string, string])[] {
  const specific = result.ResourceSpecificResults ?? [];
  if (specific.length === 0) return [[result.EvalResourceName ?? '', result.EvalDecision ?? '']];
  return specific.map((each) => [each.EvalResourceName ?? '', each.EvalResourceDecision ?? '']);
}
