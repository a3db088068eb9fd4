import { type FieldProps, PasswordField } from '#platform/web/forms/index.ts'
import { useText } from '#platform/web/i18n/index.ts'
import { messages } from './messages.ts'

/** The password that an administrator hands over and that the person replaces at the first sign-in. */
export function FirstPasswordField<Value>(props: Pick<FieldProps<Value>, 'form' | 'path'>) {
  const t = useText(messages)
  return (
    <PasswordField
      {...props}
      label={t('firstPassword')}
      hint={t('passwordRule')}
      autoComplete="new-password"
    />
  )
}
