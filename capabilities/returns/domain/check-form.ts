import { type Amount, type Check, type Field, fieldsOf, type ReturnForm } from './form.ts'

/** @property at where in the form, for its author */
export interface FormFault {
  readonly at: string
  readonly what: string
}

/** Codes that lead nowhere and questions that cannot be answered: such a form is never put in force. */
export function checkForm(form: ReturnForm): readonly FormFault[] {
  const fields = new Map(fieldsOf(form).map((field) => [field.code, field]))
  const codes = [
    ...form.parts.map(({ code }) => code),
    ...fieldsOf(form).map(({ code }) => code),
    ...form.checks.map(({ code }) => code),
    ...form.ratios.map(({ code }) => code),
  ]
  const twice = codes.filter((code, at) => codes.indexOf(code) !== at)
  return [
    ...twice.map((code) => ({ at: code, what: 'a code is used twice' })),
    ...fieldsOf(form).flatMap(faultsOfField),
    ...form.checks.flatMap((check) => faultsOfCheck(check, fields)),
    ...form.ratios.flatMap(({ code, of, to }) =>
      [of, to].flatMap((amount) => faultsOfAmount(code, amount, fields)),
    ),
  ]
}

function faultsOfField({ code, kind, choices = [] }: Field): readonly FormFault[] {
  const isChoice = kind === 'choice' || kind === 'choices'
  // in a cell several choices stand in a row, and are read apart again
  const apart = choices.filter(({ zh, en }) => /[、;；\n]/.test(zh + en))
  if (apart.length > 0) return [{ at: code, what: 'a choice holds a sign that parts choices' }]
  if (isChoice === choices.length > 0) return []
  return [{ at: code, what: isChoice ? 'nothing can be chosen' : 'choices where none are made' }]
}

type Fields = ReadonlyMap<string, Field>

function faultsOfCheck({ code, at, that }: Check, fields: Fields): readonly FormFault[] {
  const names = 'filled' in that ? [at, that.when.field] : [at]
  const unknown = names.filter((name) => !fields.has(name))
  return [
    ...unknown.map((name) => ({ at: code, what: `there is no field ${name}` })),
    ...('filled' in that ? [] : [that.left, that.right].flatMap((one) => faultsOfAmount(code, one, fields))),
  ]
}

function faultsOfAmount(at: string, { sum, number }: Amount, fields: Fields): readonly FormFault[] {
  if ((sum === undefined) === (number === undefined)) return [{ at, what: 'either a sum or a number' }]
  return (sum ?? [])
    .filter((name) => fields.get(name)?.kind !== 'count')
    .map((name) => ({ at, what: `there is no count ${name}` }))
}
