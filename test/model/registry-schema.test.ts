import { describe, expect, it } from 'vitest';
import { typeOf } from '../../controller/model/registry-schema.ts';

describe('a type of AWS’s registry', () => {
  it('ships with its shape, its meaning and the first sentence of each description', () => {
    expect(
      typeOf({
        typeName: 'AWS::Toy::Boat',
        description: 'A boat. It floats.',
        additionalProperties: false,
        properties: {
          Name: { type: 'string', description: 'Its name\nas painted.', pattern: '^[a-z]+$' },
          Crew: { type: 'array', insertionOrder: false, items: { $ref: '#/definitions/Sailor' } },
          Tags: { type: 'array', items: { type: 'object' } },
        },
        definitions: { Sailor: { type: 'object', properties: { Rank: { enum: ['mate', 'captain'] } } } },
        handlers: { create: { permissions: ['toy:Create'] }, read: {}, delete: {} },
        primaryIdentifier: ['/properties/Name'],
        writeOnlyProperties: ['/properties/Crew/items/properties/Rank', '/properties/Crew/*/Rank'],
        createOnlyProperties: ['/properties/Hull/properties/Length'],
        propertyTransform: { '/properties/Name': '$lowercase(Name)' },
        tagging: { taggable: true, tagUpdatable: false, tagProperty: '/properties/Tags' },
        replacementStrategy: 'delete_then_create',
      }),
    ).toEqual({
      name: 'AWS::Toy::Boat',
      description: 'A boat.',
      schema: {
        additionalProperties: false,
        properties: {
          Name: { type: 'string', description: 'Its name', pattern: '^[a-z]+$' },
          Crew: { type: 'array', insertionOrder: false, items: { $ref: '#/definitions/Sailor' } },
          Tags: { type: 'array', items: { type: 'object' } },
        },
        description: 'A boat.',
      },
      definitions: { Sailor: { type: 'object', properties: { Rank: { enum: ['mate', 'captain'] } } } },
      handlers: ['create', 'read', 'delete'],
      permissions: { create: ['toy:Create'] },
      identifier: ['Name'],
      readOnly: [],
      writeOnly: ['Crew/*/Rank', 'Crew/*/Rank'],
      createOnly: ['Hull/Length'],
      conditionalCreateOnly: [],
      transforms: { Name: '$lowercase(Name)' },
      tags: { property: 'Tags', canUpdate: false },
      replacement: 'delete_then_create',
      deprecated: [],
    });
  });

  it.each([
    [{ tagging: { taggable: false }, properties: { Tags: {} } }, undefined, 'it says that it takes none'],
    [{ properties: {} }, undefined, 'there is nowhere to put them'],
    [{ properties: { Tags: {} } }, { property: 'Tags', canUpdate: true }, 'older types say nothing of tags'],
  ])('%j has tags %j, because %s', (raw, expected, _because) => {
    expect(typeOf({ typeName: 'AWS::Toy::Boat', ...raw }).tags).toEqual(expected);
  });
});
