import { describeSystem } from './describe-system.ts';
import { foodAndPets } from './food-and-pets.ts';
import { FOOD_AND_PETS_PROOFS } from './proofs/food-and-pets.ts';

describeSystem(foodAndPets, FOOD_AND_PETS_PROOFS);
