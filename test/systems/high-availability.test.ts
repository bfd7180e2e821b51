import { describeSystem } from './describe-system.ts';
import { highAvailability } from './high-availability.ts';
import { highAvailabilityProofs } from './proofs/high-availability.ts';

describeSystem(highAvailability, highAvailabilityProofs('dev'));
