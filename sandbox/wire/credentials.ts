/** What a request's signature says about itself; it is read and never checked. */
export interface SignatureScope {
  readonly accessKeyId: string | undefined;
  readonly region: string | undefined;
  readonly service: string | undefined;
}

const CREDENTIAL = /Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request/;

/** Reads an AWS Signature Version 4 Authorization header; a request without one says nothing. */
export function signatureScope(authorization: string | undefined): SignatureScope {
  const [, accessKeyId, region, service] = CREDENTIAL.exec(authorization ?? '') ?? [];
  return { accessKeyId, region, service };
}
