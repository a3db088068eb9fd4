import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { z } from 'zod'
import { partyRoles } from '#capabilities/parties/domain/index.ts'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, DeskDay, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import { type Form, useForm } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button, Note } from '#platform/web/ui/index.ts'
import { chooseRepresentatives, type readGroup } from '../contract.ts'
import { authorities, consentWays, groupProceedings } from '../domain/index.ts'
import { type GroupWorkProps, namesIn } from './group-work.ts'
import { messages } from './messages.ts'

type Group = Answer<typeof readGroup>

/** As people do it: those whom one person speaks for mostly agree on one day and in one way. */
const Choice = z.strictObject({
  proceeding: z.enum(codesOf(groupProceedings)),
  role: z.enum(codesOf(partyRoles)),
  representatives: z
    .array(
      z.strictObject({
        partyId: z.uuid(),
        represents: z.array(z.uuid()).min(1),
        consentedOn: Day,
        way: z.enum(codesOf(consentWays)),
        authority: z.enum(codesOf(authorities)),
        agents: z.string().trim().max(200).optional(),
      }),
    )
    .min(1),
})
type Choice = z.input<typeof Choice>

/** Nobody yet, and with the smaller power until somebody says more. */
const unnamed = { authority: 'general' } as const

/** Who speaks for the others of a side, within the limits of the proceeding, with the consent of each. */
export function RepresentativesForm(props: GroupWorkProps & { readonly group: Group }) {
  const { matter, group, onDone, onCancel } = props
  const t = useText(messages)
  const client = useQueryClient()
  const draft = `representatives.${matter.id}`
  const form = useForm(
    { body: Choice },
    { draft, initial: { role: 'applicant', representatives: [unnamed] } },
  )
  const choose = useWrite(chooseRepresentatives, {
    draft,
    onSuccess: () => {
      form.clear()
      void client.invalidateQueries()
      onDone(t('representativesDone'))
    },
    onProblem: form.refuse,
  })
  useSpeakersForThemselves(form)
  const rows = form.typed.representatives ?? []
  const limit = group.limits.find(({ proceeding }) => proceeding === form.typed.proceeding)
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((choice) =>
        choose.mutate({ params: { disputeId: matter.id }, body: orderOf(choice), version: matter.version }),
      )}
      isBusy={choose.isPending}
      does={t('representativesDo')}
      lead={<p>{t('representativesLead')}</p>}
      onCancel={onCancel}
    >
      <DeskSelect form={form} path="proceeding" label={t('proceeding')} options={groupProceedings} />
      <DeskSelect form={form} path="role" label={t('sideChoice')} options={partyRoles} />
      {limit && <Limit limit={limit} group={group} role={form.typed.role} />}
      {rows.map((_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row has nothing else to tell it by until somebody is chosen
        <Representative key={at} form={form} at={at} matter={matter} />
      ))}
      <div className="actions">
        {rows.length < (limit?.most ?? 5) && (
          <Button onClick={() => form.set(`representatives[${rows.length}]`, unnamed)}>{t('oneMore')}</Button>
        )}
      </div>
    </ActForm>
  )
}

/** Who is chosen later drops out of those whom another one speaks for. */
function useSpeakersForThemselves({ typed, set }: Form<Choice>): void {
  const { representatives = [] } = typed
  useEffect(() => {
    const speakers = representatives.map((one) => one.partyId)
    representatives.forEach(({ represents = [] }, at) => {
      const others = represents.filter((id) => !speakers.includes(id))
      if (others.length < represents.length) set(`representatives[${at}].represents`, others)
    })
  }, [representatives, set])
}

function orderOf({ representatives, ...side }: Choice) {
  return {
    ...side,
    representatives: representatives.map(
      ({ partyId, represents, consentedOn, way, authority, agents = '' }) => ({
        partyId,
        agents: namesIn(agents),
        represents: represents.map((id) => ({ partyId: id, consentedOn, way, authority })),
      }),
    ),
  }
}

interface LimitProps {
  readonly limit: Group['limits'][number]
  readonly group: Group
  readonly role: string | undefined
}

/** What the rule allows, where it stands, and whether the side is large enough for it. */
function Limit({ limit, group, role }: LimitProps) {
  const t = useText(messages)
  const label = useLabel()
  const { from, least, most, agents, basis, assumption } = limit
  const persons = group.sides.find((side) => side.role === role)?.persons ?? 0
  return (
    <Note
      tone={persons < from ? 'warning' : 'plain'}
      title={t(persons < from ? 'limitNotYet' : 'limit', { from, least, most, persons })}
    >
      {agents !== undefined && <p>{t('limitAgents', { agents })}</p>}
      <p className="quiet">
        {t('limitBasis', { proceeding: label(groupProceedings, limit.proceeding), basis })}{' '}
        {assumption && <Tag tone="warning">{t('assumption')}</Tag>}
      </p>
    </Note>
  )
}

interface RepresentativeProps {
  readonly form: Form<Choice>
  readonly at: number
  readonly matter: GroupWorkProps['matter']
}

function Representative({ form, at, matter }: RepresentativeProps) {
  const t = useText(messages)
  const { role, representatives = [] } = form.typed
  const side = matter.parties.filter((party) => party.role === role)
  const chosen = representatives.map((one) => one?.partyId)
  const others = side.filter(({ id }) => !chosen.includes(id))
  const free = side.filter(({ id }) => id === chosen[at] || !chosen.includes(id))
  const options = (parties: typeof side) => parties.map(({ id, name }) => ({ value: id, label: name }))
  const number = at + 1
  const remove = () =>
    form.change((before) => ({
      ...before,
      representatives: (before.representatives ?? []).filter((_, place) => place !== at),
    }))
  return (
    <fieldset className="act-part">
      <legend>{t('representativeNumber', { number })}</legend>
      <DeskSelect
        form={form}
        path={`representatives[${at}].partyId`}
        label={t('representative', { number })}
        options={options(free)}
      />
      <DeskSelect
        form={form}
        path={`representatives[${at}].represents`}
        label={t('representedBy', { number })}
        options={options(others)}
        isMany
      />
      <div className="actions">
        <Button
          look="quiet"
          onClick={() =>
            form.set(
              `representatives[${at}].represents`,
              others.map(({ id }) => id),
            )
          }
        >
          {t('everybodyElse', { count: others.length })}
        </Button>
        {representatives.length > 1 && (
          <Button look="quiet" onClick={remove}>
            {t('oneLess')}
          </Button>
        )}
      </div>
      <DeskDay form={form} path={`representatives[${at}].consentedOn`} label={t('consentedOn', { number })} />
      <DeskSelect
        form={form}
        path={`representatives[${at}].way`}
        label={t('consentWay', { number })}
        options={consentWays}
      />
      <DeskSelect
        form={form}
        path={`representatives[${at}].authority`}
        label={t('authority', { number })}
        hint={t('authorityHint')}
        options={authorities}
      />
      <AgentsField form={form} at={at} />
    </fieldset>
  )
}

function AgentsField({ form, at }: Pick<RepresentativeProps, 'form' | 'at'>) {
  const t = useText(messages)
  return (
    <DeskText
      form={form}
      path={`representatives[${at}].agents`}
      label={t('agentsField', { number: at + 1 })}
      hint={t('agentsHint')}
      isOptional
    />
  )
}
