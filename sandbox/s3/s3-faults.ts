import { Fault, RestFault } from '../contract.ts';
import type { Bucket } from './bucket.ts';

/** Errors of Amazon S3 with the status that the "Error responses" page of its API reference gives them. */
export const noSuchBucket = (): Fault => new Fault('NoSuchBucket', 'The specified bucket does not exist', 404);

export const noSuchKey = (): Fault => new Fault('NoSuchKey', 'The specified key does not exist.', 404);

export const noSuchVersion = (): Fault => new Fault('NoSuchVersion', 'The specified version does not exist.', 404);

export const noSuchUpload = (): Fault =>
  new Fault('NoSuchUpload', 'The specified upload does not exist. The upload ID may be invalid.', 404);

export const accessDenied = (): Fault => new Fault('AccessDenied', 'Access Denied', 403);

export const notModified = (): Fault => new Fault('NotModified', 'Not Modified', 304);

export const preconditionFailed = (): Fault =>
  new Fault('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);

export const invalidArgument = (message: string): Fault => new Fault('InvalidArgument', message);

/** Where else to ask stands in a header, which the SDKs follow when they are told to. */
export function elsewhere({ region }: Bucket): Fault {
  const fault = new Fault(
    'PermanentRedirect',
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
    301,
  );
  return new RestFault(fault, { 'x-amz-bucket-region': region.region });
}
