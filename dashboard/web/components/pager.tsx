import type { JSX } from 'preact';
import { amount } from '../format.ts';

interface PagerProps {
  readonly shown: number;
  readonly total: number;
  /** Addresses; undefined where there is no such page, or it is this one. */
  readonly first: string | undefined;
  readonly next: string | undefined;
}

/** Ways to the other pages of a list; nothing where there is but one. */
export function Pager({ shown, total, first, next }: PagerProps): JSX.Element | null {
  if (first === undefined && next === undefined) return null;
  return (
    <nav class="pager" aria-label="Pages">
      <span class="second">
        {amount(shown)} of {amount(total)}
      </span>
      {first === undefined ? null : (
        <a class="button" href={first}>
          First page
        </a>
      )}
      {next === undefined ? null : (
        <a class="button" href={next}>
          Next page
        </a>
      )}
    </nav>
  );
}
