import { type Closing, DeskSelect, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Moment, useMay } from '#platform/web/ui/index.ts'
import { endSeparation, keepApart } from '../contract.ts'
import { messages } from './messages.ts'
import type { SafetyMatter, SectionProps } from './safety.ts'

/** Who must not meet. */
export function ApartSection({ matter, safety, open }: SectionProps) {
  const t = useText(messages)
  const may = useMay()
  const nameOf = (partyId: string | undefined) => matter.parties.find(({ id }) => id === partyId)?.name
  const end = (separationId: string) =>
    open(t('apartEnd'), (closing) => (
      <OperationForm
        {...closing}
        operation={endSeparation}
        params={{ disputeId: matter.id, separationId }}
        does={t('apartEnd')}
        done={() => t('apartEnded')}
      >
        {(form) => <DeskText form={form} path="reason" label={t('apartReason')} rows={3} />}
      </OperationForm>
    ))
  return (
    <div className="safety-part">
      <h3>{t('apart')}</h3>
      {safety.separations.length === 0 && <p className="quiet">{t('noApart')}</p>}
      <ul className="lines">
        {safety.separations.map((one) => (
          <li key={one.id}>
            <div>
              <strong>
                {t('apartPair', {
                  one: nameOf(one.partyId) ?? '',
                  other: nameOf(one.otherPartyId) ?? one.officerName ?? '',
                })}
              </strong>
              <p>{one.reason}</p>
              <p className="quiet">
                <Moment of={one.since} />
              </p>
            </div>
            {may('endSeparation') && <Button onClick={() => end(one.id)}>{t('apartEnd')}</Button>}
          </li>
        ))}
      </ul>
      {may('keepApart') && matter.parties.length > 0 && (
        <div className="actions">
          <Button
            onClick={() =>
              open(t('apartDo'), (closing) => (
                <ApartForm {...closing} matter={matter} officers={safety.officers} />
              ))
            }
          >
            {t('apartDo')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface ApartProps extends Closing {
  readonly matter: SafetyMatter
  readonly officers: SectionProps['safety']['officers']
}

function ApartForm({ matter, officers, ...closing }: ApartProps) {
  const t = useText(messages)
  const people = matter.parties.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <OperationForm
      {...closing}
      operation={keepApart}
      params={{ disputeId: matter.id }}
      does={t('apartDo')}
      done={({ sessionsToReplan }) => t('apartDone', { count: sessionsToReplan })}
      lead={<p>{t('apartLead')}</p>}
    >
      {(form) => (
        <>
          <DeskSelect form={form} path="partyId" label={t('apartOne')} options={people} />
          {form.typed.officerId === undefined && (
            <DeskSelect
              form={form}
              path="otherPartyId"
              label={t('apartOther')}
              hint={t('apartOtherHint')}
              options={people.filter(({ value }) => value !== form.typed.partyId)}
              isOptional={officers.length > 0}
            />
          )}
          {form.typed.otherPartyId === undefined && officers.length > 0 && (
            <DeskSelect
              form={form}
              path="officerId"
              label={t('apartOfficer')}
              options={officers.map(({ accountId, name }) => ({ value: accountId, label: name }))}
              isOptional
            />
          )}
          <DeskText form={form} path="reason" label={t('apartReason')} rows={3} />
        </>
      )}
    </OperationForm>
  )
}
