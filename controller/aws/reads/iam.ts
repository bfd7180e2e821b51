import type { EvaluationResult } from '@aws-sdk/client-iam';
import { AwsError } from '../../model/aws-error.ts';
import type { DecisionKey } from '../../model/aws-reads.ts';
import { stableStringify } from '../../model/json.ts';
import type { Answers } from '../loader.ts';
import { absentWhenNotFound, type ReadRows, type Session, shared } from '../session.ts';

/** Believed: no limit is documented for the resources of one simulation; the answer has a page of 100. */
const RESOURCES_PER_CALL = 20;
const CALL = 'iam:SimulatePrincipalPolicy';
/** Questions about one action share a request with all of its resources, and questions about everything with all actions. */
const ANYTHING = '*';

/** AWS Identity and Access Management API Reference, GetRole and SimulatePrincipalPolicy. */
export function iamReads(session: Session): ReadRows<'iam'> {
  const decisions = session.loader<DecisionKey, string>({
    call: CALL,
    id: (key) => stableStringify(key),
    size: RESOURCES_PER_CALL,
    group: ({ principal, context, action, resource }) =>
      stableStringify({ principal, context, ...(resource === ANYTHING ? { resource } : { action }) }),
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

async function simulate(session: Session, keys: readonly DecisionKey[]): Promise<Answers<string>> {
  const [first] = keys;
  if (!first) return new Map();
  const { EvaluationResults = [] } = await session.send(CALL, {
    PolicySourceArn: first.principal,
    ActionNames: [...new Set(keys.map(({ action }) => action))],
    ResourceArns: [...new Set(keys.map(({ resource }) => resource))],
    ContextEntries: Object.entries(first.context).map(([ContextKeyName, value]) => ({
      ContextKeyName,
      ContextKeyType: 'string' as const,
      ContextKeyValues: [value],
    })),
  });
  const decisions = new Map(EvaluationResults.flatMap(decisionsOf));
  return new Map(
    keys.flatMap((key) => {
      const decision = decisions.get(`${key.action} ${key.resource}`);
      return decision === undefined ? [] : [[stableStringify(key), decision] as const];
    }),
  );
}

/** Several resources are answered in results of their own or in one result's list; both forms are documented. */
function decisionsOf(result: EvaluationResult): readonly (readonly [string, string | AwsError])[] {
  const { EvalActionName = '', EvalResourceName = '', ResourceSpecificResults = [] } = result;
  if (ResourceSpecificResults.length === 0) {
    const decision = decided(result.EvalDecision ?? '', result.MissingContextValues);
    return [[`${EvalActionName} ${EvalResourceName}`, decision]];
  }
  return ResourceSpecificResults.map((each) => [
    `${EvalActionName} ${each.EvalResourceName ?? ''}`,
    decided(each.EvalResourceDecision ?? '', each.MissingContextValues),
  ]);
}

/** A denial for want of a value that only the real request has says nothing about that request. */
function decided(decision: string, missing: readonly string[] = []): string | AwsError {
  if (decision === 'allowed' || missing.length === 0) return decision;
  const message = `the decision depends on ${missing.join(', ')}, which only the request itself has`;
  return new AwsError({ class: 'unknown', code: 'MissingContextValues', call: CALL, message });
}
