import type { CapacityProvider } from '@aws-sdk/client-ecs';
import type { AwsError } from '../../model/aws-error.ts';
import type { Loader } from '../loader.ts';
import { allPages, failedInBand, type ListingRows, type ReadRows, type Session, shared } from '../session.ts';

/** Names that one request takes so that one page holds the answers, and the size of a page (Amazon ECS API Reference). */
const PROVIDERS_PER_CALL = 10;
const CALL = 'ecs:DescribeCapacityProviders';

export type CapacityRead = 'ecs:capacityProvider';
type CapacityListing = 'ecs:capacityProviders';

/** A sweep looks a name up in the listing first, which it needs anyway; what the listing lacks is asked for by name. */
export function ecsCapacityReads(
  session: Session,
): Pick<ReadRows<'ecs'>, CapacityRead> & Pick<ListingRows<'ecs'>, CapacityListing> {
  const loader = providerLoader(session);
  const listing = shared(() => listProviders(session));
  const index = shared(async () => new Map((await listing('all')).map((one) => [one.name, one] as const)));
  return {
    'ecs:capacityProvider': async (name) => {
      const listed = session.mode === 'sweep' ? (await index('all')).get(name) : undefined;
      return listed ?? loader.load(name);
    },
    'ecs:capacityProviders': listing,
  };
}

function providerLoader(session: Session): Loader<string, CapacityProvider> {
  return session.loader<string, CapacityProvider>({
    call: CALL,
    id: (name) => name,
    size: PROVIDERS_PER_CALL,
    onNotFound: 'bisect',
    async load(names) {
      const answer = await session.send(CALL, { capacityProviders: [...names], include: ['TAGS'] });
      const found = new Map<string, CapacityProvider | undefined | AwsError>();
      for (const { arn = '', ...failure } of answer.failures ?? []) {
        const name = arn.slice(arn.lastIndexOf('/') + 1);
        found.set(name, failure.reason === 'MISSING' ? undefined : failedInBand(CALL, name, failure));
      }
      for (const provider of answer.capacityProviders ?? [])
        found.set(provider.name ?? '', isGone(provider) ? undefined : provider);
      return found;
    },
  });
}

async function listProviders(session: Session): Promise<readonly CapacityProvider[]> {
  const providers = await allPages(CALL, async (nextToken) => {
    const page = await session.send(CALL, { include: ['TAGS'], maxResults: PROVIDERS_PER_CALL, nextToken });
    return { items: page.capacityProviders, next: page.nextToken };
  });
  return providers.filter((provider) => !isGone(provider) && !isAwsOwn(provider));
}

/** ECS goes on showing what was deleted. */
function isGone({ status }: CapacityProvider): boolean {
  return status === 'INACTIVE';
}

/** FARGATE and FARGATE_SPOT, which exist everywhere and take no tags. */
function isAwsOwn({ name = '' }: CapacityProvider): boolean {
  return /^FARGATE(_SPOT)?$/.test(name);
}
