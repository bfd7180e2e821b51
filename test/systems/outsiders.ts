import type { Outsider } from './system.ts';
import type { SystemWorld } from './system-world.ts';

/** A pipeline that pushes an image once its repository is there. */
export function push(repositoryName: string, tag: string): Outsider {
  return {
    what: `${repositoryName}:${tag} was pushed`,
    async act(world) {
      try {
        await world.call('ecr', 'PutImage', { repositoryName, imageTag: tag, imageManifest: manifestOf(tag) });
        return true;
      } catch (error) {
        if (isMissing(error)) return false;
        throw error;
      }
    },
  };
}

/** A repository of somebody else with an image in it. */
export function existing(repositoryName: string, tag: string): Outsider {
  return {
    what: `${repositoryName}:${tag} existed`,
    async act(world) {
      await world.call('ecr', 'CreateRepository', { repositoryName });
      return push(repositoryName, tag).act(world);
    },
  };
}

function manifestOf(tag: string): string {
  const mediaType = 'application/vnd.docker.distribution.manifest.v2+json';
  return JSON.stringify({ schemaVersion: 2, mediaType, config: { digest: `sha256:${tag}` }, layers: [] });
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'RepositoryNotFoundException';
}

/** Lets every one of them try; those that could not yet. */
export async function actAll(outsiders: readonly Outsider[], world: SystemWorld): Promise<readonly Outsider[]> {
  const left: Outsider[] = [];
  for (const outsider of outsiders) if (!(await outsider.act(world))) left.push(outsider);
  return left;
}
