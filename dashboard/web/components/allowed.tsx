import type { JSX } from 'preact';
import { allowedWords } from '../../../controller/model/allowed-words.ts';
import { capital } from '../format.ts';

/** What is allowed instead of what a problem is about, after its message. */
export function Allowed({ of }: { readonly of: string | undefined }): JSX.Element | null {
  return of === undefined ? null : <span class="second"> {capital(allowedWords(of))}</span>;
}
