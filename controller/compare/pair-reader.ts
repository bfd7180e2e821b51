import type { ReadName, Reads } from '../model/aws-reads.ts';
import type { Reader } from '../model/kind.ts';

/** Answers by the name of the read. A read that is not named has no answer: what it asks for does not exist. */
export type Answers = { readonly [R in ReadName]?: (key: Reads[R]['key']) => unknown };

/**
 * A reader of one pair. Answers come out of JSON that the AWS API, or a person, wrote: they have the SDK's shapes but for
 * instants, which stay text or numbers and are nothing that comparisons look at as Dates.
 */
export function readerOf(answers: Answers): Reader {
  return {
    async get(read, key) {
      const answer = answers[read] as ((key: unknown) => unknown) | undefined;
      return (answer?.(key) ?? undefined) as never;
    },
    list: async () => [],
  };
}
