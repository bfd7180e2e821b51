import type { Buffer } from 'node:buffer';
import type { IncomingHttpHeaders } from 'node:http';

/** An HTTP request whose path, query, headers and body all carry members. */
export interface RestRequest {
  readonly method: string;
  /** As it was sent, without the query: nothing is decoded, and no `..` is followed. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
