import type { CodeList } from '#kernel/codes/index.ts'
import { DeskNumber, DeskSelect, DeskText } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { Tag } from '#platform/web/ui/desk/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import type { Direction, MaterialForm, OtherBody } from '../domain/index.ts'
import { materialForms } from '../domain/index.ts'
import { messages } from './messages.ts'
import { useWays } from './use-ways.ts'

/** What drafts and letters have in common. */
interface Way {
  readonly body: OtherBody
  readonly kind: string
  readonly bodyName: string
  readonly contact: string
  readonly materials: readonly {
    readonly name: string
    readonly form: MaterialForm
    readonly count: number
  }[]
}

interface WayProps {
  readonly form: unknown
  readonly direction: Direction
}

/** To whom or from whom and in which way; what the rule does not know cannot be chosen. */
export function WayFields({ form: given, direction }: WayProps) {
  const t = useText(messages)
  const form = given as Form<Way>
  const { body, kind } = form.typed
  const { bodies, kinds, chosen } = useWays(direction, body, kind)
  return (
    <>
      <DeskSelect form={form} path="body" label={t('body')} options={bodies as CodeList} />
      <DeskSelect form={form} path="kind" label={t('kind')} options={kinds as CodeList} />
      {chosen && (
        <p className="quiet">
          {t('basis', { basis: chosen.basis })}{' '}
          {chosen.assumption && <Tag tone="warning">{t('assumed')}</Tag>}{' '}
          {chosen.needsConsent && t('needsConsent')}
        </p>
      )}
      <DeskText form={form} path="bodyName" label={t('bodyName')} maxLength={120} />
      <DeskText form={form} path="contact" label={t('contact')} isOptional maxLength={120} />
    </>
  )
}

/** Each material with its form and number. */
export function MaterialFields({ form: given }: Pick<WayProps, 'form'>) {
  const t = useText(messages)
  const form = given as Form<Way>
  const materials = form.typed.materials ?? []
  return (
    <section className="referral-rows" aria-label={t('materials')}>
      {materials.map((_material, at) => (
        // materials have no identity of their own until they are saved: their place is what they are
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <fieldset key={at} className="act-part">
          <legend>{t('material', { number: at + 1 })}</legend>
          <DeskText form={form} path={`materials[${at}].name`} label={t('materialName')} maxLength={120} />
          <DeskSelect form={form} path={`materials[${at}].form`} label={t('form')} options={materialForms} />
          <DeskNumber form={form} path={`materials[${at}].count`} label={t('count')} />
          <Button
            look="quiet"
            onClick={() =>
              form.set(
                'materials',
                materials.filter((_, other) => other !== at),
              )
            }
          >
            {t('remove')}
          </Button>
        </fieldset>
      ))}
      <Button onClick={() => form.set('materials', [...materials, { form: 'original', count: 1 }])}>
        {t('addMaterial')}
      </Button>
    </section>
  )
}
