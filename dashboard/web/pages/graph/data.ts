import type { GraphJson } from '../../../schema/graph.ts';
import { createResource } from '../../state/resource.ts';
import type { GraphQuery } from './address.ts';

export const graph = createResource<GraphJson>();

let shown: string | undefined;

export function loadGraph({ namespace }: GraphQuery): void {
  const fresh = namespace !== shown;
  shown = namespace;
  void graph.load(`/api/v1/graph?${new URLSearchParams({ namespace })}`, fresh);
}
