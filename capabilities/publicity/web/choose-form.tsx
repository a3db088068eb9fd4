import { useEffect } from 'react'
import { type Answer, useWrite } from '#platform/web/api-client/index.ts'
import {
  type Closing,
  DeskChoice,
  DeskSelect,
  DeskText,
  OperationForm,
} from '#platform/web/forms/desk/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { Note } from '#platform/web/ui/index.ts'
import { chooseDisclosure, previewRendition } from '../contract/desk.ts'
import { extents, grounds } from '../domain/index.ts'
import { messages } from './messages.ts'
import { RenditionView } from './public-text.tsx'
import type { Publication } from './publication.ts'
import { withExtent } from './with-extent.ts'

/** The extent with its ground, beside what the public would read of it. */
export function ChooseForm({ one, ...closing }: Closing & { readonly one: Publication }) {
  const t = useText(messages)
  const label = useLabel()
  const { extent, ground } = one.proposal
  return (
    <OperationForm
      {...closing}
      operation={chooseDisclosure}
      params={{ publicationId: one.id }}
      version={one.version}
      initial={{ extent, ...(ground ? { ground } : {}), kept: [] }}
      draft={`publicity.choose.${one.id}`}
      does={t('choose')}
      done={() => t('chosen')}
      lead={<p>{t('chooseLead')}</p>}
    >
      {(form) => {
        const chosen = form.value('extent')
        return (
          <>
            <DeskChoice
              form={{ ...form, set: (_, value) => form.change((typed) => withExtent(typed, value, ground)) }}
              path="extent"
              label={t('choice')}
              options={(['full', 'summary', 'none'] as const).map((value) => ({
                value,
                label: label(extents, value),
              }))}
            />
            {chosen !== 'full' && (
              <>
                <DeskSelect
                  form={form}
                  path="ground"
                  label={t('ground')}
                  options={(Object.keys(grounds) as (keyof typeof grounds)[]).map((value) => ({
                    ...{ value, label: label(grounds, value) },
                  }))}
                />
                <DeskText form={form} path="words" label={t('words')} rows={2} maxLength={1000} />
              </>
            )}
            {(chosen === 'full' || chosen === 'summary') && (
              <Preview
                publicationId={one.id}
                extent={chosen}
                kept={keptOf(form.value('kept'))}
                onKeep={(kept) => form.set('kept', kept)}
              />
            )}
          </>
        )
      }}
    </OperationForm>
  )
}

const keptOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])

interface PreviewProps {
  readonly publicationId: string
  readonly extent: 'full' | 'summary'
  readonly kept: readonly string[]
  readonly onKeep: (kept: readonly string[]) => void
}

function Preview({ publicationId, extent, kept, onKeep }: PreviewProps) {
  const t = useText(messages)
  const { mutate, data } = useWrite(previewRendition)
  const keptKey = kept.join('\n')
  useEffect(() => {
    const words = keptKey === '' ? [] : keptKey.split('\n')
    mutate({ params: { publicationId }, body: { extent, kept: words } })
  }, [mutate, publicationId, extent, keptKey])
  if (data === undefined) return null
  return (
    <section aria-live="polite">
      <h2>{t('preview')}</h2>
      {data.leaks.length > 0 && <Note tone="danger" title={t('leaks')} />}
      <RenditionView of={data.rendition} />
      <KeepBoxes found={data.found} kept={kept} onKeep={onKeep} />
    </section>
  )
}

interface KeepProps extends Pick<PreviewProps, 'kept' | 'onKeep'> {
  readonly found: Answer<typeof previewRendition>['found']
}

/** Only what a rule may take for a name or an address by mistake; a number never. */
function KeepBoxes({ found, kept, onKeep }: KeepProps) {
  const t = useText(messages)
  const words = [...new Set([...kept, ...found.filter((one) => one.mayBeKept).map((one) => one.words)])]
  return (
    <ul className="publicity-lines">
      {words.map((one) => (
        <li key={one}>
          <label>
            <input
              type="checkbox"
              checked={kept.includes(one)}
              onChange={(event) =>
                onKeep(event.target.checked ? [...kept, one] : kept.filter((other) => other !== one))
              }
            />{' '}
            {t('keep', { words: one })}
          </label>
        </li>
      ))}
    </ul>
  )
}
