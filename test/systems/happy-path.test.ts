import { describeSystem } from './describe-system.ts';
import { happyPath } from './happy-path.ts';
import { HAPPY_PATH_PROOFS } from './proofs/happy-path.ts';

describeSystem(happyPath, HAPPY_PATH_PROOFS);
