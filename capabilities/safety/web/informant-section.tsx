import { useState } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import { ActForm, type Closing, DeskText, OperationForm } from '#platform/web/forms/desk/index.ts'
import { useForm } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Button, Fact, Facts, Moment, useMay } from '#platform/web/ui/index.ts'
import { nameInformant, showInformant } from '../contract.ts'
import { AboutFields } from './about-fields.tsx'
import { messages } from './messages.ts'
import type { SectionProps } from './safety.ts'

/** Who told and must stay unknown: that there is somebody, never who. */
export function InformantSection({ matter, safety, open }: SectionProps) {
  const t = useText(messages)
  const may = useMay()
  const show = (informantId: string) =>
    open(t('showDo'), (closing) => <Showing {...closing} informantId={informantId} />)
  return (
    <div className="safety-part">
      <h3>{t('informants')}</h3>
      <ul className="lines">
        {safety.informants.map(({ id, recordedAt, mayShow }) => (
          <li key={id}>
            <span>
              ＊＊＊{' '}
              <span className="quiet">
                <Moment of={recordedAt} />
              </span>
            </span>
            {mayShow && may('showInformant') && <Button onClick={() => show(id)}>{t('showDo')}</Button>}
          </li>
        ))}
      </ul>
      {may('nameInformant') && (
        <div className="actions">
          <Button
            onClick={() =>
              open(t('informantDo'), (closing) => (
                <NameForm {...closing} matterId={matter.id} officers={safety.officers} />
              ))
            }
          >
            {t('informantDo')}
          </Button>
        </div>
      )}
    </div>
  )
}

interface NameProps extends Closing {
  readonly matterId: string
  readonly officers: SectionProps['safety']['officers']
}

function NameForm({ matterId, officers, ...closing }: NameProps) {
  const t = useText(messages)
  return (
    <OperationForm
      {...closing}
      operation={nameInformant}
      params={{ matterId }}
      does={t('informantDo')}
      done={() => t('informantDone')}
      lead={<p>{t('informantLead')}</p>}
    >
      {(form) => (
        <>
          <DeskText form={form} path="name" label={t('informantName')} maxLength={60} />
          <DeskText form={form} path="phone" label={t('informantPhone')} maxLength={40} isOptional />
          <DeskText form={form} path="words" label={t('informantWords')} rows={3} isOptional />
          <AboutFields form={form as never} officers={officers} />
        </>
      )}
    </OperationForm>
  )
}

/** The name lives in this drawer only and is forgotten when it closes. */
function Showing({ informantId, onCancel }: Closing & { readonly informantId: string }) {
  const t = useText(messages)
  const [shown, setShown] = useState<Answer<typeof showInformant>>()
  const form = useForm(showInformant)
  const show = useWrite(showInformant, { onSuccess: setShown, onProblem: form.refuse })
  if (shown)
    return (
      <Facts>
        <Fact label={t('informantName')}>{shown.name}</Fact>
        {shown.phone && <Fact label={t('informantPhone')}>{shown.phone}</Fact>}
        {shown.words && <Fact label={t('informantWords')}>{shown.words}</Fact>}
      </Facts>
    )
  return (
    <ActForm
      form={form}
      onSubmit={form.submit((body) => show.mutate({ params: { informantId }, body }))}
      isBusy={show.isPending}
      does={t('showDo')}
      lead={<p>{t('showLead')}</p>}
      onCancel={onCancel}
    >
      <DeskText form={form} path="reason" label={t('showReason')} rows={3} />
    </ActForm>
  )
}
