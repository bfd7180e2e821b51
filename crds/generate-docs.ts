import { describeType } from '../controller/manifest/describe-type.ts';
import type { Crd, SchemaNode, Validation } from './crd.ts';

/** `docs/reference/kinds/<kind>.md` for every kind, and one page for the management block that they share. */
export function generateDocs(crds: readonly Crd[]): readonly (readonly [path: string, text: string])[] {
  const management = crds.find((crd) => crd.schema.properties?.management)?.schema.properties?.management;
  const pages = crds.map((crd) => [pagePath(crd.kind), kindPage(crd)] as const);
  return [...pages, [pagePath('management'), managementPage(management ?? {})]];
}

function pagePath(name: string): string {
  return `docs/reference/kinds/${name.toLowerCase()}.md`;
}

const GENERATED = '<!-- Generated from crds/*.yaml by crds/generate.ts; npm run generate writes it anew. -->';

function kindPage(crd: Crd): string {
  const spec = crd.schema.properties?.spec ?? {};
  const rules = rulesOf(spec, '');
  return [
    GENERATED,
    `# ${crd.kind}`,
    crd.schema.description,
    `\`apiVersion: ${crd.group}/${crd.version}\`, \`kind: ${crd.kind}\`; short: ${crd.shortNames.map(code).join(', ')}.`,
    ...(crd.schema.properties?.management ? ['How Evenkeel treats the object: [management](management.md).'] : []),
    '## Fields of spec',
    fieldTable(spec),
    ...(rules.length > 0 ? ['## Rules', rules.join('\n')] : []),
    '## Columns',
    columnTable(crd),
    '',
  ].join('\n\n');
}

function managementPage(node: SchemaNode): string {
  return [GENERATED, '# management', node.description, fieldTable(node), ''].join('\n\n');
}

function fieldTable(node: SchemaNode): string {
  const rows = fieldRows(node, '');
  return ['| field | type | what it is |', '| --- | --- | --- |', ...rows].join('\n');
}

function fieldRows(node: SchemaNode, path: string): readonly string[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, member]) => {
    const here = path === '' ? name : `${path}.${name}`;
    const needed = node.required?.includes(name) ? ' **Required.**' : '';
    const row = `| \`${here}\` | ${cell(describeType(member))} | ${cell(member.description ?? '')}${needed} |`;
    const inner = member.items ?? member.additionalProperties ?? member;
    return [row, ...fieldRows(inner, member.items ? `${here}[]` : here)];
  });
}

function rulesOf(node: SchemaNode, path: string): readonly string[] {
  const own = (node['x-kubernetes-validations'] ?? []).map((rule) => ruleLine(rule, path));
  const below = Object.entries(node.properties ?? {}).flatMap(([name, member]) => {
    const here = path === '' ? name : `${path}.${name}`;
    return member.items ? rulesOf(member.items, `${here}[]`) : rulesOf(member, here);
  });
  return [...own, ...below];
}

function ruleLine({ message }: Validation, path: string): string {
  return `- ${path === '' ? '' : `\`${path}\`: `}${message}`;
}

function columnTable(crd: Crd): string {
  const rows = crd.columns.map(
    (column) => `| ${column.name} | \`${column.jsonPath}\` | ${column.priority ? 'wide' : 'always'} |`,
  );
  return ['| column | from | shown |', '| --- | --- | --- |', ...rows].join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
