import { useOperation } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskMoment,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { useMay } from '#platform/web/ui/index.ts'
import { readSafety, reportHarm } from '../contract.ts'
import { concerns, organs } from '../domain/index.ts'
import { AboutFields } from './about-fields.tsx'
import { HarmLead, useOrganWords } from './harm-words.tsx'
import { messages } from './messages.ts'

interface HarmProps extends Closing {
  readonly matterId: string
}

/** The duty to report, in plain words: whom to call first, what happened, what comes next. */
export function HarmForm({ matterId, ...closing }: HarmProps) {
  const t = useText(messages)
  const may = useMay()
  const organsIn = useOrganWords()
  const safety = useOperation(readSafety, { params: { matterId } }, { enabled: may('readSafety') })
  return (
    <OperationForm
      {...closing}
      operation={reportHarm}
      params={{ matterId }}
      does={t('harmDo')}
      done={({ told }) => t('harmDone', { organs: organsIn(told) })}
      lead={<HarmLead />}
    >
      {(form) => {
        const duty = safety.data?.duties.find(({ concern }) => concern === form.typed.concern)
        const told = duty && { hint: t('harmToldHint', { organs: organsIn(duty.told) }) }
        return (
          <>
            <DeskChoice form={form} path="concern" label={t('harmConcern')} options={concerns} />
            <DeskText form={form} path="words" label={t('harmWords')} hint={t('harmWordsHint')} rows={4} />
            <DeskSelect
              form={form}
              path="told"
              label={t('harmTold')}
              options={organs}
              isMany
              isOptional
              {...told}
            />
            <DeskMoment
              form={form}
              path="toldAt"
              label={t('harmToldAt')}
              hint={t('harmToldAtHint')}
              isOptional
            />
            <AboutFields form={form as never} officers={safety.data?.officers ?? []} />
          </>
        )
      }}
    </OperationForm>
  )
}
