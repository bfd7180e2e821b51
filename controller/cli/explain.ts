import type { SchemaNode } from '../../crds/crd.ts';
import { RESOURCE_KINDS } from '../kinds/index.ts';
import { childSchema, crdOf, documentSchema } from '../manifest/schema.ts';
import type { Field, Fields } from '../model/fields.ts';
import type { KindName } from '../model/identity.ts';
import { parseKind } from './objects/address.ts';
import { type ExplainedField, formatField, formatFieldTree } from './output/field-text.ts';
import { CliError, EXIT } from './program/exit.ts';
import { didYouMean } from './program/suggest.ts';
import { flagOn, type VerbRun } from './program/verb.ts';
import { explainType } from './types/explain-type.ts';

export const run: VerbRun = async (context) => {
  const [word = '', ...path] = (context.args[0] ?? '').replace(/\[[^\]]*\]/g, '').split('.');
  if (word.includes('::')) return explainType(context, { name: word, path });
  const kind = parseKind(word);
  const full = fullPath(kind, path);
  const node = full.reduce((at, step) => descend(at, step), start(kind));
  const { out } = context.style;
  const described: ExplainedField = { title: [kind, ...full].join('.'), node: node.schema, field: node.field };
  context.io.out.write(flagOn(context, 'recursive') ? formatFieldTree(described, out) : formatField(described, out));
  return EXIT.ok;
};

interface At {
  readonly schema: SchemaNode;
  readonly field: Field<never> | undefined;
  readonly fields: Fields<never> | undefined;
  readonly path: string;
}

function start(kind: KindName): At {
  const { description = '' } = crdOf(kind).schema;
  return { schema: { ...documentSchema(kind), description }, field: undefined, fields: undefined, path: kind };
}

/** `service.template` is short for `service.spec.template`. */
function fullPath(kind: KindName, path: readonly string[]): readonly string[] {
  const [first] = path;
  const top = Object.keys(documentSchema(kind).properties ?? {});
  return first === undefined || top.includes(first) ? path : ['spec', ...path];
}

function descend(at: At, step: string): At {
  const inner = at.schema.items ?? at.schema;
  const schema = childSchema(inner, step);
  if (!schema) throw unknownField(at.path, { step, node: inner });
  const fields = step === 'spec' && !at.path.includes('.') ? fieldsOf(at.path) : at.fields;
  const field = step === 'spec' && !at.path.includes('.') ? undefined : at.fields?.[step];
  return { schema, field, fields: field ? field.fields : fields, path: `${at.path}.${step}` };
}

function fieldsOf(kind: string): Fields<never> | undefined {
  return RESOURCE_KINDS.find(({ name }) => name === kind)?.fields as Fields<never> | undefined;
}

function unknownField(path: string, { step, node }: { step: string; node: SchemaNode }): CliError {
  const names = Object.keys(node.properties ?? {});
  const hint = names.length === 0 ? `${path} has no fields` : `see: evenkeel explain ${path}`;
  return new CliError('invalid', `${path} has no field ${step}${didYouMean(step, names)}`, hint);
}
