import { API_VERSION } from '../../manifest/document-head.ts';
import { byPlace } from '../../manifest/problem-at.ts';
import { withShortForms } from '../../manifest/properties/short-forms.ts';
import type { Problem } from '../../model/document.ts';
import type { JsonObject } from '../../model/json.ts';
import type { ResourceTypes } from '../../ports/resource-types.ts';
import { type Converted, type Converting, documentsOf, leftOutOf } from './documents.ts';
import { folded } from './fold.ts';
import { invalidIn, type Reported } from './invalid.ts';
import { readParameters, variableFor } from './parameters.ts';
import { decisions, leftBehind, outputsOf, unset } from './remarks.ts';
import { takenOver } from './taken-over.ts';
import { readTemplate, type Template } from './template.ts';

export interface TemplateRequest {
  /** What problems print. */
  readonly file: string;
  readonly text: string;
  readonly namespace: string;
  /** Values of parameters by name; of pseudo parameters too, as `AWS::Region`. */
  readonly given: ReadonlyMap<string, string>;
  readonly types: ResourceTypes;
  /** What resources that live are called in AWS, by their logical ids; they are to be taken over. */
  readonly lives?: ReadonlyMap<string, string> | undefined;
}

export interface ConvertedTemplate {
  /** In the order of paths. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly objects: number;
  /** What a person should know, in the order of the template. */
  readonly warnings: readonly string[];
  /** What must be finished by hand, with its place in the template. */
  readonly problems: readonly Problem[];
}

/**
 * Manifests of what a template declares. Parameters become variables of the Namespace, functions that manifests read stay,
 * conditions and maps are decided by the values given and by defaults. Nothing is dropped in silence: what has no counterpart
 * is a warning or a problem. Never throws for what the template holds.
 */
export function convertTemplate(request: TemplateRequest): ConvertedTemplate {
  const template = readTemplate(request.file, request.text);
  if (!('resources' in template)) return { files: [], objects: 0, warnings: [], problems: template.problems };
  const reported: Reported[] = [];
  const warnings: string[] = [];
  const using = convertingOf(template, request, {
    report: (path, said) => reported.push({ path, said }),
    note: (text) => warnings.push(text),
  });
  const wanted = [...template.resources.values()].filter(({ id }) => !using.leftOut.has(id));
  const declared = folded(
    wanted.flatMap((resource) => documentsOf(resource, using)),
    using,
  );
  const documents = takenOver(declared, { ids: request.lives ?? new Map(), types: request.types, note: using.note });
  const outputs = outputsOf(using);
  const files = filesOf(documents, using, request);
  const own = reported.map(({ path, said }) => template.problem(path, said));
  const invalid = invalidIn(files, { documents, template, reported, types: request.types });
  return {
    files,
    objects: documents.length,
    warnings: [
      ...warnings,
      ...decisions(using),
      ...unset(using, request.namespace),
      ...leftBehind(template, using.leftOut),
      ...outputs,
    ],
    problems: [...own, ...invalid].sort(byPlace),
  };
}

function convertingOf(
  template: Template,
  { given, namespace, types }: TemplateRequest,
  { report, note }: Pick<Converting, 'report' | 'note'>,
): Converting {
  const pseudo = new Map([...given].filter(([name]) => name.startsWith('AWS::')));
  const parameters = readParameters(template.parameters, given);
  const facts = { template, parameters, pseudo, decidedBy: new Set<string>(), missing: new Set<string>() };
  const base = { facts, variables: new Set<string>(), report, note, template, types, namespace };
  return { ...base, leftOut: leftOutOf(template, base) };
}

function filesOf(
  documents: readonly Converted[],
  using: Converting,
  request: TemplateRequest,
): ConvertedTemplate['files'] {
  const byPath = new Map<string, string[]>();
  for (const document of documents) {
    const path = `${document.resource.type.split('::')[1]?.toLowerCase()}.yaml`;
    byPath.set(path, [...(byPath.get(path) ?? []), documentText(document)]);
  }
  const files = [...byPath].map(([path, texts]) => ({ path, text: texts.join('---\n') }));
  return [...namespaceFile(using, request), ...files.sort((a, b) => (a.path < b.path ? -1 : 1))];
}

function documentText({ identity: { namespace, kind, name }, management, spec }: Converted): string {
  const metadata = namespace === 'default' ? { name } : { name, namespace };
  const own = management === undefined ? {} : { management: management as unknown as JsonObject };
  return withShortForms({ apiVersion: API_VERSION, kind, metadata, ...own, spec });
}

/** Variables stand there, and other namespaces than `default` cannot go without it. */
function namespaceFile(
  { facts, variables, namespace }: Converting,
  { given }: TemplateRequest,
): ConvertedTemplate['files'] {
  const set = [...variables].flatMap((name) => {
    const parameter = facts.parameters.get(name);
    const value = parameter && variableFor(parameter);
    return value === undefined ? [] : [[name, value] as const];
  });
  if (set.length === 0 && namespace === 'default') return [];
  const [account, region] = [given.get('AWS::AccountId'), given.get('AWS::Region')];
  const spec = {
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    ...(set.length > 0 ? { variables: Object.fromEntries(set) } : {}),
  };
  const document = { apiVersion: API_VERSION, kind: 'Namespace', metadata: { name: namespace }, spec };
  return [{ path: 'namespace.yaml', text: withShortForms(document) }];
}
