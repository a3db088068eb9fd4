export {
  chooseLanguage,
  currentLanguage,
  languageCookie,
  languageTag,
  onLanguageChange,
  restoreLanguage,
} from './language.ts'
export { defineMessages, type Messages, type Text, textIn } from './messages.ts'
export {
  label,
  useAside,
  useClauses,
  useEnumeration,
  useLabel,
  useLanguage,
  useNamed,
  useText,
  useWord,
  wordMarks,
} from './use-language.ts'
