/** One object of a bucket as a listing shows it. */
export interface ObjectEntry {
  readonly key: string;
  /** Changes whenever the content does; opaque. */
  readonly etag: string;
  readonly size: number;
  /** Milliseconds since the epoch; unknown where the server does not say. */
  readonly modifiedAt?: number | undefined;
}

export type ObjectAnswer =
  | { readonly state: 'read'; readonly bytes: Uint8Array; readonly etag: string }
  /** It still has the tag of `unless`. */
  | { readonly state: 'unchanged' }
  /** It no longer has the tag of `only`, or is gone. */
  | { readonly state: 'changed' | 'missing' };

export interface ObjectRequest {
  readonly key: string;
  readonly versionId?: string | undefined;
  /** Answer only when the object has this tag. */
  readonly only?: string | undefined;
  /** Answer only when the object has another tag. */
  readonly unless?: string | undefined;
  /** A longer object rejects before it is read. */
  readonly maxBytes: number;
}

/** Reads one bucket. Rejects for everything that is not an answer: unreachable, denied, no such bucket. */
export interface Objects {
  /** Every object whose key begins so, at most `limit` of them; rejects rather than leave out a page. */
  list(prefix: string, limit: number): Promise<readonly ObjectEntry[]>;
  get(request: ObjectRequest): Promise<ObjectAnswer>;
}

/** A queue that tells of changes. What it says is not believed: it only makes somebody look. */
export interface Notices {
  /** Waits for notices, takes them off, and answers how many there were. */
  receive(signal: AbortSignal): Promise<number>;
}
