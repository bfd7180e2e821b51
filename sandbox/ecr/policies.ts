import { Fault } from '../contract.ts';
import { type EcrWorld, invalid, type Named, repositoryOf } from './world.ts';

interface Json {
  readonly [member: string]: unknown;
}

function documentIn(text: string, member: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  } catch {
    // Said below.
  }
  throw invalid(`${member}' failed to satisfy constraint: 'Invalid JSON'`);
}

/** ECR keeps the rules in the order of their priorities and writes the document without white space (believed). */
export function putLifecyclePolicy(world: EcrWorld, input: Named & { readonly lifecyclePolicyText: string }) {
  const repository = repositoryOf(world, input);
  const { rules } = documentIn(input.lifecyclePolicyText, 'LifecyclePolicyText');
  if (!Array.isArray(rules) || rules.length === 0)
    throw invalid("LifecyclePolicyText' failed to satisfy constraint: 'Lifecycle policy validation failure: no rules'");
  const priorities = rules.map((rule: Json) => Number(rule.rulePriority));
  if (new Set(priorities).size < priorities.length)
    throw invalid("LifecyclePolicyText' failed to satisfy constraint: 'rulePriority must be unique'");
  const ordered = [...(rules as Json[])].sort((a, b) => Number(a.rulePriority) - Number(b.rulePriority));
  repository.lifecyclePolicy = JSON.stringify({ rules: ordered });
  return lifecycleView(world, repository.name, repository.lifecyclePolicy);
}

export function getLifecyclePolicy(world: EcrWorld, input: Named) {
  const { name, lifecyclePolicy } = repositoryOf(world, input);
  if (lifecyclePolicy !== undefined) return lifecycleView(world, name, lifecyclePolicy);
  throw lifecycleMissing(world, name);
}

export function deleteLifecyclePolicy(world: EcrWorld, input: Named) {
  const repository = repositoryOf(world, input);
  const { name, lifecyclePolicy } = repository;
  if (lifecyclePolicy === undefined) throw lifecycleMissing(world, name);
  repository.lifecyclePolicy = undefined;
  return lifecycleView(world, name, lifecyclePolicy);
}

function lifecycleView({ region }: EcrWorld, repositoryName: string, lifecyclePolicyText: string) {
  return { registryId: region.account, repositoryName, lifecyclePolicyText };
}

function lifecycleMissing({ region }: EcrWorld, name: string): Fault {
  const message = `Lifecycle policy does not exist for the repository with name '${name}' in the registry with id '${region.account}'`;
  return new Fault('LifecyclePolicyNotFoundException', message);
}

/** The answer is the document written with white space (API Reference, GetRepositoryPolicy, example). */
export function setRepositoryPolicy(world: EcrWorld, input: Named & { readonly policyText: string }) {
  const repository = repositoryOf(world, input);
  const document = documentIn(input.policyText, 'PolicyText');
  if (document.Statement === undefined)
    throw invalid("PolicyText' failed to satisfy constraint: 'Invalid repository policy provided'");
  repository.policy = JSON.stringify(withArns(document), undefined, 2);
  return policyView(world, repository.name, repository.policy);
}

/** An account's number as a principal comes back as the ARN of its root (believed; IAM User Guide, "AWS account principals"). */
function withArns(value: unknown): unknown {
  if (typeof value === 'string') return /^\d{12}$/.test(value) ? `arn:aws:iam::${value}:root` : value;
  if (Array.isArray(value)) return value.map(withArns);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === 'Condition' ? v : withArns(v)]));
}

export function getRepositoryPolicy(world: EcrWorld, input: Named) {
  const { name, policy } = repositoryOf(world, input);
  if (policy !== undefined) return policyView(world, name, policy);
  throw policyMissing(world, name);
}

export function deleteRepositoryPolicy(world: EcrWorld, input: Named) {
  const repository = repositoryOf(world, input);
  const { name, policy } = repository;
  if (policy === undefined) throw policyMissing(world, name);
  repository.policy = undefined;
  return policyView(world, name, policy);
}

function policyView({ region }: EcrWorld, repositoryName: string, policyText: string) {
  return { registryId: region.account, repositoryName, policyText };
}

function policyMissing({ region }: EcrWorld, name: string): Fault {
  const message = `Repository policy does not exist for the repository with name '${name}' in the registry with id '${region.account}'`;
  return new Fault('RepositoryPolicyNotFoundException', message);
}
