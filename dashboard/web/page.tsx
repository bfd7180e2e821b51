import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { Address } from './address.ts';
import type { IconName } from './components/icon.tsx';

/** A key that means something, as the help lists it. */
export interface Shortcut {
  /** What is pressed; one of them does. */
  readonly keys: readonly string[];
  readonly does: string;
  press(key: string): void;
}

/** The page's place among the views that are always at hand. */
export interface Place {
  readonly label: string;
  readonly icon: IconName;
  /** Pressed after `g`. */
  readonly chord: string;
  /** Where it leads: as it was last looked at, where that is remembered. */
  path(): string;
  /** How much waits there; undefined shows nothing. */
  readonly count?: ReadonlySignal<number | undefined> | undefined;
  /** Reads what `count` needs; called whenever something may have changed, whatever page is open. */
  watch?(): void;
  /** Stands before the fold on a phone, where there is room for four. */
  readonly isMain?: boolean | undefined;
  /** Undefined: for everybody. */
  readonly isOffered?: ReadonlySignal<boolean> | undefined;
}

/** A page over the part of the address that it reads: everything shown follows from it, so every view can be sent on. */
export interface PageParts<Q> {
  readonly name: string;
  /** Undefined where the address is not this page's. */
  match(address: Address): Q | undefined;
  /** Of the window, before the product's name; the empty text leaves that alone. */
  title(query: Q): string;
  /** Tells two subjects apart, so that the reader is taken to the top of a new one only; without it there is but one. */
  subject?(query: Q): string;
  /** Reads what the page shows: when the address changes, and when something happened. */
  load(query: Q): void;
  readonly View: (props: { readonly query: Q }) => JSX.Element | null;
  shortcuts?(query: Q): readonly Shortcut[];
  readonly place?: Place | undefined;
  /** Name of the page in the navigation that it belongs to, where it has no place itself. */
  readonly under?: string | undefined;
}

/** A page that is open at an address. */
export interface OpenPage {
  readonly name: string;
  readonly under?: string | undefined;
  readonly title: string;
  readonly subject: string;
  readonly shortcuts: readonly Shortcut[];
  load(): void;
  render(): JSX.Element;
}

export interface Page {
  readonly name: string;
  readonly place?: Place | undefined;
  open(address: Address): OpenPage | undefined;
}

/** Hides what a page reads of the address, so that pages of all sorts stand in one list. */
export function definePage<Q>(parts: PageParts<Q>): Page {
  const { name, place, under, View } = parts;
  return {
    name,
    place,
    open(address) {
      const query = parts.match(address);
      if (query === undefined) return undefined;
      return {
        name,
        under,
        title: parts.title(query),
        subject: `${name} ${parts.subject?.(query) ?? ''}`,
        shortcuts: parts.shortcuts?.(query) ?? [],
        load: () => parts.load(query),
        render: () => <View query={query} />,
      };
    },
  };
}
