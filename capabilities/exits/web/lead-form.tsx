import { Select } from 'antd'
import type { Route } from '#capabilities/disputes/domain/index.ts'
import { routes as routeNames } from '#capabilities/disputes/domain/index.ts'
import { type Closing, DeskCheck, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { listNamed, Tag } from '#platform/web/ui/desk/index.ts'
import { leadToRoutes } from '../contract.ts'
import { departsFrom, ranks } from '../domain/index.ts'
import type { Exits } from './exits.ts'
import { messages } from './messages.ts'

interface Chosen {
  readonly route: Route
  readonly body?: string
  readonly handsOver?: boolean
}

interface Typed {
  readonly routes: readonly Chosen[]
  readonly reason?: string
}

interface LeadProps extends Closing {
  readonly disputeId: string
  readonly exits: Exits
}

/** The proposal of the rule, ticked beforehand; what departs from it needs a reason. */
export function LeadForm({ disputeId, exits, ...closing }: LeadProps) {
  const t = useText(messages)
  const initial = exits.proposed.map(({ route, body }) => ({ route, body, handsOver: false }))
  return (
    <OperationForm
      {...closing}
      operation={leadToRoutes}
      params={{ disputeId }}
      version={exits.version}
      initial={{ routes: initial }}
      does={t('leadDo')}
      done={({ number }) => t('led', { number })}
      lead={<p>{t('leadWords')}</p>}
    >
      {(form) => <LeadFields form={form as unknown as Form<Typed>} exits={exits} />}
    </OperationForm>
  )
}

function LeadFields({ form, exits }: { readonly form: Form<Typed>; readonly exits: Exits }) {
  const t = useText(messages)
  const label = useLabel()
  const chosen = (form.typed.routes ?? []) as readonly Chosen[]
  const names = chosen.map(({ route }) => route)
  const offered = [
    ...exits.proposed,
    ...names
      .filter((name) => !exits.proposed.some(({ route }) => route === name))
      .map((route) => ({ route, rank: 'also' as const, body: '', mayHandOver: false })),
  ]
  const others = (Object.keys(routeNames) as Route[]).filter(
    (route) => !offered.some((one) => one.route === route),
  )
  const toggle = (route: Route, body: string) =>
    form.set(
      'routes',
      names.includes(route)
        ? chosen.filter((one) => one.route !== route)
        : [...chosen, { route, body, handsOver: false }],
    )
  return (
    <>
      {offered.map(({ route, rank, body, mayHandOver }) => {
        const at = names.indexOf(route)
        return (
          <fieldset key={route} className="act-part">
            <label className="tick">
              <input type="checkbox" checked={at >= 0} onChange={() => toggle(route, body)} />
              <strong>{label(routeNames, route)}</strong>{' '}
              <Tag tone={rank === 'first' ? 'primary' : 'plain'}>{label(ranks, rank)}</Tag>
            </label>
            {at >= 0 && (
              <>
                <DeskText
                  form={form}
                  path={`routes[${at}].body`}
                  label={t('where')}
                  hint={body === '' ? t('whereHint') : undefined}
                  isOptional
                  maxLength={120}
                />
                {mayHandOver && (
                  <DeskCheck form={form} path={`routes[${at}].handsOver`} label={t('handOver')} />
                )}
              </>
            )}
          </fieldset>
        )
      })}
      <div className="field">
        <span className="field-label">{t('addRoute')}</span>
        <Select
          className="desk-wide"
          aria-label={t('addRoute')}
          {...listNamed(t('addRoute'))}
          value={null}
          placeholder="—"
          options={others.map((route) => ({ value: route, label: label(routeNames, route) }))}
          onChange={(route: Route | null) => route && toggle(route, '')}
        />
      </div>
      {departsFrom(exits.proposed, names) && (
        <DeskText
          form={form}
          path="reason"
          label={t('departs')}
          hint={t('departsHint')}
          rows={3}
          maxLength={1000}
        />
      )}
    </>
  )
}
