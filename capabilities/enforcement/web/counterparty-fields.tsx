import { noIdentityReasons, type PartyRole, partyRoles } from '#capabilities/parties/domain/index.ts'
import { DeskChoice, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import { messages } from './messages.ts'

interface Typed {
  readonly counterparties?: readonly Readonly<Record<string, unknown>>[]
}

const MOST = 20

/** @property parts the sides that the act knows; empty, all stand on one */
interface OneProps {
  readonly form: Form<Typed>
  readonly at: number
  readonly parts: readonly PartyRole[]
}

/** Whom the act concerns: one, or each of several who acted together or stand against each other. */
export function CounterpartyFields({ form, parts }: Omit<OneProps, 'at'>) {
  const t = useText(messages)
  const counterparties = form.typed.counterparties ?? []
  const keep = (kept: Typed['counterparties']) => form.set('counterparties', kept as never)
  return (
    <>
      {counterparties.map((_one, at) =>
        counterparties.length === 1 ? (
          <OneCounterparty key="only" form={form} at={at} parts={parts} />
        ) : (
          // they have no identity of their own until they are saved: their place is what they are
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <fieldset key={at} className="act-part">
            <legend>{t('partyAt', { place: String(at + 1) })}</legend>
            <OneCounterparty form={form} at={at} parts={parts} />
            <Button look="quiet" onClick={() => keep(counterparties.filter((_other, place) => place !== at))}>
              {t('removeParty', { place: String(at + 1) })}
            </Button>
          </fieldset>
        ),
      )}
      {counterparties.length < MOST && (
        <Button look="quiet" onClick={() => keep([...counterparties, { kind: 'organisation' }])}>
          {t('addParty')}
        </Button>
      )}
    </>
  )
}

function OneCounterparty({ form, at, parts }: OneProps) {
  const t = useText(messages)
  const label = useLabel()
  const isPerson = form.typed.counterparties?.[at]?.kind === 'natural'
  const field = (name: string, label: string) =>
    ({ form: form as never, path: `counterparties[${at}].${name}` as never, label }) as const
  return (
    <>
      {parts.length > 0 && (
        <DeskChoice
          {...field('part', t('part'))}
          options={parts.map((part) => ({ value: part, label: label(partyRoles, part) }))}
        />
      )}
      <DeskChoice
        {...field('kind', t('party'))}
        options={[
          { value: 'organisation', label: t('organisation') },
          { value: 'natural', label: t('natural') },
        ]}
      />
      <DeskText {...field('name', t('partyName'))} maxLength={80} />
      {isPerson ? (
        <DeskText {...field('citizenNumber', t('number'))} isOptional />
      ) : (
        <DeskText {...field('creditCode', t('creditCode'))} isOptional />
      )}
      <DeskSelect {...field('noIdentityReason', t('noNumber'))} options={noIdentityReasons} isOptional />
      {!isPerson && <DeskText {...field('legalRepresentative', t('representative'))} isOptional />}
      <DeskText {...field('address', t('address'))} isOptional />
      <DeskText {...field('phone', t('phone'))} isOptional />
    </>
  )
}
