import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Icon } from '../components/icon.tsx';
import { amount } from '../format.ts';
import type { Page, Place } from '../page.tsx';
import { PAGES } from '../pages/index.ts';
import { openPage } from './open-page.ts';

type Placed = Page & { readonly place: Place };

/** A rail beside the page, or a bar below it on a phone, where what has no room there stands behind More. */
export function Navigation(): JSX.Element {
  const shown = PAGES.filter(
    (page): page is Placed => page.place !== undefined && page.place.isOffered?.value !== false,
  );
  const rest = shown.filter(({ place }) => !place.isMain);
  return (
    <nav class="nav" aria-label="Views">
      {shown.map((page) => (
        <Entry key={page.name} page={page} />
      ))}
      {rest.length > 0 ? <More pages={rest} /> : null}
    </nav>
  );
}

function Entry({ page: { name, place } }: { readonly page: Placed }): JSX.Element {
  const here = hereOf(name);
  return (
    <a
      class={`nav-entry${place.isMain ? '' : ' nav-rest'}`}
      href={place.path()}
      aria-current={here}
      title={`${place.label} (g ${place.chord})`}
    >
      <Icon name={place.icon} />
      <span>{place.label}</span>
      <Count place={place} />
    </a>
  );
}

/** Whether it is the page that is open, or the one that this belongs to. */
function hereOf(name: string): 'page' | 'true' | undefined {
  if (openPage.value?.name === name) return 'page';
  return openPage.value?.under === name ? 'true' : undefined;
}

function Count({ place }: { readonly place: Place }): JSX.Element | null {
  const count = place.count?.value;
  if (!count) return null;
  return <span class="nav-count">{count > 999 ? '999+' : amount(count)}</span>;
}

/** Closes by itself when one of them was chosen. */
function More({ pages }: { readonly pages: readonly Placed[] }): JSX.Element {
  const sheet = useRef<HTMLDialogElement>(null);
  const here = pages.some(({ name }) => hereOf(name) !== undefined);
  useEffect(() => sheet.current?.close(), [openPage.value?.name]);
  return (
    <>
      <button
        type="button"
        class="nav-entry nav-more"
        aria-current={here ? 'true' : undefined}
        onClick={() => sheet.current?.showModal()}
      >
        <Icon name="more" />
        <span>More</span>
      </button>
      <dialog class="sheet" ref={sheet} aria-label="More views">
        {pages.map((page) => (
          <a key={page.name} class="sheet-entry" href={page.place.path()} onClick={() => sheet.current?.close()}>
            <Icon name={page.place.icon} />
            <span>{page.place.label}</span>
            <Count place={page.place} />
          </a>
        ))}
        <button type="button" class="button" onClick={() => sheet.current?.close()}>
          Close
        </button>
      </dialog>
    </>
  );
}
