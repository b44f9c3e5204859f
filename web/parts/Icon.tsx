/** Line icons on a 24 px grid, drawn for Tangent; stroke takes the colour of the text. */
const PATHS = {
  clients:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM3 20c0-3.3 2.7-5.5 6-5.5s6 2.2 6 5.5M16 4.6a3.5 3.5 0 0 1 0 6M18 14.9c1.8.8 3 2.6 3 5.1',
  holdings: 'M4 5h16v14H4zM4 10h16M10 10v9',
  explore: 'M4 20V4M4 20h16M6.5 16.5C8 10.5 12 7 19 6M13.5 8.2a1.6 1.6 0 1 0-3.2 0 1.6 1.6 0 0 0 3.2 0Z',
  policy: 'M12 3 5 6v5c0 4.6 2.9 8.2 7 10 4.1-1.8 7-5.4 7-10V6l-7-3ZM9 12l2.2 2.2L15.4 10',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5',
  undo: 'M8 5 4 9l4 4M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'm16 5 4 4-4 4M20 9H10a6 6 0 0 0 0 12h3',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  close: 'M6 6l12 12M18 6 6 18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM16.2 16.2 20 20',
  next: 'm9 5 7 7-7 7',
  back: 'm15 5-7 7 7 7',
  down: 'm5 9 7 7 7-7',
  import: 'M12 4v11M7.5 10.5 12 15l4.5-4.5M4 16v4h16v-4',
  warning: 'M12 4 2.8 20h18.4L12 4ZM12 10v5M12 17.6v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM12 11v6M12 7.4v.1',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  trash: 'M5 7h14M10 4h4M7 7l1 13h8l1-13',
  edit: 'M4 20l1-4.5L16 4.5l3.5 3.5L8.5 19 4 20Z',
  table: 'M4 5h16v14H4zM4 9.7h16M4 14.3h16M12 5v14',
  more: 'M5 12h.1M12 12h.1M19 12h.1',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon(props: { name: IconName; size?: number }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={props.size ?? 24}
      height={props.size ?? 24}
      fill="none"
      stroke="currentColor"
      stroke-width="1.7"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[props.name]} />
    </svg>
  );
}
