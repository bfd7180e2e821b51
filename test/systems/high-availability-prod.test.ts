import { describeSystem } from './describe-system.ts';
import { highAvailabilityProd } from './high-availability.ts';
import { highAvailabilityProofs } from './proofs/high-availability.ts';

describeSystem(highAvailabilityProd, highAvailabilityProofs('prod'));
