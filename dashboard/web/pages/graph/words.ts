import type { GraphEdgeJson } from '../../../schema/graph.ts';

/** The name alone; a graph is of one namespace. */
export function nameOf(key: string): string {
  return key.split('/')[2] ?? key;
}

/** `EC2 Subnet` for `AWS::EC2::Subnet`. */
export function shortType(type: string): string {
  return type.replace(/^AWS::/, '').replaceAll('::', ' ');
}

const WORDS: Readonly<Record<GraphEdgeJson['kind'], string>> = {
  reference: 'refers to',
  dependsOn: 'dependsOn',
  implicit: 'comes after',
};

export function wordOf({ kind }: GraphEdgeJson): string {
  return WORDS[kind];
}
