/** The browser's clock, timers and storage: the one place of the web side that touches them. */
export const system = {
  now: (): number => Date.now(),
  after(ms: number, callback: () => void): () => void {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  every(ms: number, callback: () => void): () => void {
    const timer = setInterval(callback, ms);
    return () => clearInterval(timer);
  },
};

/** A name that nobody has had before; works over plain HTTP, too. */
export function randomName(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Storage that may be switched off by the browser's settings; then nothing is remembered. */
export function remembered(store: 'localStorage' | 'sessionStorage', name: string): string | undefined {
  try {
    return window[store].getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(store: 'localStorage' | 'sessionStorage', name: string, value: string | undefined): void {
  try {
    if (value === undefined) window[store].removeItem(name);
    else window[store].setItem(name, value);
  } catch {
    // Storage is switched off: the choice holds until the tab is closed.
  }
}
