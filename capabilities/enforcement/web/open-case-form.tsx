import { useNavigate } from '@tanstack/react-router'
import { listEnforcementBodies, listEnforcementOfficers } from '#capabilities/authority/contract.ts'
import type { ActType } from '#capabilities/authority/domain/index.ts'
import type { PartyRole } from '#capabilities/parties/domain/index.ts'
import { type Answer, useOperation } from '#platform/web/api-client/index.ts'
import { type Closing, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useText, useWord } from '#platform/web/i18n/index.ts'
import { listActs, openEnforcementCase } from '../contract.ts'
import { CounterpartyFields } from './counterparty-fields.tsx'
import { CapFields } from './inspection-cap.tsx'
import { messages } from './messages.ts'

type Body = Answer<typeof listEnforcementBodies>['bodies'][number]

interface OpenProps extends Closing {
  readonly source?: { readonly id: string; readonly title: string }
}

/** Opens a case; the department is that of the body that is chosen. */
export function OpenCaseForm({ source, ...closing }: OpenProps) {
  const t = useText(messages)
  const word = useWord()
  const navigate = useNavigate()
  const { acts = [], capGrounds: grounds = [] } = useOperation(listActs).data ?? {}
  const bodies = (useOperation(listEnforcementBodies).data?.bodies ?? []).filter(({ isInForce }) => isInForce)
  return (
    <OperationForm
      {...closing}
      operation={openEnforcementCase}
      draft={`enforcement.open.${source?.id ?? 'new'}`}
      initial={{
        counterparties: [{ kind: 'organisation' }],
        ...(source === undefined ? {} : { sourceId: source.id, title: source.title }),
      }}
      does={t('doOpen')}
      done={({ id, code }) => {
        void navigate({ to: '/enforcement-cases/$caseId', params: { caseId: id } as never })
        return t('opened', { code })
      }}
    >
      {(form) => {
        const concernsOrganisation =
          form.typed.counterparties?.some((one) => one?.kind === 'organisation') === true
        const { actType, parts = [] } = acts.find(({ key }) => key === form.typed.act) ?? {}
        const isInspection = actType === 'inspection'
        const able = bodies.filter((body) => actType === undefined || isOpenTo(body, actType as ActType))
        return (
          <>
            <DeskSelect
              form={{ ...form, set: (path, value) => chooseAct(form.change, { acts, bodies }, path, value) }}
              path="act"
              label={t('act')}
              options={acts.map(({ key, title }) => ({ value: key, label: word(title) }))}
            />
            <DeskSelect
              form={{ ...form, set: (path, value) => chooseBody(form.change, bodies, path, value) }}
              path="bodyId"
              label={t('body')}
              {...(able.length === 0 && bodies.length > 0 ? { hint: t('noBody') } : {})}
              options={able.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <DeskText form={form} path="title" label={t('title')} hint={t('titleHint')} maxLength={200} />
            <CounterpartyFields form={form as never} parts={parts} />
            {isInspection && concernsOrganisation && (
              <CapFields form={form as never} unitId={form.typed.unitId} grounds={grounds} />
            )}
            <CategoryField form={form as never} unitId={form.typed.unitId} />
            <DeskText form={form} path="division" label={t('division')} hint={t('divisionHint')} isOptional />
            <DeskText form={form} path="jointWith" label={t('jointWith')} hint={t('jointHint')} isOptional />
          </>
        )
      }}
    </OperationForm>
  )
}

/** The categories that certificates of the department print; it has none to choose from where they are not limited. */
function CategoryField({
  form,
  unitId,
}: {
  readonly form: Form<Typed>
  readonly unitId: string | undefined
}) {
  const t = useText(messages)
  const query = unitId === undefined ? {} : { unitId }
  const { officers = [] } = useOperation(listEnforcementOfficers, { query }).data ?? {}
  const printed = officers.flatMap(({ certificates }) => certificates.map(({ category }) => category ?? ''))
  const categories = [...new Set(printed.filter((category) => category !== ''))]
  if (unitId === undefined || categories.length === 0) return null
  return (
    <DeskSelect
      form={form as never}
      path={'category' as never}
      label={t('category')}
      hint={t('categoryHint')}
      options={categories.map((category) => ({ value: category, label: category }))}
      isOptional
    />
  )
}

interface Typed {
  readonly counterparties?: readonly Readonly<Record<string, unknown>>[]
}

/** Somebody for every side that the act knows, in its order; of an act that knows none, nobody keeps a side. */
function takingSides({ counterparties = [] }: Typed, parts: readonly PartyRole[]): Typed {
  const isSide = (part: unknown) => parts.includes(part as PartyRole)
  const kept = counterparties.map(({ part, ...rest }) => (isSide(part) ? { part, ...rest } : rest))
  const empty = parts.filter((part) => !kept.some((one) => 'part' in one && one.part === part))
  const placed = kept.map((one) =>
    'part' in one || empty.length === 0 ? one : { part: empty.shift(), ...one },
  )
  return { counterparties: [...placed, ...empty.map((part) => ({ part, kind: 'organisation' }))] }
}

/** What a body has no power for is not offered; the server refuses it too. */
function isOpenTo({ kind, actTypes, entrustments }: Body, actType: ActType): boolean {
  return kind === 'entrusted'
    ? entrustments.some(({ isInForce, powers }) => isInForce && powers.includes(actType))
    : actTypes.includes(actType)
}

/** A body that was chosen before stays where it may do the act as well; counterparties take their sides. */
function chooseAct(
  change: (before: (typed: object) => object) => void,
  { acts, bodies }: { readonly acts: Answer<typeof listActs>['acts']; readonly bodies: readonly Body[] },
  path: string,
  value: unknown,
): void {
  const { actType, parts = [] } = acts.find(({ key }) => key === value) ?? {}
  change((before) => {
    const typed = { ...before, ...takingSides(before as Typed, parts) }
    const {
      bodyId,
      unitId,
      category: _,
      ...rest
    } = typed as {
      readonly bodyId?: string
      readonly unitId?: string
      readonly category?: string
    }
    const body = bodies.find(({ id }) => id === bodyId)
    const stays = body !== undefined && actType !== undefined && isOpenTo(body, actType as ActType)
    return stays ? { ...typed, [path]: value } : { ...rest, [path]: value }
  })
}

/** The department follows from the body, and with it the categories to choose from. */
function chooseBody(
  change: (before: (typed: object) => object) => void,
  bodies: readonly { readonly id: string; readonly unitId: string }[],
  path: string,
  value: unknown,
): void {
  const unitId = bodies.find(({ id }) => id === value)?.unitId
  change((typed) => {
    const { category: _, ...rest } = typed as { readonly category?: string }
    return { ...rest, [path]: value, ...(unitId === undefined ? {} : { unitId }) }
  })
}
