import type { ErrorClass } from '../model/aws-error.ts';

/** A failure outside AWS's APIs proper (network, credentials, clock): its class, and what a person can do about it. */
export interface Remedy {
  readonly class: ErrorClass;
  readonly codes: readonly string[];
  /** A part of the message in lower case, where the code is shared. */
  readonly says?: string;
  readonly advice: string;
}

const SIGN_IN = 'sign in again (aws sso login, aws login) or renew AWS_SESSION_TOKEN';
const ENDPOINT = 'check --endpoint-url, AWS_ENDPOINT_URL, the Region and the network';

/** Ordered: the first that fits decides. */
export const REMEDIES: readonly Remedy[] = [
  {
    class: 'denied',
    codes: ['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired', 'RequestExpired'],
    advice: `the AWS credentials have expired: ${SIGN_IN}`,
  },
  {
    class: 'denied',
    codes: ['CredentialsProviderError', 'ProviderError', 'TokenProviderError'],
    says: 'expired',
    advice: `the AWS session has expired: ${SIGN_IN}`,
  },
  {
    class: 'denied',
    codes: ['CredentialsProviderError', 'ProviderError', 'TokenProviderError'],
    advice:
      'no AWS credentials were found: set AWS_PROFILE or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, sign in (aws sso login), or run with a role',
  },
  {
    class: 'transient',
    codes: ['RequestTimeTooSkewed'],
    advice: 'the clock of this machine differs from AWS by minutes: set it right',
  },
  {
    class: 'transient',
    codes: ['InvalidSignatureException', 'SignatureDoesNotMatch'],
    says: 'expired',
    advice: 'the clock of this machine differs from AWS by minutes: set it right',
  },
  {
    class: 'denied',
    codes: [
      'InvalidClientTokenId',
      'UnrecognizedClientException',
      'UnrecognizedClient',
      'InvalidSignatureException',
      'SignatureDoesNotMatch',
      'IncompleteSignature',
      'IncompleteSignatureException',
      'MissingAuthenticationToken',
      'MissingAuthenticationTokenException',
      'AuthFailure',
    ],
    advice:
      'AWS does not know these credentials: check the access key and secret, and that the Region is enabled in the account',
  },
  { class: 'transient', codes: ['ECONNREFUSED'], advice: `nothing listens at the endpoint: ${ENDPOINT}` },
  {
    class: 'transient',
    codes: ['ENOTFOUND', 'EAI_AGAIN'],
    advice: `the endpoint's name does not resolve: ${ENDPOINT}, and DNS`,
  },
  {
    class: 'transient',
    codes: ['TimeoutError', 'ETIMEDOUT', 'ESOCKETTIMEDOUT', 'RequestTimeout', 'RequestTimeoutException'],
    advice: `no answer in time: ${ENDPOINT}, proxies and VPC endpoints`,
  },
  {
    class: 'transient',
    codes: [
      'ECONNRESET',
      'EPIPE',
      'ECONNABORTED',
      'EHOSTUNREACH',
      'ENETUNREACH',
      'EHOSTDOWN',
      'ENETDOWN',
      'ERR_STREAM_PREMATURE_CLOSE',
    ],
    advice: 'the connection broke before the answer was complete: check the network',
  },
  {
    class: 'denied',
    codes: [
      'CERT_HAS_EXPIRED',
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'SELF_SIGNED_CERT_IN_CHAIN',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ],
    advice: "the endpoint's certificate is not trusted: check the proxy, and NODE_EXTRA_CA_CERTS",
  },
  { class: 'transient', codes: ['AbortError'], advice: 'the call was cancelled' },
];
