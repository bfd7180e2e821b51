import type { ProgressEvent } from '@aws-sdk/client-cloudcontrol';
import type { Bench } from './row.ts';

export type Properties = Readonly<Record<string, unknown>>;

/** Half an hour: longer than anything that is waited for takes. */
const LONG_MS = 30 * 60_000;

/** What became of a request, once its time is over. */
export async function ended(
  bench: Bench,
  { ProgressEvent: event }: { ProgressEvent?: ProgressEvent | undefined },
  ms = LONG_MS,
) {
  await bench.elapse(ms);
  const { ProgressEvent } = await bench.clients.cloudcontrol.getResourceRequestStatus({
    RequestToken: event?.RequestToken ?? '',
  });
  return ProgressEvent ?? {};
}

export async function create(bench: Bench, TypeName: string, properties: Properties): Promise<ProgressEvent> {
  const DesiredState = JSON.stringify(properties);
  return ended(bench, await bench.clients.cloudcontrol.createResource({ TypeName, DesiredState }));
}

/** The identifier of a resource that was made; throws where it was not. */
export async function made(bench: Bench, type: string, properties: Properties): Promise<string> {
  const { OperationStatus, Identifier, StatusMessage } = await create(bench, type, properties);
  if (OperationStatus === 'SUCCESS' && Identifier !== undefined) return Identifier;
  throw new Error(`${type} was not made: ${OperationStatus} ${StatusMessage}`);
}

export async function patched(
  bench: Bench,
  [TypeName, Identifier]: readonly [string, string],
  patch: readonly object[],
): Promise<ProgressEvent> {
  const PatchDocument = JSON.stringify(patch);
  return ended(bench, await bench.clients.cloudcontrol.updateResource({ TypeName, Identifier, PatchDocument }));
}

export async function removed(bench: Bench, TypeName: string, Identifier: string): Promise<ProgressEvent> {
  return ended(bench, await bench.clients.cloudcontrol.deleteResource({ TypeName, Identifier }));
}

export async function properties(bench: Bench, TypeName: string, Identifier: string): Promise<Properties> {
  const { ResourceDescription } = await bench.clients.cloudcontrol.getResource({ TypeName, Identifier });
  return JSON.parse(ResourceDescription?.Properties ?? '{}') as Properties;
}
