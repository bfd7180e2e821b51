import { foodAndPets } from './food-and-pets.ts';
import { goApiPostgres } from './go-api-postgres.ts';
import { happyPath } from './happy-path.ts';
import { highAvailability, highAvailabilityProd } from './high-availability.ts';
import { privateMicroservice } from './private-microservice.ts';
import type { System } from './system.ts';
import { weatherApi } from './weather-api.ts';

/** The six real systems, by their number; the one whose environments differ by more than names in both. */
export const SYSTEMS: readonly System[] = [
  weatherApi,
  privateMicroservice,
  highAvailability,
  highAvailabilityProd,
  goApiPostgres,
  foodAndPets,
  happyPath,
];
