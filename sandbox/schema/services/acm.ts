export {
  AddTagsToCertificate$,
  DeleteCertificate$,
  DescribeCertificate$,
  ListCertificates$,
  ListTagsForCertificate$,
  RemoveTagsFromCertificate$,
  RequestCertificate$,
  UpdateCertificateOptions$,
} from '@aws-sdk/client-acm';
