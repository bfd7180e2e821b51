/**
 * API Gateway's deployments take no tags and its calls no client token. So each of ours says in its description of what
 * content it is the picture: a creation whose answer was lost is found again by that, and never made twice.
 */
const MARK = /(?:^| )\[evenkeel\.dev\/content=([0-9a-f]+)\]$/;

export interface Described {
  /** The person's own words; empty where there are none. */
  readonly words: string;
  /** Digest of the content; undefined for deployments of others. */
  readonly content: string | undefined;
}

export function readDescription(text: string | undefined): Described {
  const found = MARK.exec(text ?? '');
  return { words: (text ?? '').slice(0, found?.index), content: found?.[1] };
}

export function writeDescription(words: string | undefined, content: string): string {
  return `${words ? `${words} ` : ''}[evenkeel.dev/content=${content}]`;
}
