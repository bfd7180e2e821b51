import { describeSystem } from './describe-system.ts';
import { highAvailability } from './high-availability.ts';
import { HIGH_AVAILABILITY_PROOFS } from './proofs/high-availability.ts';

describeSystem(highAvailability, HIGH_AVAILABILITY_PROOFS);
