import { Buffer } from 'node:buffer';
import { Fault } from '../../contract.ts';
import type { RestRequest } from './rest-request.ts';

/**
 * The body without the framing that clients use to sign or to check it piece by piece: chunks of `SIZE;chunk-signature=…`,
 * then trailers (Amazon S3 user guide, "Signature calculations: transferring payload in multiple chunks"). Signatures and
 * checksums are not looked at.
 */
export function unchunked({ headers, body }: RestRequest): Buffer {
  const how = String(headers['x-amz-content-sha256'] ?? '');
  return how.startsWith('STREAMING-') ? join(body) : body;
}

function join(body: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = body.indexOf('\r\n', at);
    const size = end < 0 ? Number.NaN : Number.parseInt(body.toString('latin1', at, end), 16);
    if (Number.isNaN(size)) throw incomplete();
    if (size === 0) return Buffer.concat(parts);
    const from = end + 2;
    if (from + size > body.length) throw incomplete();
    parts.push(body.subarray(from, from + size));
    at = from + size + 2;
  }
}

function incomplete(): Fault {
  return new Fault(
    'IncompleteBody',
    'You did not provide the number of bytes specified by the Content-Length HTTP header.',
  );
}
