import { inflateSync } from 'node:zlib'
import { encode } from 'uqr'
import { expect, test } from 'vitest'
import { codePicture } from './code-picture.ts'
import { pictureSize } from './picture-size.ts'

const address = 'https://dingfen.example/party#ABCD-EFGH-JKMN-PQRS'

test('the picture shows every module of the code, black on white, with a quiet zone around it', () => {
  const png = Buffer.from(codePicture(address))
  const { width, height } = pictureSize(png)
  const { data, size } = encode(address, { ecc: 'M', border: 4 })
  expect([width, height]).toEqual([size * 8, size * 8])
  const at = png.indexOf('IDAT')
  const pixels = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))
  const isDark = (x: number, y: number) => {
    const byte = pixels[y * (1 + width / 8) + 1 + Math.floor(x / 8)] ?? 0
    return ((byte >> (7 - (x % 8))) & 1) === 0
  }
  const seen = data.map((row, y) => row.map((_, x) => isDark(x * 8 + 4, y * 8 + 4)))
  expect(seen).toEqual(data)
  expect(
    seen
      .slice(0, 4)
      .flat()
      .every((dark) => !dark),
  ).toBe(true)
})

test('another address is another picture', () => {
  expect(codePicture(address)).not.toEqual(codePicture(`${address}2`))
})
