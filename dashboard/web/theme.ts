/** Runs before the first paint, so that a chosen theme never flashes. `auto` is left to the style sheet. */
try {
  const theme = localStorage.getItem('evenkeel.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is switched off: auto.
}

export {};
