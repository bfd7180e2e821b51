import {
  AddTagsToCertificate$,
  DeleteCertificate$,
  DescribeCertificate$,
  ListCertificates$,
  ListTagsForCertificate$,
  RemoveTagsFromCertificate$,
  RequestCertificate$,
  UpdateCertificateOptions$,
} from '@aws-sdk/client-acm';
import {
  ChangeResourceRecordSets$,
  CreateHostedZone$,
  DeleteHostedZone$,
  GetChange$,
  GetHostedZone$,
  ListHostedZones$,
  ListResourceRecordSets$,
} from '@aws-sdk/client-route-53';

export const ROUTE53_SCHEMAS = {
  ChangeResourceRecordSets$,
  CreateHostedZone$,
  DeleteHostedZone$,
  GetChange$,
  GetHostedZone$,
  ListHostedZones$,
  ListResourceRecordSets$,
};

export const ACM_SCHEMAS = {
  AddTagsToCertificate$,
  DeleteCertificate$,
  DescribeCertificate$,
  ListCertificates$,
  ListTagsForCertificate$,
  RemoveTagsFromCertificate$,
  RequestCertificate$,
  UpdateCertificateOptions$,
};
