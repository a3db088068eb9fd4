/** Line drawings in the colour and size of the text beside them; the words carry the meaning. */
const drawings = {
  write: 'M4 20h4L19 9l-4-4L4 16v4zM13 7l4 4',
  follow: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM16 16l4.5 4.5',
  phone:
    'M6 3h3l2 5-2.5 1.5a11 11 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3.300 3A17 17 0 0 1 3 6.300 3 3 0 0 1 6 3z',
  home: 'M4 11l8-7 8 7M6 10v10h12V10M10 20v-6h4v6',
  back: 'M15 5l-7 7 7 7',
  onward: 'M9 5l7 7-7 7',
  check: 'M5 12.500l4.500 4.500L19 7',
  alert: 'M12 4L2.500 20h19L12 4zM12 10v4.500M12 17.300v.2',
  bell: 'M6 16.500V11a6 6 0 0 1 12 0v5.500l1.500 1.500h-15L6 16.500zM10 20.500a2 2 0 0 0 4 0',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18zM12 7v5.500l3.500 2',
  pause: 'M8 5v14M16 5v14',
  cloudOff: 'M4 4l16 16M9 6.500A6 6 0 0 1 17.700 11 4 4 0 0 1 20 17.500M16 19H7a4.500 4.500 0 0 1-.8-8.900',
  shield: 'M12 3l8 3v6c0 5-3.500 8-8 9-4.500-1-8-4-8-9V6l8-3z',
  lock: 'M6 11h12v9H6zM8.500 11V8a3.500 3.500 0 0 1 7 0v3',
  paper: 'M6 3h8l4 4v14H6zM14 3v4h4M9 12h6M9 16h6',
  folder: 'M3 6h6l2 2h10v11H3z',
  people:
    'M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20a6.500 6.500 0 0 1 13 0M16 4.500a3.300 3.300 0 0 1 0 6.300M18 14.500a6.500 6.500 0 0 1 3.500 5.500',
  units: 'M9 4h6v5H9zM3 15h6v5H3zM15 15h6v5h-6zM12 9v3M6 15v-3h12v3',
  inbox: 'M4 5h16v14H4zM4 13h5l1.500 2.500h3L15 13h5',
  board: 'M4 5h4.500v14H4zM10 5h4.500v9H10zM16 5h4v6h-4z',
  key: 'M8.500 16a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9zM12.500 10.500H21M18 10.500V14',
  menu: 'M4 6h16M4 12h16M4 18h16',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 21a8 8 0 0 1 16 0',
  play: 'M7 4.500l12 7.500-12 7.500z',
  speaker: 'M4 9v6h4l5 4V5L8 9H4zM16.500 9a4 4 0 0 1 0 6M19 6.500a8 8 0 0 1 0 11',
  pin: 'M12 21s7-6 7-11.500A7 7 0 0 0 5 9.500C5 15 12 21 12 21zM12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z',
} as const

export type IconName = keyof typeof drawings

export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={drawings[name]} />
    </svg>
  )
}
