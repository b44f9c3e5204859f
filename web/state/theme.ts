import { type Accessor, createEffect, createMemo, createSignal, onCleanup, untrack } from 'solid-js';
import type { ThemeName } from '../theme/tokens.ts';

export type ThemeChoice = 'system' | ThemeName;

const KEY = 'tangent-theme';

const readChoice = (): ThemeChoice => {
  const stored = localStorage.getItem(KEY);
  return stored === 'light' || stored === 'dark' ? stored : 'system';
};

/** The theme that shows, and the choice behind it: the system's, or the one that was made here. */
export interface Theme {
  readonly shown: Accessor<ThemeName>;
  readonly choice: Accessor<ThemeChoice>;
  choose(choice: ThemeChoice): void;
}

export function createTheme(): Theme {
  const system = window.matchMedia('(prefers-color-scheme: dark)');
  const [dark, setDark] = createSignal(system.matches);
  const [choice, setChoice] = createSignal<ThemeChoice>(readChoice());
  const follow = (event: MediaQueryListEvent): void => {
    setDark(event.matches);
  };
  system.addEventListener('change', follow);
  onCleanup(() => system.removeEventListener('change', follow));

  createEffect(() => {
    const chosen = choice();
    untrack(() => applyChoice(chosen));
  });
  return {
    choice,
    choose: (next) => {
      setChoice(next);
    },
    shown: createMemo((): ThemeName => {
      const chosen = choice();
      return chosen === 'system' ? (dark() ? 'dark' : 'light') : chosen;
    }),
  };
}

function applyChoice(choice: ThemeChoice): void {
  if (choice === 'system') {
    localStorage.removeItem(KEY);
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem(KEY, choice);
    document.documentElement.dataset.theme = choice;
  }
}
