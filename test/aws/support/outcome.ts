import { AwsError } from '../../../controller/model/aws-error.ts';

/** What became of a promise, as a value that tests can compare whole. */
export type Settled<T> = { ok: T } | { class: string; code: string };

export async function outcomeOf<T>(promise: Promise<T>): Promise<Settled<T>> {
  try {
    return { ok: await promise };
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { class: error.class, code: error.code };
  }
}
