import { describeSystem } from './describe-system.ts';
import { privateMicroservice } from './private-microservice.ts';
import { PRIVATE_MICROSERVICE_PROOFS } from './proofs/private-microservice.ts';

describeSystem(privateMicroservice, PRIVATE_MICROSERVICE_PROOFS);
