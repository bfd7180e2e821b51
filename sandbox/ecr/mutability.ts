import { invalid, type MutabilityFilter, type Repository } from './world.ts';

const FILTERS_AT_MOST = 5;

/** Amazon ECR API Reference, PutImageTagMutability: filters go with the settings that have exclusions, and only with them. */
export function assertMutability(mutability: string, filters: readonly MutabilityFilter[] | undefined): void {
  const isExcluding = mutability.endsWith('_WITH_EXCLUSION');
  const count = filters?.length ?? 0;
  if (isExcluding && count === 0)
    throw invalid(
      `imageTagMutabilityExclusionFilters' failed to satisfy constraint: 'Must provide at least one filter'`,
    );
  if (!isExcluding && count > 0)
    throw invalid(
      `imageTagMutabilityExclusionFilters' failed to satisfy constraint: 'Filters are only allowed with an exclusion'`,
    );
  if (count > FILTERS_AT_MOST)
    throw invalid(`imageTagMutabilityExclusionFilters' failed to satisfy constraint: 'Must have at most 5 filters'`);
}

/** Whether a tag that points at an image may be moved to another one. */
export function isMovable({ mutability, filters }: Repository, tag: string): boolean {
  const isExcluded = filters.some(({ filter }) => matches(filter, tag));
  switch (mutability) {
    case 'IMMUTABLE':
      return false;
    case 'IMMUTABLE_WITH_EXCLUSION':
      return isExcluded;
    case 'MUTABLE_WITH_EXCLUSION':
      return !isExcluded;
    default:
      return true;
  }
}

function matches(wildcard: string, tag: string): boolean {
  const pattern = wildcard.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pattern.join('.*')}$`).test(tag);
}
