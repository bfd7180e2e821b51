import type { RepositorySpec } from '../../../crds/generated/types.ts';
import type { ResourceKind } from '../../model/kind.ts';
import { REPOSITORY_FIELDS } from './fields.ts';
import { health, outputs, summary } from './health.ts';
import { inspect } from './inspect.ts';
import { nameOf, naturalKeyOf } from './names.ts';
import { discover, type LiveRepository, observe } from './observe.ts';
import { plan } from './plan.ts';
import { sides } from './sides.ts';
import { tagSteps } from './tag-steps.ts';
import { teardown } from './teardown.ts';

/** A repository of Amazon ECR, with both of its policies. Its images are pushed by others and never drift. */
export const repositoryKind: ResourceKind<RepositorySpec, LiveRepository> = {
  name: 'Repository',
  rank: 92,
  fields: REPOSITORY_FIELDS,
  naturalKey(spec, identity) {
    const name = nameOf(spec, identity);
    return name === undefined ? undefined : naturalKeyOf(name);
  },
  references: () => [],
  discover,
  observe,
  sides,
  plan,
  teardown: (_identity, seen) => teardown(seen),
  retag: (live, change) => tagSteps(live.repository.repositoryArn ?? '', change, 'ownership and what was applied'),
  health,
  outputs,
  remember: ({ repository }) => ({ name: repository.repositoryName ?? '' }),
  summary,
  inspect,
};
