import { render } from 'preact';
import { startFollowing } from './acts/followed.ts';
import { App } from './shell/app.tsx';
import { startKeyboard } from './shell/keyboard.ts';
import { startReading } from './shell/open-page.ts';
import { startLive } from './state/live.ts';
import { startNavigation } from './state/navigation.ts';
import { startSession } from './state/sign-in.ts';

startNavigation();
startKeyboard();
startLive();
startReading();
startFollowing();
startSession();
const root = document.getElementById('app');
if (root) render(<App />, root);
