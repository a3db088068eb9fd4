const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Strokes are drawn on a phone: more than this is not a signature but an attempt to fill the memory. */
const largestSide = 4000
const largestFileInBytes = 2_000_000

/**
 * Width and height of a PNG in pixels, read from its header.
 * @throws RangeError when it is no PNG, or larger than a signature can be
 * @source PNG specification, 11.2.2 IHDR
 */
export function pictureSize(bytes: Uint8Array): { readonly width: number; readonly height: number } {
  const isPng = bytes.length >= 33 && signature.every((byte, index) => bytes[index] === byte)
  if (!isPng) throw new RangeError('a signature must be a PNG picture')
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const width = header.getUint32(16)
  const height = header.getUint32(20)
  if (width < 1 || height < 1 || Math.max(width, height) > largestSide || bytes.length > largestFileInBytes) {
    throw new RangeError(`a signature of ${width} by ${height} pixels is too large`)
  }
  return { width, height }
}
