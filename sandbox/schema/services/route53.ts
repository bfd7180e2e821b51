export {
  ChangeResourceRecordSets$,
  CreateHostedZone$,
  DeleteHostedZone$,
  GetChange$,
  GetHostedZone$,
  ListHostedZones$,
  ListResourceRecordSets$,
} from '@aws-sdk/client-route-53';
