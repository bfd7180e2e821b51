import { describe, expect, it } from 'vitest';
import {
  cloudFormationAdvice,
  isMadeByTerraform,
  ownedAlready,
  terraformBlocks,
} from '../../controller/adoption/let-go.ts';
import type { KindName } from '../../controller/model/identity.ts';
import type { Tags } from '../../controller/model/tags.ts';

function maker(kind: KindName, name: string, tags: Tags = {}) {
  return { identity: { namespace: 'shop', kind, name }, tags };
}

describe('letting go', () => {
  it.each([
    { tags: { 'managed-by': 'terraform' }, is: true },
    { tags: { Terraform: 'true' }, is: true },
    { tags: { tool: 'OpenTofu 1.9' }, is: true },
    { tags: { team: 'platform' }, is: false },
    { tags: { 'evenkeel.dev/owner': 'terraform' }, is: false },
  ])('$tags is of Terraform: $is', ({ tags, is }) => {
    expect(isMadeByTerraform(maker('Service', 'web', tags as Tags))).toBe(is);
  });

  it('forgets each resource without destroying it, and ignores the owner tags meanwhile', () => {
    const text = terraformBlocks([maker('Service', 'web'), maker('TargetGroup', '9lives')]) ?? '';

    expect(text).toContain('  ignore_tags {\n    key_prefixes = ["evenkeel.dev/"]\n  }\n');
    expect(
      [...text.matchAll(/removed \{\n {2}from = (\S+)\n {2}lifecycle \{\n {4}destroy = false\n {2}\}\n\}\n/g)].map(
        ([, from]) => from,
      ),
    ).toEqual(['aws_ecs_service.web', 'aws_ecs_task_definition.web', 'aws_lb_target_group._9lives']);
  });

  it('says nothing where nothing is to be let go of', () => {
    expect(terraformBlocks([])).toBeUndefined();
    expect(cloudFormationAdvice([maker('Service', 'web')])).toEqual([]);
    expect(ownedAlready([maker('Service', 'web')])).toEqual([]);
  });

  it('names the stack and the resource of CloudFormation, and who keeps it already', () => {
    const tags = {
      'aws:cloudformation:stack-name': 'shop',
      'aws:cloudformation:logical-id': 'WebService',
      'evenkeel.dev/owner': 'platform',
    };

    expect(cloudFormationAdvice([maker('Service', 'web', tags)])).toEqual([
      'Service/web was made by the CloudFormation stack shop: set DeletionPolicy: Retain and UpdateReplacePolicy: Retain on WebService, deploy the stack, and only then take it out of the template',
    ]);
    expect(ownedAlready([maker('Service', 'web', tags)])).toEqual([
      'Service/web is kept already, by the owner "platform"',
    ]);
  });
});
