import type { Io } from '../program/io.ts';

/** Version of what `-o json` and `-o yaml` print; fields are added, never renamed. */
export const OUTPUT_VERSION = 'cli.evenkeel.dev/v1';

/** Prints one document to standard output. */
export async function printDocument(
  io: Io,
  format: string,
  document: { readonly kind: string } & Readonly<Record<string, unknown>>,
): Promise<void> {
  const whole = { apiVersion: OUTPUT_VERSION, ...document };
  if (format === 'json') return io.out.write(`${JSON.stringify(whole, null, 2)}\n`);
  const { stringify } = await import('yaml');
  // Through JSON first: what is undefined there must not become `null` here.
  io.out.write(stringify(JSON.parse(JSON.stringify(whole)), { lineWidth: 0, aliasDuplicateObjects: false }));
}
