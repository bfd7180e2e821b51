import { ACM_ROWS } from './acm-rows.ts';
import { ROUTE53_ROWS } from './route53-rows.ts';
import { runRows } from './run-rows.ts';

runRows('Route 53 behaves as AWS documents it', ROUTE53_ROWS);
runRows('Certificate Manager behaves as AWS documents it', ACM_ROWS);
