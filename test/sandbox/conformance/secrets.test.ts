import { runRows } from './run-rows.ts';
import { SECRETS_ROWS } from './secrets-rows.ts';

runRows('Secrets Manager behaves as AWS documents it', SECRETS_ROWS);
