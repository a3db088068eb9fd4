import { useNavigate, useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import type { z } from 'zod'

/**
 * The filters of a list live in the address: a reload, a bookmark and the back button keep them. What the schema
 * does not accept falls away instead of failing.
 * @param schema a strict object whose every part is optional or has a default
 * @example const [filters, setFilters] = useFilters(listDisputes.query)
 */
export function useFilters<Schema extends z.ZodObject>(
  schema: Schema,
): readonly [filters: z.infer<Schema>, setFilters: (change: Partial<z.input<Schema>>) => void] {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const filters = useMemo(() => acceptable(schema, search), [schema, search])
  const setFilters = useCallback(
    (change: Partial<z.input<Schema>>) => {
      void navigate({
        to: '.',
        search: ((before: Record<string, unknown>) => withoutNothing({ ...before, ...change })) as never,
        replace: true,
      })
    },
    [navigate],
  )
  return [filters, setFilters]
}

/** Part by part, so that one wrong filter does not take the others with it. */
export function acceptable<Schema extends z.ZodObject>(
  schema: Schema,
  search: Readonly<Record<string, unknown>>,
): z.infer<Schema> {
  const accepted: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(schema.shape as Record<string, z.ZodType>)) {
    const parsed = part.safeParse(search[name])
    const value = parsed.success ? parsed.data : part.safeParse(undefined).data
    if (value !== undefined) accepted[name] = value
  }
  return accepted as z.infer<Schema>
}

function withoutNothing(search: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(search).filter(([, value]) => value !== undefined && value !== null && value !== ''),
  )
}
