export interface Credentials {
  readonly clientId: string
  readonly secret: string
}

/**
 * Reads name and secret from `Authorization: Basic …`, where both are form-encoded first.
 * @param decode from base64 to text  @returns undefined where the header cannot be read
 * @source RFC 6749 2.3.1, RFC 7617
 */
export function basicCredentials(
  header: string,
  decode: (base64: string) => string,
): Credentials | undefined {
  const packed = /^Basic +([A-Za-z0-9+/]+=*)$/i.exec(header)?.[1]
  if (packed === undefined) return undefined
  const text = decode(packed)
  const colon = text.indexOf(':')
  if (colon < 0) return undefined
  const clientId = formDecoded(text.slice(0, colon))
  const secret = formDecoded(text.slice(colon + 1))
  return clientId === undefined || secret === undefined ? undefined : { clientId, secret }
}

function formDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
