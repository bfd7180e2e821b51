export {
  ListAWSDefaultServiceQuotas$,
  ListServiceQuotas$,
  NoSuchResourceException$,
} from '@aws-sdk/client-service-quotas';
