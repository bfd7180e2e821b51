import { readData } from '../compare/data-file.ts';
import type { LiveFile } from '../compare/manifests.ts';
import { scopeIn } from '../compare/pair.ts';
import { lastSegment, textOf } from '../compare/pairs/parts.ts';
import { type SavedOutput, savedOutput } from '../compare/saved-output.ts';
import { NotSaved, savedReader } from '../compare/saved-reader.ts';
import type { Problem } from '../model/document.ts';
import type { JsonObject } from '../model/json.ts';
import type { Reader } from '../model/kind.ts';
import { type Imported, importLive } from './import-live.ts';
import type { Wanted } from './survey.ts';

/**
 * Manifests of everything that saved answers of Describe calls show. What was not saved is left out, and a warning says
 * so. Never rejects for what the files hold.
 */
export async function importSaved(
  files: readonly LiveFile[],
  options: { readonly namespace: string; readonly terraform: boolean },
): Promise<Imported | { readonly problems: readonly Problem[] }> {
  const read = files.map(({ file, text }) => readData(file, text));
  const problems = read.flatMap((one) => ('problem' in one ? one.problem : []));
  if (problems.length > 0) return { problems };
  const saved = savedOutput(read.flatMap((one) => ('problem' in one ? [] : one.value)));
  const missing = new Set<string>();
  const reader = lenient(savedReader(saved), (message) => missing.add(message));
  const imported = await importLive({ ...options, wanted: wantedOf(saved), scope: scopeIn(saved), read: reader });
  return { ...imported, warnings: [...missing, ...imported.warnings] };
}

function wantedOf(saved: SavedOutput): Wanted {
  const texts = (list: readonly JsonObject[] | undefined, member: string) =>
    (list ?? []).flatMap((one) => textOf(one[member]) ?? []);
  return {
    clusters: texts(saved.clusters, 'clusterName'),
    services: (saved.services ?? []).flatMap(({ clusterArn, serviceName }) => {
      const service = textOf(serviceName);
      return service === undefined ? [] : [{ cluster: lastSegment(textOf(clusterArn)) ?? 'default', service }];
    }),
    capacityProviders: texts(saved.capacityProviders, 'name'),
    targetGroups: texts(saved.TargetGroups, 'TargetGroupArn'),
    loadBalancers: texts(saved.LoadBalancers, 'LoadBalancerArn'),
  };
}

/** What was not saved is nothing here: the manifest says less then, and nothing that is wrong. */
function lenient(reader: Reader, note: (message: string) => void): Reader {
  return {
    list: reader.list,
    async get(read, key) {
      try {
        return await reader.get(read, key);
      } catch (error) {
        if (!(error instanceof NotSaved)) throw error;
        note(error.message);
        return (read.endsWith('Attributes') ? [] : undefined) as never;
      }
    },
  };
}
