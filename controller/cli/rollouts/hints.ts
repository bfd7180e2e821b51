import type { ResourceKey } from '../../model/identity.ts';

/** The command that shows how a rollout goes on. */
export function followHint(key: ResourceKey): string {
  return `follow it with: evenkeel rollout status ${key}`;
}

export function resumeHint(key: ResourceKey): string {
  return `the manifest is not set again until: evenkeel resume ${key}`;
}
