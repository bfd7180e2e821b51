import type { ImageName } from '../ports/registry.ts';

/** Where names without a registry lead (Docker's reference grammar, `docker.io`). */
export const DOCKER_HUB = 'registry-1.docker.io';

/** A private registry of Amazon ECR: account and Region are in its name. */
export interface EcrRegistry {
  readonly account: string;
  readonly region: string;
}

/**
 * Reads `nginx`, `shop/web:1.4`, `registry.example.com:5000/shop/web@sha256:…`. Undefined where it is no image name.
 * Source: distribution's reference grammar, and Amazon ECS API Reference, ContainerDefinition image.
 */
export function parseImage(text: string): ImageName | undefined {
  const [, name = '', tag = 'latest', digest] =
    /^([^@\s]+?)(?::([\w][\w.-]{0,127}))?(?:@(sha256:[0-9a-f]{64}))?$/.exec(text) ?? [];
  if (name === '') return undefined;
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const isHost = first.includes('.') || first.includes(':') || first === 'localhost';
  const image = digest ?? tag;
  if (isHost && first !== 'docker.io') return repositoryOf(first, name.slice(slash + 1), image);
  const path = first === 'docker.io' ? name.slice(slash + 1) : name;
  return repositoryOf(DOCKER_HUB, path.includes('/') ? path : `library/${path}`, image);
}

function repositoryOf(registry: string, repository: string, image: string): ImageName | undefined {
  return /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(repository) ? { registry, repository, image } : undefined;
}

/** Amazon ECR User Guide, "Private registries": `ACCOUNT.dkr.ecr.REGION.amazonaws.com`, in China with `.cn`. */
export function ecrRegistry(registry: string): EcrRegistry | undefined {
  const [, account, region] =
    /^(\d{12})\.dkr\.ecr(?:-fips)?\.([a-z0-9-]+)\.amazonaws\.com(?:\.cn)?$/.exec(registry) ?? [];
  return account && region ? { account, region } : undefined;
}

/** Whether the text names a digest, or a tag that is not the moving `latest`. */
export function isPinned(text: string): boolean {
  const { image } = parseImage(text) ?? {};
  return image !== undefined && image !== 'latest';
}
