import { APIGATEWAY_ROWS } from './apigateway-rows.ts';
import { runRows } from './run-rows.ts';

runRows('API Gateway behaves as AWS documents it', APIGATEWAY_ROWS);
