import { contentOf } from '../../model/acknowledgement.ts';
import type { Difference } from '../../model/difference.ts';
import type { ObjectStatus } from '../../model/status.ts';

/** What has drifted by the last look, what is acknowledged among it; pending changes are not. */
export function driftedOf(status: ObjectStatus | undefined): readonly Difference[] {
  const paths = new Set(status?.drift?.fields.map(({ path }) => path));
  const all = [...(status?.differences ?? []), ...(status?.ignored ?? []).filter(isAcknowledged)];
  return all.filter(({ path }) => paths.has(path));
}

export function isAcknowledged({ why }: Difference): boolean {
  return why.reason === 'acknowledged';
}

/** Of what is asked for, what has not drifted: it is gone, or it is a change that waits. */
function notDrifted(status: ObjectStatus | undefined, contents: readonly string[]): readonly string[] {
  const drifted = new Set(driftedOf(status).map(contentOf));
  return contents.filter((content) => !drifted.has(content));
}

/** Of what is asked for, what a manifest asks for and nobody has edited: it goes out when its turn comes. */
export function pendingAmong(status: ObjectStatus | undefined, contents: readonly string[]): readonly Difference[] {
  const wanted = new Set(notDrifted(status, contents));
  return (status?.differences ?? []).filter((difference) => wanted.has(contentOf(difference)));
}
