export {
  chooseLanguage,
  currentLanguage,
  languageCookie,
  languageTag,
  onLanguageChange,
  restoreLanguage,
} from './language.ts'
export { defineMessages, type Messages, type Text, textIn } from './messages.ts'
export { label, useEnumeration, useLabel, useLanguage, useText, useWord } from './use-language.ts'
