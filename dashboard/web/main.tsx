import { render } from 'preact';
import { startFollowing } from './acts/followed.ts';
import { startKnowing } from './acts/may.ts';
import { App } from './shell/app.tsx';
import { startKeyboard } from './shell/keyboard.ts';
import { startReading } from './shell/open-page.ts';
import { startLive } from './state/live.ts';
import { startNavigation } from './state/navigation.ts';

startNavigation();
startKeyboard();
startLive();
startReading();
startKnowing();
startFollowing();
const root = document.getElementById('app');
if (root) render(<App />, root);
