import { Select } from 'antd'
import { useEffect, useId } from 'react'
import type { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { DeskNumber, DeskText } from '#platform/web/forms/desk/index.ts'
import type { Form } from '#platform/web/forms/index.ts'
import { useLabel, useText } from '#platform/web/i18n/index.ts'
import { listNamed, Tag } from '#platform/web/ui/desk/index.ts'
import { Button } from '#platform/web/ui/index.ts'
import type { resubmitForReview } from '../contract.ts'
import { type Material, materials } from '../domain/index.ts'
import { messages } from './messages.ts'
import type { Standing } from './review.ts'

type RoundInput = z.input<NonNullable<typeof resubmitForReview.body>>
type Line = { readonly material?: Material; readonly title?: string; readonly pages?: number }

interface MaterialProps {
  readonly form: Form<RoundInput>
  readonly entry: Standing['entry']
}

/** What is sent: a line for each material that the checklist wants, and as many others as there are. */
export function MaterialFields({ form, entry }: MaterialProps) {
  const t = useText(messages)
  const label = useLabel()
  const value = form.value('materials')
  const lines = (Array.isArray(value) ? value : []) as readonly Line[]
  const set = (changed: readonly Line[]) => form.set('materials', changed)
  const add = (material: Material) => set([...lines, { material, title: label(materials, material) }])
  const isAssessed = form.value('wasAssessed') === true
  const lacksReport = isAssessed && !lines.some(({ material }) => material === 'assessment-report')
  // biome-ignore lint/correctness/useExhaustiveDependencies: added once when the answer turns to yes, not again when it is taken off
  useEffect(() => {
    if (lacksReport) add('assessment-report')
  }, [isAssessed])
  const isWanted = (material: Material | undefined) =>
    material === 'assessment-report'
      ? isAssessed
      : entry.some((line) => line.material === material && line.isNeeded)
  return (
    <>
      <h3>{t('materials')}</h3>
      {lines.map((line, at) => {
        const isNeeded =
          isWanted(line.material) && lines.findIndex((one) => one.material === line.material) === at
        const basis = entry.find(({ material }) => material === line.material)
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is told apart by nothing but its place
          <section className="review-item" key={at}>
            <p className="review-facts">
              {line.material && <strong>{label(materials, line.material)}</strong>}
              {isNeeded && <Tag tone="primary">{t('entryNeeded')}</Tag>}
              {isNeeded && basis && <span className="quiet">{basis.basis}</span>}
              {isNeeded && basis?.assumption && <Tag tone="warning">{t('assumption')}</Tag>}
              {!isNeeded && (
                <Button look="quiet" onClick={() => set(lines.filter((_, other) => other !== at))}>
                  {t('takeOff')}
                </Button>
              )}
            </p>
            <DeskText form={form} path={`materials[${at}].title`} label={t('fieldTitle')} maxLength={200} />
            <DeskNumber form={form} path={`materials[${at}].pages`} label={t('fieldPages')} isOptional />
          </section>
        )
      })}
      <AddMaterial onAdd={add} />
    </>
  )
}

/** A further material of any kind: a second piece of evidence, a report that nobody asked for. */
function AddMaterial({ onAdd }: { readonly onAdd: (material: Material) => void }) {
  const t = useText(messages)
  const label = useLabel()
  const id = useId()
  // The organ's own review is written below and is no paper of its own.
  const kinds = codesOf(materials).filter((material) => material !== 'pre-review')
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {t('addMaterial')}
      </label>
      <Select
        id={id}
        {...listNamed(t('addMaterial'))}
        className="desk-wide"
        value={null}
        placeholder={t('addMaterialHint')}
        options={kinds.map((value) => ({ value, label: label(materials, value) }))}
        onChange={(material: Material | null) => material && onAdd(material)}
      />
    </div>
  )
}
