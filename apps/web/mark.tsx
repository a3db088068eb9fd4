/** The sign of the house: a roof and two equal shares under it (定分). */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 64 64" aria-hidden="true" focusable="false">
      <rect width="64" height="64" rx="14" />
      <path d="M14 26 32 14l18 12M22 33h20M22 42h20M32 33v17" />
    </svg>
  )
}
