import { signal } from '@preact/signals';

export const searchOpen = signal(false);
