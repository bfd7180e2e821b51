import type { JsonObject } from '../../model/json.ts';
import type { ResourceType } from '../../model/resource-type.ts';
import { typedKindOf } from '../../model/typed-kinds.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { editDistance } from '../nearest.ts';
import type { PlacedFinding } from '../validate.ts';

const PATH = ['spec', 'type'];

/**
 * What is wrong with the type that a document names. A name that this build does not know and that is near to none it
 * knows may be newer than the build: AWS is asked for it when the time comes.
 */
export function typeFindings(name: string, types: ResourceTypes, properties?: JsonObject): readonly PlacedFinding[] {
  const kind = typedKindOf(name, properties);
  if (kind !== undefined)
    return [
      { path: PATH, code: 'UNMANAGED_TYPE', message: `${name} has a kind of its own`, allowed: `use kind: ${kind}` },
    ];
  const type = types.get(name);
  if (type) return unmanaged(type);
  // `EC2::VPC`, and `aws::ec2::vpc`
  const near = nearTypes(name.includes('::') && !/^AWS::/i.test(name) ? `AWS::${name}` : name, types.names());
  if (near.length === 0) return [];
  const message = `there is no type ${name} among those of ${types.date}`;
  return [{ path: PATH, code: 'UNKNOWN_TYPE', message, allowed: `did you mean ${near.join(' or ')}?` }];
}

/** Types that do the same and have handlers. */
const INSTEAD: Readonly<Record<string, string>> = {
  'AWS::IAM::Policy': 'use AWS::IAM::RolePolicy, AWS::IAM::UserPolicy or AWS::IAM::GroupPolicy for each of them',
  'AWS::SNS::TopicPolicy': 'use AWS::SNS::TopicInlinePolicy for each topic',
  'AWS::SQS::QueuePolicy': 'use AWS::SQS::QueueInlinePolicy for each queue',
  'AWS::IAM::UserToGroupAddition': 'use Groups of AWS::IAM::User',
};

function unmanaged({ name, handlers }: ResourceType): readonly PlacedFinding[] {
  if (handlers.includes('create') && handlers.includes('read')) return [];
  const message = `Cloud Control cannot manage ${name}`;
  const allowed =
    INSTEAD[name] ??
    'a stack of CloudFormation or another tool, whose outputs ${cfn:STACK.OUTPUT} and ${tfstate:…} read';
  return [{ path: PATH, code: 'UNMANAGED_TYPE', message, allowed }];
}

const MOST_SHOWN = 3;

/** Names that differ by a letter or two, or in case alone, the nearest first. */
function nearTypes(name: string, names: readonly string[]): readonly string[] {
  const limit = Math.max(3, Math.floor(name.length / 10) + 1);
  const written = name.toLowerCase();
  return names
    .map((one) => ({ one, distance: editDistance(written, one.toLowerCase(), limit) }))
    .filter(({ distance }) => distance < limit)
    .sort((a, b) => a.distance - b.distance || (a.one < b.one ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ one }) => one);
}
