import type { JSX } from 'preact';

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
  fleet: (
    <>
      <path d="M1.800 9.200h12.400c-.5 2.900-2.500 4.600-4.500 4.600H6.300c-2 0-4-1.700-4.500-4.600z" />
      <path d="M8 9V2l4.200 4.600H8" />
    </>
  ),
  awaiting: (
    <>
      <path d="M3.800 1.800h8.400M3.800 14.200h8.400M4.700 1.800v2.400c0 1.800 3.300 2.600 3.300 3.800S4.700 10 4.700 11.800v2.400M11.300 1.800v2.400C11.300 6 8 6.800 8 8s3.300 2 3.300 3.800v2.400" />
    </>
  ),
  alerts: (
    <>
      <path d="M3.400 11.500V7.200a4.600 4.600 0 0 1 9.200 0v4.300l1.200 1H2.200z" />
      <path d="M6.600 14.300h2.800" />
    </>
  ),
  events: (
    <>
      <path d="M4 2v12" />
      <path d="M7 4h7M7 8h5M7 12h6" />
      <circle cx="4" cy="4" r="1.100" />
      <circle cx="4" cy="12" r="1.100" />
    </>
  ),
  sources: (
    <>
      <circle cx="4" cy="3.500" r="1.800" />
      <circle cx="4" cy="12.500" r="1.800" />
      <circle cx="12" cy="5.500" r="1.800" />
      <path d="M4 5.300v5.400M12 7.300c0 2.500-3 2.600-6 3.200" />
    </>
  ),
  namespaces: (
    <path d="M8 1.800l6.200 3.100L8 8 1.800 4.900zM1.800 8L8 11.100 14.200 8M1.800 11.100L8 14.200l6.200-3.100" />
  ),
  insights: <path d="M2 14.200h12M3.800 11.500V8M7 11.500V4.500M10.200 11.500V6.500M13.200 11.500V2.300" />,
  operator: (
    <>
      <path d="M2.400 12.300a6.500 6.500 0 1 1 11.200 0" />
      <path d="M8 9.800l2.800-4" />
      <circle cx="8" cy="10" r="1" />
    </>
  ),
  audit: (
    <>
      <path d="M3 2.300h8.200A1.800 1.800 0 0 1 13 4.100v9.600H4.600A1.600 1.600 0 0 1 3 12.100z" />
      <path d="M5.800 5.500h4.400M5.800 8.300h4.400" />
    </>
  ),
  person: (
    <>
      <circle cx="8" cy="5.300" r="2.800" />
      <path d="M2.500 14.200c.4-3 2.600-4.600 5.500-4.600s5.100 1.600 5.500 4.600" />
    </>
  ),
  more: (
    <>
      <circle cx="3" cy="8" r=".8" fill="currentColor" />
      <circle cx="8" cy="8" r=".8" fill="currentColor" />
      <circle cx="13" cy="8" r=".8" fill="currentColor" />
    </>
  ),
  close: <path d="M3.500 3.500l9 9M12.500 3.500l-9 9" />,
  right: <path d="M6 3l5 5-5 5" />,
  down: <path d="M3 6l5 5 5-5" />,
  outside: <path d="M6.500 3H3v10h10V9.500M9.500 2.500h4v4M13.200 2.800L7.500 8.500" />,
  refresh: (
    <path d="M13.700 6.500A6 6 0 0 0 3 4.600L1.800 6M2.300 9.500A6 6 0 0 0 13 11.400l1.200-1.400M1.800 2.500V6h3.500M14.200 13.500V10h-3.500" />
  ),
  undo: <path d="M5.500 2.500L2 6l3.500 3.500M2 6h7.500a4 4 0 0 1 0 8H6" />,
  play: <path d="M4.500 2.500l8.500 5.500-8.500 5.500z" />,
  stop: <rect x="3" y="3" width="10" height="10" rx="1.500" />,
  filter: <path d="M2 3h12L9.500 8.500v4.800l-3-1.500V8.500z" />,
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
  link: (
    <path d="M6.500 9.500l3-3M7 4.500l1.600-1.600a3.200 3.200 0 0 1 4.500 4.500L11.500 9M9 11.500l-1.600 1.600a3.200 3.200 0 0 1-4.500-4.500L4.500 7" />
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
