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
  const { toYaml } = await import('./yaml.ts');
  io.out.write(toYaml(whole));
}
