/* @refresh reload */
import './theme/tokens.css';
import './theme/font.css';
import './theme/base.css';
import { render } from 'solid-js/web';
import { App } from './app/App.tsx';

const root = document.getElementById('app');
if (root === null) throw new Error('index.html has no element with id "app"');
root.textContent = '';
render(() => <App />, root);
