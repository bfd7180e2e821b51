/** One HTTP request to one address. The host name of `url` is what TLS and the Host header say, never what is asked of DNS. */
export interface HttpRequest {
  readonly method: 'POST';
  readonly url: URL;
  /** An IP address: the connection goes there and nowhere else. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** What is kept of the answer's body; the rest is not read. */
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

export interface HttpReply {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** At most `maxBytes` of it. */
  readonly body: string;
}

/** The way to hosts that an operator configured. Both reject with an Error that says why, without the URL's path. */
export interface Network {
  /** Every address of a host name; an address is its own answer. */
  resolve(host: string): Promise<readonly string[]>;
  /** Follows no redirect. */
  send(request: HttpRequest): Promise<HttpReply>;
}
