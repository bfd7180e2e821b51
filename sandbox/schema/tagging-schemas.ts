import { GetResources$, InvalidParameterException$ } from '@aws-sdk/client-resource-groups-tagging-api';

export const TAGGING_SCHEMAS = { GetResources$, InvalidParameterException$ };
