import { listUnits } from '#capabilities/organisations/contract.ts'
import { useOperation } from '#platform/web/api-client/index.ts'
import { DeskChoice, DeskMoment, DeskSelect, DeskText, DeskTree } from '#platform/web/forms/desk/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { useMay } from '#platform/web/ui/index.ts'
import { readSafety, reportHarm } from '../contract.ts'
import { concerns, organs } from '../domain/index.ts'
import { HarmLead, useOrganWords } from './harm-words.tsx'
import { messages } from './messages.ts'
import { type Closing, SafetyForm } from './safety-form.tsx'

interface HarmProps extends Closing {
  readonly matterId: string
}

/** The duty to report, in plain words: whom to call first, what happened, what comes next. */
export function HarmForm({ matterId, ...closing }: HarmProps) {
  const t = useText(messages)
  const may = useMay()
  const organsIn = useOrganWords()
  const safety = useOperation(readSafety, { params: { matterId } }, { enabled: may('readSafety') })
  const units = useOperation(listUnits, {}, { enabled: may('listUnits') }).data?.units ?? []
  const branches = units.map(({ id, parentId, name }) => ({ id, parentId, name }))
  return (
    <SafetyForm
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
            {branches.length > 0 && (
              <DeskTree
                form={form}
                path="aboutUnitId"
                label={t('harmAbout')}
                hint={t('harmAboutHint')}
                branches={branches}
                isOptional
              />
            )}
          </>
        )
      }}
    </SafetyForm>
  )
}
