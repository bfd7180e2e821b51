/** Where the reader is, as the browser's address says. */
export interface Address {
  readonly path: string;
  readonly query: URLSearchParams;
}
