const PAGE = 100;

/** One page of a list, by position. */
export function page<T>(
  all: readonly T[],
  { NextToken, MaxResults = PAGE }: { readonly NextToken?: string; readonly MaxResults?: number },
): { readonly items: readonly T[]; readonly next: string | undefined } {
  const from = Number(NextToken ?? 0);
  const items = all.slice(from, from + MaxResults);
  const next = from + items.length;
  return { items, next: next < all.length ? String(next) : undefined };
}
