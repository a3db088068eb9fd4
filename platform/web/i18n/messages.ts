import i18next from 'i18next'
import type { Language } from '#kernel/codes/index.ts'

/** A sentence with `{{places}}`; where English counts, one form for one and one for several. */
export type Message = string | Readonly<{ one: string; other: string }>

export type Catalogue = Readonly<Record<string, Message>>

/** The messages of one room in both languages. The type refuses a key that one language lacks. */
export interface Messages<Zh extends Catalogue = Catalogue> {
  readonly room: string
  readonly zh: Zh
  readonly en: Readonly<Record<keyof Zh, Message>>
}

/** Names of the `{{places}}` of a sentence. */
type PlacesOf<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | PlacesOf<Rest> : never

type TextOf<M> = M extends { other: infer Other } ? Other : M

type Facts<M> = { readonly [Name in PlacesOf<TextOf<M>>]: string | number }

/** What a sentence needs besides its key: nothing, or its facts. */
export type FactsArgument<M> = [PlacesOf<TextOf<M>>] extends [never] ? [] : [facts: Facts<M>]

export type Text<Zh extends Catalogue> = <Key extends keyof Zh & string>(
  key: Key,
  ...facts: FactsArgument<Zh[Key]>
) => string

const i18n = i18next.createInstance()
i18n.init({
  initAsync: false,
  lng: 'zh',
  fallbackLng: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false }, // React escapes
  resources: {},
})

/**
 * Declares the messages of a room; they arrive with the room's own chunk.
 * @param room the folder: `mediation`, `platform.ui`; unique
 * @example
 * export const messages = defineMessages('mediation', {
 *   zh: { daysLeft: '还有 {{count}} 天' },
 *   en: { daysLeft: { one: '{{count}} day left', other: '{{count}} days left' } },
 * })
 */
export function defineMessages<const Zh extends Catalogue>(
  room: string,
  languages: { zh: Zh; en: Readonly<Record<keyof Zh, Message>> },
): Messages<Zh> {
  i18n.addResourceBundle('zh', room, flatten(languages.zh))
  i18n.addResourceBundle('en', room, flatten(languages.en))
  return { room, ...languages }
}

/** The speaker of one room in one language. */
export function textIn<Zh extends Catalogue>(messages: Messages<Zh>, language: Language): Text<Zh> {
  // its own type works from a declared catalogue; ours comes from the argument
  const speak = i18n.getFixedT(language, messages.room) as unknown as (key: string, facts: object) => string
  return (key, ...[facts]) => speak(key, { ...facts })
}

function flatten(catalogue: Catalogue): Record<string, string> {
  const flat: Record<string, string> = {}
  for (const [key, message] of Object.entries(catalogue)) {
    if (typeof message === 'string') flat[key] = message
    else Object.assign(flat, { [`${key}_one`]: message.one, [`${key}_other`]: message.other })
  }
  return flat
}
