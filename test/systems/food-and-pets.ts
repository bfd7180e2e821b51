import { edited } from './files.ts';
import type { System } from './system.ts';
import { FOOD_AND_PETS as rows } from './tables/food-and-pets.ts';
import { FOOD_AND_PETS_VALUES } from './tables/food-and-pets-values.ts';

/** S4: two services in Cloud Map behind an HTTP API whose writers sign in. */
export const foodAndPets: System = {
  id: 'S4',
  name: 'food-and-pets',
  folders: ['food-and-pets'],
  region: 'eu-west-1',
  rows,
  values: FOOD_AND_PETS_VALUES,
  beyond: {},
  secrets: {},
  outsiders: [],
  changes: [
    {
      what: 'one service may scale further',
      edit: (files) => edited(files, 'food-and-pets/namespace.yaml', ['pets_max: 30', 'pets_max: 40']),
      reaches: ['food-and-pets/ServiceAutoScaling/pets'],
    },
    {
      what: 'the environment got another name',
      edit: (files) =>
        edited(files, 'food-and-pets/namespace.yaml', ['environment: food-and-pets', 'environment: pets-and-food']),
      reaches: ['food-and-pets/AwsResource/vpc-link', 'food-and-pets/AwsResource/api'],
    },
  ],
  namespaces: ['food-and-pets'],
  stays: {},
};
