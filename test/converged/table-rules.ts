import type { Field, Fields } from '../../controller/model/fields.ts';

/** One thing that a row of a table of fields does to a value before it is compared. */
export interface TableRule {
  /** `template.containerDefinitions[].cpu default`: the row, and what it does. */
  readonly id: string;
  readonly row: string;
  /** `keyed`, `strLike` …, `normalise`, or the class of absence. */
  readonly does: string;
  /** The row as it is. */
  readonly field: Field;
  /** The whole table with this one rule taken out and everything else as it is. */
  readonly without: Fields;
}

/** Comparing verbatim, in the order in which it came. Members of elements keep the rules that they have. */
const VERBATIM: Readonly<Partial<Record<Field['value'], Field['value']>>> = {
  set: 'list',
  keyed: 'list',
  intLike: 'scalar',
  strLike: 'scalar',
  float: 'scalar',
  enumCI: 'scalar',
  instant: 'scalar',
  json: 'scalar',
  map: 'scalar',
};

/** Every rule of a table and of the tables inside it. */
export function tableRules(fields: Fields, at = ''): readonly TableRule[] {
  return Object.entries(fields).flatMap(([member, field]) => {
    const row = at === '' ? member : `${at}.${member}`;
    const put = (other: Field): Fields => ({ ...fields, [member]: other });
    const own = weakened(field).map(([does, other]) => ({
      id: `${row} ${does}`,
      row,
      does,
      field,
      without: put(other),
    }));
    const inner = tableRules(field.fields ?? {}, field.value === 'object' ? row : `${row}[]`);
    return [...own, ...inner.map((rule) => ({ ...rule, without: put({ ...field, fields: rule.without }) }))];
  });
}

function weakened(field: Field): readonly (readonly [string, Field])[] {
  const { normalise, absent, value } = field;
  if (absent.class === 'readOnly') return [['readOnly', { value: 'scalar', absent: { class: 'unset' } }]];
  const verbatim = VERBATIM[value];
  const { normalise: _, ...unfolded } = field;
  return [
    ...(verbatim ? [[value, { ...field, value: verbatim }] as const] : []),
    ...(normalise ? [['normalise', unfolded] as const] : []),
    ...(absent.class === 'unset' ? [] : [[absent.class, { ...field, absent: { class: 'unset' } }] as const]),
  ];
}
