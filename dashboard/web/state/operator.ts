import type { OperatorJson } from '../../schema/events.ts';
import { createResource } from './resource.ts';

/** What every page says of the controller and its sources. */
export const operator = createResource<OperatorJson>();
