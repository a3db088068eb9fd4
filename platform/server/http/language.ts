import type { FastifyRequest } from 'fastify'
import type { Language } from '#kernel/codes/index.ts'

/** Chinese unless the caller prefers English: the header first, then the cookie of the language switch. */
export function languageOf(request: FastifyRequest): Language {
  const asked = request.headers['accept-language'] ?? ''
  const cookies = request.cookies as Record<string, string | undefined> | undefined
  const kept = cookies?.dingfen_language
  if (kept === 'zh' || kept === 'en')
    return asked.startsWith('zh') || asked.startsWith('en') ? languageNamed(asked) : kept
  return languageNamed(asked)
}

/** As the header `Accept-Language` alone names it. */
function languageNamed(header: string): Language {
  const ranked = header
    .split(',')
    .map((part) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { tag, weight: quality ? Number(quality.trim().slice(2)) || 0 : 1 }
    })
    .filter(({ tag }) => tag.startsWith('zh') || tag.startsWith('en'))
    .sort((a, b) => b.weight - a.weight)
  return ranked[0]?.tag.startsWith('en') ? 'en' : 'zh'
}
