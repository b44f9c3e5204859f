import { Gone } from '../parts/Gone.tsx';
import { words } from '../words/en.ts';

export function NotFound() {
  const { notFoundTitle, notFoundText, toClients } = words.app;
  return <Gone title={notFoundTitle} text={notFoundText} href="/clients" action={toClients} />;
}
