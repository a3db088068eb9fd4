import { expect, test } from 'vitest'
import { FormShape } from '../contract/form.ts'
import forms from '../data/forms.json' with { type: 'json' }
import { checkForm } from './check-form.ts'
import type { ReturnForm } from './form.ts'

const [autumn] = forms
const form = FormShape.parse(autumn?.value)

test.each(forms)('$key is a form of its shape, and every code leads somewhere', ({ value }) => {
  expect(checkForm(FormShape.parse(value))).toEqual([])
})

const people = form.parts[0] as ReturnForm['parts'][number]
test.each([
  {
    why: 'a code stands for one thing',
    broken: { ...form, parts: [...form.parts, people] },
    says: 'a code is used twice',
  },
  {
    why: 'a check marks a field that is there',
    broken: { ...form, checks: form.checks.map((check) => ({ ...check, at: 'nowhere' })) },
    says: 'there is no field nowhere',
  },
  {
    why: 'only counts add up',
    broken: { ...form, ratios: form.ratios.map((ratio) => ({ ...ratio, of: { sum: ['platform'] } })) },
    says: 'there is no count platform',
  },
  {
    why: 'an amount is one thing or the other',
    broken: { ...form, ratios: form.ratios.map((ratio) => ({ ...ratio, of: {} })) },
    says: 'either a sum or a number',
  },
  {
    why: 'choices are told apart in a cell',
    broken: {
      ...form,
      parts: form.parts.map((part) => ({
        ...part,
        fields: part.fields.map((field) => ({
          ...field,
          choices: field.choices?.map((choice) => ({ ...choice, zh: '甲、乙' })),
        })),
      })),
    },
    says: 'a choice holds a sign that parts choices',
  },
  {
    why: 'a choice has something to choose',
    broken: {
      ...form,
      parts: [{ ...people, fields: [{ code: 'x', zh: '甲', en: 'x', kind: 'choice', need: 'must' }] }],
    },
    says: 'nothing can be chosen',
  },
] as const)('a form is refused: $why', ({ broken, says }) => {
  expect(checkForm(broken as ReturnForm).map(({ what }) => what)).toContain(says)
})
