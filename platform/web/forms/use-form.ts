import { type SyntheticEvent, useCallback, useId, useRef, useState } from 'react'
import type { z } from 'zod'
import type { ProblemError } from '../api-client/index.ts'
import { type FieldFault, faultsOf, faultsTold } from './field-fault.ts'
import { isWithin, type PathOf, valueAt, withValueAt } from './field-path.ts'
import { type DraftState, useDraft } from './use-draft.ts'

/** What was typed so far: everything may still be missing. */
export type Typed<Value> = Value extends readonly (infer Item)[]
  ? readonly Typed<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]?: Typed<Value[Key]> | undefined }
    : Value

/**
 * A form about one body of the API.
 * @property faults what is wrong, after the first check
 * @property problem a refusal that belongs to no single field
 */
export interface Form<Value = unknown> {
  readonly id: string
  readonly typed: Typed<Value>
  readonly faults: readonly FieldFault[]
  readonly problem: ProblemError | undefined
  readonly draft: DraftState
  readonly value: (path: PathOf<Value>) => unknown
  readonly set: (path: PathOf<Value>, value: unknown) => void
  readonly change: (change: (before: Typed<Value>) => Typed<Value>) => void
  /** Checks these places, or all; wrong ones are marked and the first gets the focus. */
  readonly check: (places?: readonly PathOf<Value>[]) => boolean
  /** For `onSubmit`: checks everything, then hands over the body. */
  readonly submit: (send: (body: Value) => void) => (event: SyntheticEvent) => void
  /** Puts a refusal of the server at its fields; for `onProblem` of `useWrite`. */
  readonly refuse: (error: ProblemError) => void
  /** Everything was sent: forget the draft and start empty. */
  readonly clear: () => void
}

interface FormOptions<Value> {
  readonly initial?: Typed<Value>
  /** Name under which what is typed is kept on this device. */
  readonly draft?: string
}

/**
 * @param message an operation, or anything else with the schema of a body
 * @example
 * const form = useForm(registerVisit, { draft: 'visit' })
 * const register = useWrite(registerVisit, { onSuccess: form.clear, onProblem: form.refuse })
 * return <form onSubmit={form.submit((body) => register.mutate({ body }))}>
 *   <TextField form={form} path="narrative" label={t('narrative')} /> …
 */
export function useForm<Schema extends z.ZodType>(
  message: { readonly body?: Schema },
  options: FormOptions<z.input<Schema>> = {},
): Form<z.input<Schema>> {
  type Value = z.input<Schema>
  const id = useId()
  const [empty] = useState(() => options.initial ?? ({} as Typed<Value>))
  const [typed, setTyped, draft] = useDraft<Typed<Value>>(options.draft, empty)
  const [faults, setFaults] = useState<readonly FieldFault[]>([])
  const [problem, setProblem] = useState<ProblemError>()
  const latest = useRef(typed)
  latest.current = typed

  const show = useCallback(
    (found: readonly FieldFault[]) => {
      setFaults(found)
      setProblem(undefined)
      focusFirst(id, found)
    },
    [id],
  )
  const check = (places?: readonly string[]) => {
    const all = message.body ? faultsOf(message.body, latest.current) : []
    const found = places ? all.filter(({ path }) => places.some((place) => isWithin(path ?? '', place))) : all
    show(found)
    return found.length === 0
  }
  const set = useCallback(
    (path: string, value: unknown) => {
      setTyped((before) => withValueAt(before, path, value))
      setFaults((before) => before.filter((fault) => !isWithin(fault.path ?? '', path) && fault.path !== ''))
    },
    [setTyped],
  )
  return {
    id,
    typed,
    faults,
    problem,
    draft,
    value: (path) => valueAt(typed, path),
    set,
    change: setTyped,
    check,
    submit: (send) => (event) => {
      event.preventDefault()
      if (check()) send(latest.current as Value)
    },
    refuse: (error) => {
      if (error.errors.length > 0) show(faultsTold(error.errors))
      else setProblem(error)
    },
    clear: () => {
      draft.clear()
      setFaults([])
      setProblem(undefined)
    },
  }
}

/** Ids of the elements of a field, so that summary, label, hint and fault find each other. */
export function fieldId(formId: string, path: string): string {
  return `${formId}${path}`
}

/** The fault appears with the next drawing; then the person is led to it. */
function focusFirst(formId: string, faults: readonly FieldFault[]): void {
  if (faults.length === 0) return
  requestAnimationFrame(() => {
    const [first] = inPageOrder(formId, faults)
    const target =
      (first && fieldElement(formId, first)) ?? document.getElementById(fieldId(formId, '#summary'))
    target?.focus()
  })
}

export function fieldElement(formId: string, fault: FieldFault): HTMLElement | null {
  return fault.path === undefined ? null : document.getElementById(fieldId(formId, fault.path))
}

/** Contracts have their own order; people read from top to bottom. What has no field on the page comes last. */
export function inPageOrder(formId: string, faults: readonly FieldFault[]): readonly FieldFault[] {
  const placed = faults.map((fault) => ({ fault, element: fieldElement(formId, fault) }))
  return placed
    .sort((a, b) => {
      if (a.element === null || b.element === null)
        return Number(a.element === null) - Number(b.element === null)
      const isAfter = a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_PRECEDING
      return isAfter ? 1 : -1
    })
    .map(({ fault }) => fault)
}
