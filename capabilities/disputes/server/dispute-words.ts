import { blindIndex } from '#platform/server/crypto/blind-index.ts'
import type { Keys } from '#platform/server/crypto/keys.ts'
import type { Add } from './list-orders.ts'

const CODE = /^\d{6}-\d{4}-\d{7}$/
const PHONE_TAIL = /^\d{4}$/

/**
 * The conditions of which a matter with these words meets one: words and names by pairs of characters, rechecked; four
 * digits may also be the end of a phone number. Each is a question of its own, because PostgreSQL answers "one or the
 * other" by making the pairs of every row that either index finds.
 */
export function waysToFind(keys: Keys, words: string, add: Add): readonly string[] {
  if (CODE.test(words)) return [`d.code = ${add(words)}`]
  const byPairs = `search.pairs(d.search_text) @> search.pairs(${add(words)}) and ${hasWords(words, add)}`
  return PHONE_TAIL.test(words) ? [byPairs, hasPhoneTail(keys, words, add)] : [byPairs]
}

/** The same, to be asked of row after row. */
export function holdsWords(keys: Keys, words: string, add: Add): string {
  if (!PHONE_TAIL.test(words)) return hasWords(words, add)
  return `(${hasWords(words, add)} or ${hasPhoneTail(keys, words, add)})`
}

const hasWords = (words: string, add: Add) => `strpos(d.search_text, ${add(words.toLowerCase())}) > 0`

const hasPhoneTail = (keys: Keys, words: string, add: Add) =>
  `d.id = any(array(select matter_id from parties.party
                     where phone_tail_index = ${add(blindIndex(keys, 'phone-tail', words))}))`
