// Runs before the first paint: a theme that was chosen here must not flash in the system's colours first.
try {
  const theme = localStorage.getItem('tangent-theme');
  if (theme) document.documentElement.dataset.theme = theme;
} catch {
  // Storage is refused in some private windows: the system's theme stays.
}
