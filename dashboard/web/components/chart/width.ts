import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

const WIDTH_BEFORE_LAYOUT = 600;

/** How wide an element is, so that what is drawn in it is drawn in pixels and never blurred by scaling. */
export function useWidth<E extends HTMLElement>(): readonly [ref: RefObject<E | null>, width: number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(WIDTH_BEFORE_LAYOUT);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = (): void => setWidth(Math.max(200, Math.floor(element.clientWidth)));
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
