export { GetResources$, InvalidParameterException$ } from '@aws-sdk/client-resource-groups-tagging-api';
