import { signal } from '@preact/signals';
import { remember, remembered } from '../system.ts';

const NAME = 'evenkeel.theme';
const THEMES = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export const theme = signal<Theme>(THEMES.find((name) => name === remembered('localStorage', NAME)) ?? 'auto');

/** auto, light, dark, and round again. */
export function nextTheme(): void {
  const next = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length] ?? 'auto';
  theme.value = next;
  remember('localStorage', NAME, next === 'auto' ? undefined : next);
  if (next === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
}
