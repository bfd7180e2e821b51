import { describeSystem } from './describe-system.ts';
import { goApiPostgres } from './go-api-postgres.ts';
import { GO_API_POSTGRES_PROOFS } from './proofs/go-api-postgres.ts';

describeSystem(goApiPostgres, GO_API_POSTGRES_PROOFS);
