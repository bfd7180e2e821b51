import { expect, it } from 'vitest';
import { placeBelow, rootPlace, wantsText } from '../../../controller/manifest/properties/type-places.ts';
import { RESOURCE_TYPES } from '../../support/resource-types.ts';

it.each([
  {
    type: 'AWS::Lambda::Function',
    path: ['Environment', 'Variables', 'COUNT'],
    text: true,
    because: 'Lambda takes text alone, whatever templates may hold',
  },
  { type: 'AWS::Lambda::Function', path: ['Timeout'], text: false, because: 'a number is one' },
  {
    type: 'AWS::CloudFormation::Stack',
    path: ['Parameters', 'Count'],
    text: true,
    because: 'parameters of a stack are text',
  },
])('$type $path: $text, because $because', ({ type, path, text }) => {
  const found = RESOURCE_TYPES.get(type);
  if (!found) throw new Error(`${type} is not there`);
  const place = path.reduce<ReturnType<typeof placeBelow>>((above, step) => placeBelow(above, step), rootPlace(found));

  expect(wantsText(place)).toBe(text);
});
