import type { YAMLMap } from 'yaml';
import { spanOfKey, spanOfValue, spotAt } from '../../manifest/nodes.ts';
import { parseFile } from '../../manifest/parse.ts';
import { type Path, showPath } from '../../manifest/path.ts';
import { problemAt } from '../../manifest/problem-at.ts';
import { type SourceText, sourceText } from '../../manifest/source-text.ts';
import type { Problem } from '../../model/document.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { CONDITION_TAG, templateJson } from './template-json.ts';

/** One resource as the template has it. */
export interface TemplateResource {
  /** Its logical id. */
  readonly id: string;
  readonly type: string;
  readonly properties: JsonObject;
  /** `DependsOn`, `DeletionPolicy` and the rest of what stands beside the properties. */
  readonly attributes: JsonObject;
  readonly path: Path;
}

/** A template of CloudFormation, its functions in their long form. */
export interface Template {
  readonly parameters: JsonObject;
  readonly mappings: JsonObject;
  readonly conditions: JsonObject;
  readonly outputs: JsonObject;
  readonly resources: ReadonlyMap<string, TemplateResource>;
  /** Rules, metadata and transforms, by the name of the section. */
  readonly others: readonly string[];
  /** A problem at a place of the template. */
  problem(path: Path, said: Said): Problem;
}

/** What is said of a place. */
export interface Said {
  readonly code?: string | undefined;
  readonly message: string;
  readonly allowed?: string | undefined;
}

const READ = ['Parameters', 'Mappings', 'Conditions', 'Outputs', 'Resources'];
const SILENT = ['AWSTemplateFormatVersion', 'Description', 'Metadata'];

/**
 * Reads a template, YAML or JSON. A text that has no `Resources` and whose members look like resources is read as these:
 * so the documentation shows them. Never throws for what the text holds.
 */
export function readTemplate(file: string, text: string): Template | { readonly problems: readonly Problem[] } {
  const source = sourceText(file, text);
  const { documents, problems } = parseFile(source, { functions: true, tags: [CONDITION_TAG] });
  const [document, more] = documents;
  if (problems.length > 0 || !document) return { problems };
  const { root } = document;
  const json = templateJson(root) as JsonObject;
  const isPart = json.Resources === undefined && Object.values(json).some(isResource);
  const path = isPart ? [] : ['Resources'];
  const resources = resourcesIn(isPart ? json : objectOf(json.Resources), path);
  const template = templateOf(json, { resources, source, root, isPart });
  if (more) return { problems: [problemAt(source, { offset: more.offset }, MORE)] };
  return resources.length > 0 ? template : { problems: [template.problem(path, NOTHING)] };
}

/** What is wrong with a name and not with its value. */
const AT_KEY: readonly string[] = ['UNKNOWN_FIELD', 'READ_ONLY'];

const MORE = { code: 'SYNTAX', message: 'a second document', allowed: 'one template in a file' };
const NOTHING: Said = { message: 'there are no resources', allowed: 'Resources: {NAME: {Type: …, Properties: …}}' };

interface Read {
  readonly resources: readonly TemplateResource[];
  readonly source: SourceText;
  readonly root: YAMLMap;
  readonly isPart: boolean;
}

function templateOf(json: JsonObject, { resources, source, root, isPart }: Read): Template {
  const section = (name: string) => (isPart ? {} : objectOf(json[name]));
  const others = Object.keys(json).filter((name) => !isPart && !READ.includes(name) && !SILENT.includes(name));
  return {
    parameters: section('Parameters'),
    mappings: section('Mappings'),
    conditions: section('Conditions'),
    outputs: section('Outputs'),
    resources: new Map(resources.map((one) => [one.id, one])),
    others,
    problem(path, { code = 'TEMPLATE', message, allowed }) {
      const { spot } = spotAt(root, path);
      const field = showPath(path);
      const span = AT_KEY.includes(code) ? spanOfKey(spot) : spanOfValue(spot);
      return problemAt(source, span, { ...(field ? { field } : {}), code, message, allowed });
    },
  };
}

function resourcesIn(resources: JsonObject, path: Path): readonly TemplateResource[] {
  return Object.entries(resources).flatMap(([id, value]) => {
    if (!isResource(value)) return [];
    const { Type, Properties, ...attributes } = value;
    return [{ id, type: String(Type), properties: objectOf(Properties), attributes, path: [...path, id] }];
  });
}

function isResource(value: Json | undefined): value is JsonObject {
  return isObject(value) && typeof value.Type === 'string' && value.Type.includes('::');
}

function objectOf(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
