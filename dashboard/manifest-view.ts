import type { Document } from '../controller/model/document.ts';
import { isObject, type Json, type JsonObject } from '../controller/model/json.ts';
import { maskJson, maskOrigin, maskText } from '../controller/model/mask.ts';
import type { ObjectStatus } from '../controller/model/status.ts';
import type { SourceView } from '../controller/model/views.ts';
import { yamlKey, yamlScalar } from '../controller/model/yaml-text.ts';
import { hostLinks } from './git-host.ts';
import { problemView } from './object-detail.ts';
import { commitView } from './object-row.ts';
import type { ManifestJson, ManifestLine } from './schema/manifest.ts';

/** The document in force as YAML, every line with its place. Without a document only its problems are known. */
export function manifestView(
  status: ObjectStatus,
  document: Document | undefined,
  sources: readonly SourceView[],
): ManifestJson {
  const { commit, origin, problems } = status;
  const source = sources.find((one) => commit !== undefined && one.commit?.id === commit.id);
  const place = commit && source && origin && { source: source.name, commit: commit.id, ...origin };
  return {
    lines: document ? placed(document, status) : [],
    problems: problems.map(problemView),
    origin,
    source: source?.name,
    commit: commit && commitView(commit),
    links: place && hostLinks(place),
  };
}

function placed(document: Document, { origins = [] }: ObjectStatus): ManifestLine[] {
  const put = new Map(
    origins.map((raw) => {
      const { path, value, from, expression } = maskOrigin(raw);
      return [`spec.${path}`, { value, from: from ?? expression }];
    }),
  );
  return memberLines(maskJson(jsonOf(document)) as JsonObject, { path: '', depth: 0 }).map((line) => ({
    ...line,
    at: isWritten(line) ? document.locations?.get(line.path) : undefined,
    put: put.get(line.path),
  }));
}

/** A name without a value on its line has no place of its own: its members have. */
function isWritten({ path, text }: ManifestLine): boolean {
  return /^(spec|management|metadata)[.[]/.test(path) && !text.endsWith(':');
}

function jsonOf({ identity, labels, annotations, management, spec }: Document): JsonObject {
  const { kind, name, namespace } = identity;
  const some = (value: object): boolean => Object.keys(value).length > 0;
  return {
    kind,
    metadata: { name, namespace, ...(some(labels) ? { labels } : {}), ...(some(annotations) ? { annotations } : {}) },
    ...(some(management) ? { management: management as unknown as JsonObject } : {}),
    spec,
  };
}

interface At {
  readonly path: string;
  readonly depth: number;
}

function memberLines(value: JsonObject, { path, depth }: At): ManifestLine[] {
  return Object.entries(value).flatMap(([name, member]) =>
    member === undefined
      ? []
      : valueLines(member, `${yamlKey(name)}:`, { path: path === '' ? name : `${path}.${name}`, depth }),
  );
}

function valueLines(value: Json, head: string, at: At): ManifestLine[] {
  const inner = { path: at.path, depth: at.depth + 1 };
  const below = isObject(value) ? memberLines(value, inner) : Array.isArray(value) ? elementLines(value, inner) : [];
  if (below.length > 0) return [{ ...at, text: head }, ...below];
  const isCommand = /(?:^|\.)(?:command|entryPoint)\[\d+\]$/.test(at.path);
  const shown = typeof value === 'string' && isCommand ? maskText(value) : value;
  const text = typeof shown === 'string' && shown.startsWith('(sensitive') ? shown : yamlScalar(shown);
  return [{ ...at, text: `${head} ${text}` }];
}

/** The dash stands before an element's first line. */
function elementLines(list: readonly Json[], { path, depth }: At): ManifestLine[] {
  return list.flatMap((element, index) => {
    const at = { path: `${path}[${index}]`, depth: depth + 1 };
    const lines = isObject(element) ? memberLines(element, at) : [];
    const [first, ...rest] = lines;
    if (!first) return valueLines(element, '-', { ...at, depth });
    return [{ ...first, depth, text: `- ${first.text}` }, ...rest];
  });
}
