import { type Aws, connectAws, WrongAccount } from '../../connect-aws.ts';
import { bindingOf } from '../../engine/resolve.ts';
import type { NamespaceSpec, Snapshot } from '../../model/document.ts';
import { isConfiguration } from '../../model/identity.ts';
import { DEFAULT_STATE } from '../../model/outside.ts';
import type { ResolvedScope } from '../../ports/scopes.ts';
import { parseStatePlace } from '../../sources/terraform-states.ts';
import type { VerbContext } from '../program/verb.ts';
import { examineClock } from './clock.ts';
import { type Diagnosis, examination } from './diagnosis.ts';

export interface AccountExamined {
  readonly diagnoses: readonly Diagnosis[];
  /** Undefined where AWS cannot be used; its user closes it. */
  readonly aws?: Aws | undefined;
  readonly self?: ResolvedScope | undefined;
  /** Namespaces whose objects can be looked at. */
  readonly reachable: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** Who we are to AWS, where, and as whom each Namespace would be worked in. */
export async function examineAccount(context: VerbContext, snapshots: readonly Snapshot[]): Promise<AccountExamined> {
  const { config, io } = context;
  const region = examination('AWS', 'REGION');
  let aws: Aws;
  try {
    aws = await connectAws({ config, clock: io.clock, random: io.random });
  } catch (error) {
    return { diagnoses: [region.failed(error)], reachable: NONE };
  }
  const where = config.endpointUrl === undefined ? '' : `, every call goes to ${config.endpointUrl}`;
  const place = [region.ok(`${aws.region}${where}`), await examineClock(context, aws.region)];
  const { diagnoses, self } = await examineCaller(context, aws);
  if (!self) {
    aws.close();
    return { diagnoses: [...place, ...diagnoses], reachable: NONE };
  }
  const namespaces = await examineNamespaces(aws, snapshots);
  const all = [...place, ...diagnoses, ...namespaces.diagnoses, ...(await examineStates(context, aws))];
  return { diagnoses: all, aws, self, reachable: namespaces.reachable };
}

interface CallerExamined {
  readonly diagnoses: readonly Diagnosis[];
  readonly self?: ResolvedScope;
}

async function examineCaller({ config }: VerbContext, aws: Aws): Promise<CallerExamined> {
  const credentials = examination('AWS', 'CREDENTIALS');
  const account = examination('AWS', 'ACCOUNT');
  try {
    const self = await aws.scopes.resolve({});
    const pinned = config.account === undefined ? 'no --account pins it' : 'as --account pins it';
    const caller = `${self.caller}`;
    // An endpoint of one's own may know nobody but the root user.
    const isRoot = self.caller.endsWith(':root') && config.endpointUrl === undefined;
    const who = isRoot
      ? credentials.warning(`${caller}, who may do everything`, 'use a role: docs/reference/iam.md')
      : credentials.ok(caller);
    return { diagnoses: [who, account.ok(`${self.scope.account}, ${pinned}`)], self };
  } catch (error) {
    if (error instanceof WrongAccount) return { diagnoses: [account.error('refused', error.message)] };
    return { diagnoses: [credentials.failed(error)] };
  }
}

interface NamespacesExamined {
  readonly diagnoses: readonly Diagnosis[];
  readonly reachable: ReadonlySet<string>;
}

async function examineNamespaces(aws: Aws, snapshots: readonly Snapshot[]): Promise<NamespacesExamined> {
  const documents = snapshots.flatMap((snapshot) => snapshot.documents);
  const specs = new Map(
    documents.flatMap(({ identity, spec }) =>
      identity.kind === 'Namespace' ? [[identity.name, spec as NamespaceSpec] as const] : [],
    ),
  );
  const objects = documents.filter(({ identity }) => !isConfiguration(identity.kind));
  const names = [...new Set(objects.map(({ identity }) => identity.namespace))].sort();
  const diagnoses = await Promise.all(names.map((name) => examineNamespace(aws, name, specs.get(name))));
  return { diagnoses, reachable: new Set(names.filter((_, index) => diagnoses[index]?.verdict === 'ok')) };
}

async function examineNamespace(aws: Aws, name: string, spec: NamespaceSpec | undefined): Promise<Diagnosis> {
  const check = examination('AWS', 'NAMESPACE');
  const bound = bindingOf(name, spec);
  if ('blocked' in bound) return check.error('invalid', bound.blocked, 'name the file of its Namespace too');
  try {
    const { scope, caller } = await aws.scopes.resolve(bound.binding);
    const { account = scope.account, region = scope.region } = bound.binding;
    const live = `${scope.account}/${scope.region}`;
    if (`${account}/${region}` === live) return check.ok(`${name} is ${live}, as ${caller}`);
    return check.error('refused', `${name} is pinned to ${account}/${region}; the credentials belong to ${live}`);
  } catch (error) {
    const failed = check.failed(error);
    return { ...failed, message: `${name}: ${failed.message}` };
  }
}

/** Whether the states can be read at all; what stands in them is the manifests' matter. */
async function examineStates({ config }: VerbContext, aws: Aws): Promise<readonly Diagnosis[]> {
  const check = examination('AWS', 'TFSTATE');
  const names = config.terraformStates.map((text) => parseStatePlace(text).name);
  return Promise.all(
    names.map(async (name) => {
      const answer = await aws.states.value(name, 'output.any');
      const isUnread = answer.state === 'refused' && /cannot be read/.test(answer.reason);
      const what = name === DEFAULT_STATE ? 'the state without a name' : `the state ${name}`;
      return isUnread ? check.error('invalid', answer.reason) : check.ok(`${what} can be read`);
    }),
  );
}
