import type { Label, Language } from '#kernel/codes/index.ts'
import type { Fact, Facts, Refusal } from '#kernel/problems/index.ts'

/** How a refusal looks to the outside: its HTTP status and its sentence, with `{fact}` where a fact belongs. */
export interface ProblemKind extends Label {
  readonly status: number
}

export type ProblemKinds<Code extends string = string> = Readonly<Record<Code, ProblemKind>>

/** RFC 9457 problem details, with the stable `code` of the refusal and the places that are wrong. */
export interface ProblemAnswer {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly facts?: SpokenFacts
  readonly errors?: readonly InputError[]
}

/** The facts of a refusal in the language of its reader. */
type SpokenFacts = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** @property at path into the request: `body.parties[0].name` */
export interface InputError {
  readonly at: string
  readonly code: string
  readonly message: string
}

/** The problems that any operation may answer. */
const generalProblems = {
  'request.malformed': { status: 400, zh: '请求内容不是有效的 JSON。', en: 'The request is not valid JSON.' },
  'request.malformed-address': {
    status: 400,
    zh: '请求地址无法识别。',
    en: 'The address of the request cannot be read.',
  },
  'request.invalid': {
    status: 422,
    zh: '填写的内容有误，请按提示修改。',
    en: 'Some of what was entered is not right.',
  },
  'request.too-large': { status: 413, zh: '提交的内容太大。', en: 'The request is too large.' },
  'request.unsupported-media-type': {
    status: 415,
    zh: '不支持这种内容格式。',
    en: 'This media type is not supported.',
  },
  'request.unprintable-text': {
    status: 400,
    zh: '文字中含有无法保存的控制字符。',
    en: 'The text contains characters that cannot be kept.',
  },
  'request.forged': {
    status: 403,
    zh: '请求来自其他网站，已拒绝。',
    en: 'The request came from another site and was refused.',
  },
  'request.too-many': {
    status: 429,
    zh: '操作太频繁，请稍后再试。',
    en: 'Too many requests; try again a little later.',
  },
  'request.key-reused': {
    status: 422,
    zh: '同一个幂等键用在了不同的请求上。',
    en: 'The idempotency key was already used for a different request.',
  },
  'request.key-invalid': {
    status: 400,
    zh: '幂等键须为 UUID。',
    en: 'The idempotency key has to be a UUID.',
  },
  'request.version-required': {
    status: 428,
    zh: '修改时须说明所看到的版本（If-Match）。',
    en: 'An edit has to name the version that it saw (If-Match).',
  },
  'request.stale': {
    status: 412,
    zh: '您打开之后，别人已经修改过。请查看新内容后再提交，您填写的内容仍然保留。',
    en: 'Somebody changed this after you opened it. Look at the new state and submit again; your text is kept.',
  },
  'request.not-found': {
    status: 404,
    zh: '没有找到，或者您无权查看。',
    en: 'Not found, or not for you to see.',
  },
  'request.no-such-operation': { status: 404, zh: '没有这个接口。', en: 'There is no such operation.' },
  'request.method-not-allowed': {
    status: 405,
    zh: '不支持这种操作方式。',
    en: 'That method is not allowed here.',
  },
  'access.sign-in-required': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'access.token-required': {
    status: 401,
    zh: '请出示有效的访问令牌（Bearer）。',
    en: 'Show a valid access token (Bearer).',
  },
  'access.scope-missing': {
    status: 403,
    zh: '访问令牌没有 {scope} 权限。',
    en: 'The access token does not carry the scope {scope}.',
  },
  'access.password-change-due': {
    status: 403,
    zh: '请先修改初始密码，再办理其他事项。',
    en: 'Replace the first password before you do anything else.',
  },
  'access.not-allowed': { status: 403, zh: '您的岗位不能做这件事。', en: 'Your roles do not allow this.' },
  'platform.database-unavailable': {
    status: 503,
    zh: '数据库暂时不可用，内容没有保存，请稍后重试。',
    en: 'The database is not available; nothing was saved. Try again in a moment.',
  },
  'platform.store-unavailable': {
    status: 503,
    zh: '存放文件的系统暂时连不上，请稍后重试。已经保存的内容不受影响。',
    en: 'The store of files cannot be reached. Try again in a moment; what was saved is safe.',
  },
  'platform.beyond-calendar': {
    status: 422,
    zh: '由所填日期推算的日期超出1900年至2199年，请核对。',
    en: 'A day that follows from what was entered lies outside 1900 to 2199; please check it.',
  },
  'platform.disk-full': {
    status: 507,
    zh: '存储空间已满，内容没有保存，请联系管理员。',
    en: 'The storage is full; nothing was saved. Tell an administrator.',
  },
  'platform.bug': {
    status: 500,
    zh: '程序出错，内容没有保存。',
    en: 'The program failed; nothing was saved.',
  },
} as const satisfies ProblemKinds

export class ProblemBook {
  readonly #kinds: ReadonlyMap<string, ProblemKind>

  constructor(...books: readonly ProblemKinds[]) {
    this.#kinds = new Map([generalProblems, ...books].flatMap((book) => Object.entries(book)))
  }

  /** @throws when a capability refuses with a code that no book explains: a bug that a test finds */
  answer(refusal: Refusal, language: Language, errors?: readonly InputError[]): ProblemAnswer {
    const kind = this.#kinds.get(refusal.code)
    if (kind === undefined) throw new Error(`no problem book explains ${refusal.code}`)
    const facts = refusal.facts && inWords(refusal.facts, language)
    const sentence = fillIn(kind[language], facts, language)
    const places =
      errors ?? (refusal.at ? [{ at: refusal.at, code: refusal.code, message: sentence }] : undefined)
    return {
      type: `urn:dingfen:problem:${refusal.code}`,
      title: sentence,
      status: kind.status,
      code: refusal.code,
      detail: sentence,
      ...(facts === undefined ? {} : { facts }),
      ...(places === undefined ? {} : { errors: places }),
    }
  }

  kinds(): ReadonlyMap<string, ProblemKind> {
    return this.#kinds
  }
}

const isMany = (fact: Fact): fact is readonly (string | Label)[] => Array.isArray(fact)

function inWords(facts: Facts, language: Language): SpokenFacts {
  const word = (one: string | Label) => (typeof one === 'string' ? one : one[language])
  const said = (fact: Fact) =>
    isMany(fact) ? fact.map(word) : typeof fact === 'object' ? fact[language] : fact
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, said(fact)]))
}

function fillIn(sentence: string, facts: SpokenFacts | undefined, language: Language): string {
  const between = language === 'zh' ? '、' : ', '
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts?.[name]
    return Array.isArray(fact) ? fact.join(between) : String(fact ?? '')
  })
}
