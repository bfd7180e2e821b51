import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { Logo } from '../components/icon.tsx';
import { signIn, token } from '../state/session.ts';

export function SignInPage(): JSX.Element {
  const [text, setText] = useState('');
  const refused = token.value !== undefined;
  return (
    <main class="sign-in" id="main">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          signIn(text.trim());
        }}
      >
        <Logo />
        <h1>Evenkeel</h1>
        <p>This dashboard asks for a token. Whoever runs the controller has it.</p>
        <label>
          <span>Token</span>
          <input
            type="password"
            autocomplete="current-password"
            required
            value={text}
            aria-invalid={refused}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        {refused ? <p class="tone-bad field-error">The controller did not take the token.</p> : null}
        <button type="submit" class="button primary">
          Sign in
        </button>
        <p class="second">It is kept in this tab only.</p>
      </form>
    </main>
  );
}
