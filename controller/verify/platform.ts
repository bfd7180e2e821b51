import { objectOf } from '../manifest/rules/rule.ts';
import { isObject, type Json } from '../model/json.ts';
import { type Task, textOf } from './task.ts';

/** As manifest lists write it. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
}

const ARCHITECTURES: Readonly<Record<string, string>> = { X86_64: 'amd64', ARM64: 'arm64' };

/**
 * What the task runs on; undefined where instances decide. Fargate without runtimePlatform is Linux on X86_64 (Amazon ECS
 * API Reference, RuntimePlatform).
 */
export function platformOf({ definition }: Task, fargate: boolean | undefined): Platform | undefined {
  const { cpuArchitecture, operatingSystemFamily } = objectOf(definition.runtimePlatform);
  const named = textOf(cpuArchitecture);
  if (named === undefined && fargate !== true) return undefined;
  const architecture = ARCHITECTURES[named ?? 'X86_64'];
  const os = textOf(operatingSystemFamily)?.startsWith('WINDOWS') ? 'windows' : 'linux';
  return architecture === undefined ? undefined : { os, architecture };
}

/** Platforms of a manifest list (OCI image index); undefined for the manifest of one image, which does not say. */
export function platformsIn(manifest: string | undefined): readonly Platform[] | undefined {
  const list = parsed(manifest);
  if (!isObject(list) || !Array.isArray(list.manifests)) return undefined;
  return (list.manifests as readonly Json[]).flatMap((each) => {
    const { os, architecture } = objectOf(objectOf(each).platform);
    // Attestations stand in the list as images of platform unknown/unknown.
    return typeof os === 'string' && typeof architecture === 'string' && os !== 'unknown' ? [{ os, architecture }] : [];
  });
}

function parsed(manifest: string | undefined): Json | undefined {
  try {
    return JSON.parse(manifest ?? '') as Json;
  } catch {
    return undefined;
  }
}

export function showPlatform({ os, architecture }: Platform): string {
  return `${os}/${architecture}`;
}
