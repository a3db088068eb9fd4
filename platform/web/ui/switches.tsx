import { chooseLanguage, useLanguage, useText } from '../i18n/index.ts'
import { messages } from './messages.ts'
import { chooseTypeSize, useTypeSize } from './type-size.ts'

/** Both names are always written in their own language: whoever needs the switch can read it. */
export function LanguageSwitch() {
  const t = useText(messages)
  const language = useLanguage()
  return (
    <fieldset className="switch">
      <legend className="unseen">{t('language')}</legend>
      <SwitchButton isOn={language === 'zh'} onPress={() => chooseLanguage('zh')} lang="zh-CN">
        {t('languageZh')}
      </SwitchButton>
      <SwitchButton isOn={language === 'en'} onPress={() => chooseLanguage('en')} lang="en">
        {t('languageEn')}
      </SwitchButton>
    </fieldset>
  )
}

export function TypeSizeSwitch() {
  const t = useText(messages)
  const size = useTypeSize()
  return (
    <fieldset className="switch">
      <legend className="unseen">{t('typeSize')}</legend>
      <SwitchButton isOn={size === 'normal'} onPress={() => chooseTypeSize('normal')}>
        {t('typeNormal')}
      </SwitchButton>
      <SwitchButton isOn={size === 'large'} onPress={() => chooseTypeSize('large')}>
        {t('typeLarge')}
      </SwitchButton>
    </fieldset>
  )
}

interface SwitchButtonProps {
  readonly isOn: boolean
  readonly onPress: () => void
  readonly lang?: string
  readonly children: string
}

function SwitchButton({ isOn, onPress, lang, children }: SwitchButtonProps) {
  return (
    <button type="button" aria-pressed={isOn} onClick={onPress} lang={lang}>
      {children}
    </button>
  )
}
