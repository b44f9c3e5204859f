export function App() {
  return <main>Tangent</main>;
}
