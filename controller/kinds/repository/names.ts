import type { RepositorySpec } from '../../../crds/generated/types.ts';
import type { Identity } from '../../model/identity.ts';

/** Undefined while the name is an unresolved reference. */
export function nameOf(spec: RepositorySpec, identity: Identity): string | undefined {
  const name = spec.repositoryName ?? identity.name;
  return name.includes('${') ? undefined : name;
}

/** Names of repositories are those of one registry, which an account has in each Region. */
export function naturalKeyOf(name: string): string {
  return `ecr:repository/${name}`;
}
