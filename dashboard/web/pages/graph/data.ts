import type { GraphJson } from '../../../schema/graph.ts';
import type { SummaryJson } from '../../../schema/objects.ts';
import { createResource } from '../../state/resource.ts';
import type { GraphQuery } from './address.ts';

export const graph = createResource<GraphJson>();
/** For the names of namespaces. */
export const summary = createResource<SummaryJson>();

let shown: string | undefined;

export function loadGraph({ namespace }: GraphQuery): void {
  if (namespace === undefined) return void summary.load('/api/v1/summary');
  const fresh = namespace !== shown;
  shown = namespace;
  void graph.load(`/api/v1/graph?${new URLSearchParams({ namespace })}`, fresh);
}
