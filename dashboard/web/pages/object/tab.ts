import type { JSX } from 'preact';
import type { ObjectDetail } from '../../../schema/objects.ts';
import type { Shortcut } from '../../page.tsx';
import type { ObjectQuery, Tab } from './address.ts';

export interface TabProps {
  readonly detail: ObjectDetail;
  readonly query: ObjectQuery;
}

/** One view of an object. */
export interface ObjectTab {
  readonly name: Tab;
  readonly title: string;
  /** Said beside the title; undefined or 0 shows nothing. */
  count?(detail: ObjectDetail): number | undefined;
  /** Whether objects of this kind have such a view; without it all have. */
  isOffered?(detail: ObjectDetail): boolean;
  /** Reads what the view shows beside the object itself; `fresh`: the object is another one than before. */
  load?(query: ObjectQuery, fresh: boolean): void;
  readonly View: (props: TabProps) => JSX.Element | null;
  shortcuts?(query: ObjectQuery): readonly Shortcut[];
}
