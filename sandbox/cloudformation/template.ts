import { Fault } from '../contract.ts';

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
type JsonObject = { readonly [name: string]: Json };

export interface StackOutput {
  readonly OutputKey: string;
  readonly OutputValue: string;
  readonly Description?: string | undefined;
  readonly ExportName?: string | undefined;
}

/** A template as far as it is modelled: its resources are never made, and its outputs say what they literally say. */
export interface Template {
  readonly defaults: ReadonlyMap<string, string>;
  outputs(parameters: ReadonlyMap<string, string>): readonly StackOutput[];
}

/** JSON only. Throws Fault where CloudFormation refuses the template, and for functions that are not modelled. */
export function parseTemplate(text: string): Template {
  const template = objectOf(parsed(text));
  if (Object.keys(objectOf(template.Resources)).length === 0)
    throw invalid('Template format error: At least one Resources member must be defined.');
  const declared = Object.entries(objectOf(template.Parameters));
  const outputs = Object.entries(objectOf(template.Outputs));
  return {
    defaults: new Map(
      declared.flatMap(([name, facts]) => {
        const { Default } = objectOf(facts);
        return Default === undefined ? [] : [[name, String(Default)] as const];
      }),
    ),
    outputs: (parameters) => outputs.map(([name, output]) => outputOf(name, objectOf(output), parameters)),
  };
}

function parsed(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    throw invalid('Template format error: unsupported structure. (The sandbox reads templates in JSON.)');
  }
}

type Parameters = ReadonlyMap<string, string>;

function outputOf(name: string, output: JsonObject, parameters: Parameters): StackOutput {
  const { Value, Description, Export } = output;
  if (Value === undefined || Value === null)
    throw invalid(`Template format error: Every Outputs member must contain a Value object`);
  return {
    OutputKey: name,
    OutputValue: textOf(Value, parameters),
    Description: typeof Description === 'string' ? Description : undefined,
    ExportName: Export === undefined ? undefined : textOf(objectOf(Export).Name ?? '', parameters),
  };
}

function textOf(value: Json, parameters: Parameters): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const { Ref, 'Fn::Sub': sub, 'Fn::Join': join } = objectOf(value);
  if (typeof Ref === 'string') return parameter(Ref, parameters);
  if (typeof sub === 'string')
    return sub.replace(/\$\{([A-Za-z0-9]+)\}/g, (_, name: string) => parameter(name, parameters));
  if (Array.isArray(join) && typeof join[0] === 'string' && Array.isArray(join[1]))
    return join[1].map((part: Json) => textOf(part, parameters)).join(join[0]);
  throw invalid(`The sandbox does not model ${Object.keys(objectOf(value)).join(', ')} in outputs.`);
}

function parameter(name: string, parameters: Parameters): string {
  const found = parameters.get(name);
  if (found !== undefined) return found;
  throw invalid(
    `Template format error: Unresolved resource dependencies [${name}] in the Outputs block of the template`,
  );
}

function objectOf(value: Json | undefined): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};
}

export function invalid(message: string): Fault {
  return new Fault('ValidationError', message);
}
