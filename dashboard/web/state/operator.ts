import type { OperatorJson } from '../../schema/operator.ts';
import { createResource } from './resource.ts';

/** What every page says of the controller and its sources. */
export const operator = createResource<OperatorJson>();
