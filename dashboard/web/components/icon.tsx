import type { ComponentChildren, JSX } from 'preact';

/** Each state has an outline of its own, so that it is told apart without colour. */
const SHAPES = {
  Healthy: (
    <>
      <circle cx="8" cy="8" r="6.25" />
      <path d="M5.2 8.2l2 2 3.6-4" />
    </>
  ),
  Progressing: <path d="M8 1.75a6.25 6.25 0 1 1-6.25 6.25" class="spins" />,
  Degraded: (
    <>
      <path d="M8 1.9l6.4 11.6H1.6z" />
      <path d="M8 6.2v3.4M8 11.4v.2" />
    </>
  ),
  Suspended: (
    <>
      <rect x="1.9" y="1.9" width="12.2" height="12.2" rx="2.5" />
      <path d="M6.3 5.4v5.200M9.7 5.4v5.200" />
    </>
  ),
  Missing: <circle cx="8" cy="8" r="6" stroke-dasharray="2.4 2.3" />,
  Unknown: (
    <>
      <path d="M8 1.300L14.700 8 8 14.700 1.300 8z" />
      <path d="M6.600 6.700c0-1.900 2.900-1.800 2.900-.1 0 1.100-1.400 1.200-1.400 2.200M8.100 10.700v.1" />
    </>
  ),
  Synced: <path d="M2.500 6h11M2.500 10h11" />,
  Drifted: <path d="M2.500 6h11M2.500 10h11M10.400 2.800L5.600 13.200" />,
  OutOfSync: <path d="M8 13.500V3M3.800 7.200L8 2.800l4.200 4.400" />,
  dot: <circle cx="8" cy="8" r="3" />,
  attention: (
    <>
      <path d="M3 14.200V2M3 2.600h9.800l-2.300 3.300 2.300 3.300H3" />
    </>
  ),
  search: (
    <>
      <circle cx="7" cy="7" r="4.600" />
      <path d="M10.500 10.500l3.500 3.500" />
    </>
  ),
  auto: (
    <>
      <circle cx="8" cy="8" r="5.600" />
      <path d="M8 2.400a5.600 5.600 0 0 1 0 11.200z" fill="currentColor" stroke="none" />
    </>
  ),
  light: (
    <>
      <circle cx="8" cy="8" r="2.900" />
      <path d="M8 1v1.700M8 13.300V15M1 8h1.700M13.300 8H15M3.050 3.050l1.200 1.200M11.750 11.750l1.200 1.200M12.950 3.050l-1.200 1.200M4.250 11.750l-1.200 1.200" />
    </>
  ),
  dark: <path d="M13.300 9.700A5.900 5.900 0 0 1 6.300 2.700a5.900 5.900 0 1 0 7 7z" />,
  copy: (
    <>
      <rect x="5.500" y="5.500" width="8" height="8" rx="1.500" />
      <path d="M10.500 3.500v-.2A1.300 1.300 0 0 0 9.200 2H3.300A1.300 1.300 0 0 0 2 3.300v5.900a1.300 1.300 0 0 0 1.300 1.300h.2" />
    </>
  ),
  lock: (
    <>
      <rect x="3" y="7" width="10" height="7" rx="1.500" />
      <path d="M5.200 7V5a2.800 2.800 0 0 1 5.600 0v2" />
    </>
  ),
  commit: (
    <>
      <circle cx="8" cy="8" r="2.700" />
      <path d="M1.500 8h3.800M10.700 8h3.800" />
    </>
  ),
} as const satisfies Readonly<Record<string, JSX.Element>>;

export type IconName = keyof typeof SHAPES;

/** Decoration beside words; readers of the page hear the words. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {SHAPES[name]}
    </svg>
  );
}

/** The hull and the level line that it is kept to. */
export function Logo(): JSX.Element {
  return (
    <svg class="logo" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="8" class="logo-ground" />
      <path
        d="M5 15h22c-.8 6-5.200 9.600-9.400 9.600L16 28l-1.600-3.400C10.200 24.600 5.800 21 5 15z"
        class="logo-hull"
      />
      <path d="M5 10.500h22" class="logo-level" />
    </svg>
  );
}

export function Labelled({
  icon,
  children,
}: {
  readonly icon: IconName;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <span class="labelled">
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
