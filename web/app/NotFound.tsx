import { Gone } from '../parts/Gone.tsx';
import { ScreenHeader } from '../parts/ScreenHeader.tsx';
import { words } from '../words/en.ts';

export function NotFound() {
  const { name, notFoundTitle, notFoundText, toClients } = words.app;
  return (
    <>
      <ScreenHeader title={name} />
      <Gone title={notFoundTitle} text={notFoundText} href="/clients" action={toClients} />
    </>
  );
}
