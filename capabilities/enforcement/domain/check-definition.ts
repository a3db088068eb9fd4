import type { ActDefinition, LimitDefinition } from './definition.ts'
import { namesIn } from './names-in.ts'

/** @property at where in the definition, for its author */
export interface DefinitionFault {
  readonly at: string
  readonly what: string
}

/** Names that lead nowhere, and limits that cannot be counted: such a definition is never put in force. */
export function checkDefinition(definition: ActDefinition): readonly DefinitionFault[] {
  const steps = new Set(definition.steps.map(({ code }) => code))
  const limits = new Set(definition.limits.map(({ code }) => code))
  const known = { step: steps, field: new Set(Object.keys(definition.fields)), limit: limits }
  const unknown = (at: string, kind: keyof typeof known, names: readonly string[]): DefinitionFault[] =>
    names
      .filter((name) => !known[kind].has(name))
      .map((name) => ({ at, what: `there is no ${kind} ${name}` }))
  const faults: DefinitionFault[] = []
  if (steps.size < definition.steps.length) faults.push({ at: 'steps', what: 'a code is used twice' })
  if (!definition.steps.some(({ closes }) => closes))
    faults.push({ at: 'steps', what: 'no step ends the case' })
  for (const step of definition.steps) {
    const at = `steps.${step.code}`
    if (!definition.stages.some(({ code }) => code === step.stage))
      faults.push({ at, what: `there is no stage ${step.stage}` })
    const strangers = (step.to ?? []).filter((part) => !definition.parts?.includes(part))
    faults.push(...strangers.map((part) => ({ at, what: `there is no part ${part}` })))
    if (step.each && definition.parts) faults.push({ at, what: 'who stands on sides is not told apart' })
    faults.push(
      ...unknown(at, 'field', [
        ...[...(step.asks ?? []), ...(step.mayTell ?? []), ...(step.prints ?? [])],
        ...Object.entries(step.follows ?? {}).flat(),
      ]),
    )
    const conditions = [
      ...(step.requires ?? []).map(({ that }) => that),
      ...(typeof step.needed === 'object' ? [step.needed] : []),
    ]
    for (const condition of conditions)
      faults.push(...namesIn(condition).flatMap(([kind, name]) => unknown(at, kind, [name])))
  }
  for (const limit of definition.limits) faults.push(...faultsOfLimit(limit, unknown))
  for (const [regime, overrides] of Object.entries(definition.regimes ?? {}))
    faults.push(...unknown(`regimes.${regime}`, 'limit', Object.keys(overrides)))
  return faults
}

type Unknown = (at: string, kind: 'step' | 'field' | 'limit', names: readonly string[]) => DefinitionFault[]

function faultsOfLimit(limit: LimitDefinition, unknown: Unknown): readonly DefinitionFault[] {
  const at = `limits.${limit.code}`
  const starts = limit.from.flatMap((from) => {
    if ('step' in from) return unknown(at, 'step', [from.step])
    if ('byEach' in from) return unknown(at, 'step', [from.byEach])
    if ('served' in from) return unknown(at, 'step', [from.served])
    return 'field' in from ? unknown(at, 'field', [from.field]) : unknown(at, 'limit', [from.deemed])
  })
  const hasTerm = limit.length !== undefined && limit.unit !== undefined
  const asked = limit.when === undefined ? [] : namesIn(limit.when)
  return [
    ...starts,
    ...unknown(
      at,
      'step',
      limit.until.map((step) => step.replace('served:', '')),
    ),
    ...unknown(
      at,
      'step',
      (limit.pauses ?? []).flatMap(({ from, to }) => [from, to]),
    ),
    ...unknown(
      at,
      'step',
      (limit.extensions ?? []).map(({ step }) => step),
    ),
    ...(limit.dueOn === undefined ? [] : unknown(at, 'field', [limit.dueOn])),
    ...(hasTerm === (limit.dueOn === undefined)
      ? []
      : [{ at, what: 'it has a term or a named last day, and one of them' }]),
    ...asked.flatMap(([kind, name]) =>
      kind === 'limit'
        ? [{ at, what: 'a limit cannot depend on a limit being over' }]
        : unknown(at, kind, [name]),
    ),
  ]
}
