import { Link } from '@tanstack/react-router'

/** Another case, by its title and code. */
export function CaseLink({
  id,
  code,
  title,
}: {
  readonly id: string
  readonly code: string
  readonly title: string
}) {
  return (
    <Link to="/enforcement-cases/$caseId" params={{ caseId: id } as never}>
      {title} <span className="figure">{code}</span>
    </Link>
  )
}
