/* @refresh reload */
import './theme/tokens.css';
import './theme/font.css';
import './theme/base.css';
import { render } from 'solid-js/web';
import { App } from './app/App.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with id "app"');

function start(element: HTMLElement): void {
  element.textContent = '';
  render(() => <App />, element);
}

// The frame of the shell is painted first, and the app is made in a task of its own: a slow tablet stays touchable.
// A page that is opened in the background is never painted, so it does not wait.
if (document.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(start, 0, root));
else start(root);
