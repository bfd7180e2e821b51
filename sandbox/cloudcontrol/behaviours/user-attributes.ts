import { Fault } from '../../contract.ts';
import { modelsOf, sameJson } from '../json.ts';
import type { Model } from '../store.ts';

const text = (
  Name: string,
  [MinLength, MaxLength]: readonly [string, string] = ['0', '2048'],
  more: Model = {},
): Model => ({
  Name,
  AttributeDataType: 'String',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
  StringAttributeConstraints: { MinLength, MaxLength },
  ...more,
});
const flag = (Name: string): Model => ({
  Name,
  AttributeDataType: 'Boolean',
  DeveloperOnlyAttribute: false,
  Mutable: true,
  Required: false,
});

/** Attributes that every pool has (Amazon Cognito developer guide, "Working with user attributes"). */
const STANDARD: readonly Model[] = [
  text('sub', ['1', '2048'], { Mutable: false, Required: true }),
  text('name'),
  text('given_name'),
  text('family_name'),
  text('middle_name'),
  text('nickname'),
  text('preferred_username'),
  text('profile'),
  text('picture'),
  text('website'),
  text('email'),
  flag('email_verified'),
  text('gender'),
  text('birthdate', ['10', '10']),
  text('zoneinfo'),
  text('locale'),
  text('phone_number'),
  flag('phone_number_verified'),
  text('address'),
  {
    Name: 'updated_at',
    AttributeDataType: 'Number',
    DeveloperOnlyAttribute: false,
    Mutable: true,
    Required: false,
    NumberAttributeConstraints: { MinValue: '0' },
  },
];
const NAMES = STANDARD.map(({ Name }) => Name);

/** What a pool reads back of the attributes that it was asked for: all the standard ones, its own under `custom:`. */
export function attributesOf(wanted: Model): readonly Model[] {
  const asked = modelsOf(wanted, 'Schema');
  const standard = STANDARD.map((one) => ({ ...one, ...asked.find(({ Name }) => Name === one.Name) }));
  const own = asked.filter(({ Name = null }) => !NAMES.includes(Name));
  return [...standard, ...own.map((one) => ({ ...text('', ['0', '2048']), ...one, Name: customName(one) }))];
}

/** Throws Fault where an attribute that lives is to be another one, or none. Only new ones of its own can be added. */
export function attributesAfter(before: Model, wanted: Model): readonly Model[] {
  const had = modelsOf(before, 'Schema');
  const asked = modelsOf(wanted, 'Schema');
  const changed = asked.some((one) => {
    const known = had.find(({ Name }) => Name === one.Name || Name === customName(one));
    return known !== undefined && !sameJson({ ...known, ...one, Name: known.Name ?? null }, known);
  });
  if (changed)
    throw new Fault('InvalidParameterException', 'Existing schema attributes cannot be modified or deleted.');
  const fresh = asked.filter((one) => !had.some(({ Name }) => Name === one.Name || Name === customName(one)));
  return [...had, ...fresh.map((one) => ({ ...text(''), ...one, Name: customName(one) }))];
}

function customName({ Name }: Model): string {
  return String(Name).startsWith('custom:') ? String(Name) : `custom:${Name}`;
}
