const CLAUSE_END = /[，。；！？、,.;!?\n]/
const REACH = 6

/** "Denies" is not a negation: who denies the beating tells that somebody speaks of it. */
const DENIAL =
  /没有|并没|从没|从未|未曾|未发生|并未|并非|不是|不会|不想|不要|不存在|无需|防止|避免|杜绝|以免|禁止|预防|拒绝|放弃|打消|没(?!办法|法|天)|未(?!婚|成年|来|满)|无(?=$|任何)/
/** Double denials affirm: "cannot but go and petition". */
const AFFIRMED = /不得不|不能不|只好|只能|忍不住|难免|没完没了|不仅|不止|不但|没有办法/

/**
 * Is the word at this place denied by its own clause?
 * Looks back at most six characters and never across a punctuation mark.
 */
export function isDenied(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - REACH), at)
  const clause = before.split(CLAUSE_END).at(-1) ?? ''
  return DENIAL.test(clause) && !AFFIRMED.test(clause)
}
