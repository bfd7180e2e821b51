import type { Identity, KindName } from '../model/identity.ts';
import { OWNER_TAG, TAG_PREFIX, type Tags } from '../model/tags.ts';

/** A live object and what its tags say of who made it. */
export interface Maker {
  readonly identity: Identity;
  readonly tags: Tags;
}

/** The resource types of Terraform's AWS provider that manage what a kind is of. */
const TERRAFORM_TYPES: Partial<Record<KindName, readonly string[]>> = {
  Cluster: ['aws_ecs_cluster', 'aws_ecs_cluster_capacity_providers'],
  CapacityProvider: ['aws_ecs_capacity_provider'],
  LoadBalancer: ['aws_lb'],
  TargetGroup: ['aws_lb_target_group'],
  Listener: ['aws_lb_listener'],
  ListenerRule: ['aws_lb_listener_rule'],
  Service: ['aws_ecs_service', 'aws_ecs_task_definition'],
  ServiceAutoScaling: ['aws_appautoscaling_target', 'aws_appautoscaling_policy', 'aws_appautoscaling_scheduled_action'],
};

/** Terraform sets no tag by itself; these are the habits of those who use it. */
const TERRAFORM_MARK = /terraform|opentofu|terragrunt/i;

export function isMadeByTerraform({ tags }: Maker): boolean {
  return Object.entries(tags).some(
    ([key, value]) => !key.startsWith(TAG_PREFIX) && (TERRAFORM_MARK.test(key) || TERRAFORM_MARK.test(value)),
  );
}

const HEAD = `# Lets Terraform forget what Evenkeel keeps from now on: no resource is destroyed (Terraform 1.7 or later).
# Terraform knows resources by its own addresses: correct each "from" by \`terraform state list\`, and drop the blocks
# that it has nothing for. Take the resource blocks out in the same change, and read its plan: 0 to destroy.

# As long as Terraform still manages any of them, it must leave Evenkeel's tags alone.
provider "aws" {
  ignore_tags {
    key_prefixes = ["${TAG_PREFIX}"]
  }
}
`;

/** HCL that lets go of the objects; undefined where there are none. */
export function terraformBlocks(makers: readonly Maker[]): string | undefined {
  const blocks = makers.flatMap(({ identity: { kind, name } }) =>
    (TERRAFORM_TYPES[kind] ?? []).map((type) => removed(`${type}.${terraformName(name)}`)),
  );
  return blocks.length === 0 ? undefined : [HEAD, ...blocks].join('\n');
}

function removed(address: string): string {
  return `removed {\n  from = ${address}\n  lifecycle {\n    destroy = false\n  }\n}\n`;
}

/** Addresses begin with a letter or underscore. */
function terraformName(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_-]/g, '_');
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}

/** One sentence for each object that a CloudFormation stack made. */
export function cloudFormationAdvice(makers: readonly Maker[]): readonly string[] {
  return makers.flatMap(({ identity, tags }) => {
    const stack = tags['aws:cloudformation:stack-name'];
    if (stack === undefined) return [];
    const resource = tags['aws:cloudformation:logical-id'] ?? 'its resource';
    return [
      `${identity.kind}/${identity.name} was made by the CloudFormation stack ${stack}: set DeletionPolicy: Retain and UpdateReplacePolicy: Retain on ${resource}, deploy the stack, and only then take it out of the template`,
    ];
  });
}

/** One sentence for each object that Evenkeel keeps already. */
export function ownedAlready(makers: readonly Maker[]): readonly string[] {
  return makers.flatMap(({ identity, tags }) => {
    const owner = tags[OWNER_TAG];
    return owner === undefined ? [] : [`${identity.kind}/${identity.name} is kept already, by the owner "${owner}"`];
  });
}
