import { createLoader } from '../../../controller/manifest/load.ts';
import { isObject } from '../../../controller/model/json.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';
import { exampleFiles } from '../../systems/files.ts';
import { SYSTEMS } from '../../systems/systems.ts';
import { editsOf, type Way } from './edits.ts';
import { VALUES } from './values.ts';

/** A property that a document of the six systems states with a value of its own. */
export interface StatedProperty {
  readonly type: string;
  readonly property: string;
  readonly way: Way;
}

/** Each once, by type and property. */
export function statedProperties(): readonly StatedProperty[] {
  const found = new Map<string, StatedProperty>();
  for (const { type, property, way } of SYSTEMS.flatMap(({ folders }) => statedIn(folders)))
    found.set(`${type} ${property}`, { type, property, way });
  return [...found.keys()].sort().flatMap((key) => found.get(key) ?? []);
}

function statedIn(folders: readonly string[]): readonly StatedProperty[] {
  const files = Object.entries(exampleFiles(folders)).map(([path, text]) => ({ path, text }));
  const { documents } = createLoader({ types: RESOURCE_TYPES }).load(files, { source: 'updates', commit: { id: '1' } });
  return documents.flatMap(({ identity, spec }) => {
    const type = identity.kind === 'AwsResource' ? RESOURCE_TYPES.get(String(spec.type)) : undefined;
    if (!type || !isObject(spec.properties)) return [];
    return editsOf(type, spec.properties).map(({ property, way }) => ({ type: type.name, property, way }));
  });
}

/** Properties of which a change alone is none, with the reason. */
export function leftOut(): readonly (readonly [property: string, because: string])[] {
  return Object.entries(VALUES).flatMap(([property, value]) => (typeof value === 'string' ? [[property, value]] : []));
}

/** The section of the reference of updates. */
export function resourcesSection(): readonly string[] {
  const stated = statedProperties();
  const cell = (type: string, way: Way) =>
    stated
      .filter((one) => one.type === type && one.way === way)
      .map(({ property }) => `\`${property}\``)
      .join(', ');
  return [
    '## AwsResource',
    '',
    `Of what the six systems state, ${stated.length} properties say something of their own. In each system every one of them is`,
    'changed by a commit: in place, by one `UpdateResource` whose patch touches that property alone (beside it only what AWS',
    'does not show, which goes with every update, and what refers to a resource that changes), with no difference left and two',
    'sweeps that write nothing; or it is refused without a write, as long as `management.replace` does not allow it. What',
    'depends on more than the property is said when it is planned.',
    '',
    '| type | in place | refused until `replace: allow` | depends |',
    '| --- | --- | --- | --- |',
    ...[...new Set(stated.map(({ type }) => type))].map(
      (type) => `| \`${type}\` | ${cell(type, 'update')} | ${cell(type, 'replace')} | ${cell(type, 'depends')} |`,
    ),
    '',
    '| not driven | because |',
    '| --- | --- |',
    ...leftOut().map(([property, because]) => `| \`${property}\` | ${because} |`),
    '',
  ];
}
