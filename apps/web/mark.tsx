/** The sign of the house: a roof and two equal shares under it (定分). */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="14" />
      <path d="M14 27 32 15l18 12M18 35h10v14H18zM36 35h10v14H36z" />
    </svg>
  )
}
