/** The only source of randomness: a number in [0, 1). Seeded in tests. */
export type Random = () => number;

/** So many bytes that nobody can guess. */
export type SecretBytes = (length: number) => Uint8Array;
