import type { Page } from 'playwright-core'

/**
 * A real video (WebM, VP8) of so many seconds, recorded by the browser itself from a moving picture. Noise in it keeps it
 * from being pressed to nothing, so that sending it takes a while.
 */
export async function film(page: Page, seconds: number, hue: number): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([length, colour]) => {
      const canvas = document.createElement('canvas')
      ;[canvas.width, canvas.height] = [160, 120]
      const pen = canvas.getContext('2d') as CanvasRenderingContext2D
      const draw = (at: number) => {
        pen.fillStyle = `hsl(${colour} 60% 50%)`
        pen.fillRect(0, 0, 160, 120)
        for (let spot = 0; spot < 400; spot++) {
          pen.fillStyle = `hsl(${Math.random() * 360} 80% 50%)`
          pen.fillRect(Math.random() * 160, Math.random() * 120, 3, 3)
        }
        pen.fillStyle = 'white'
        pen.fillText(at.toFixed(1), 10, 20)
      }
      const recorder = new MediaRecorder(canvas.captureStream(12), {
        mimeType: 'video/webm;codecs=vp8',
        videoBitsPerSecond: 900_000,
      })
      const pieces: Blob[] = []
      recorder.ondataavailable = ({ data }) => pieces.push(data)
      const stopped = new Promise((done) => {
        recorder.onstop = done
      })
      recorder.start()
      const began = performance.now()
      while (performance.now() - began < length * 1000) {
        draw((performance.now() - began) / 1000)
        await new Promise((later) => setTimeout(later, 80))
      }
      recorder.stop()
      await stopped
      const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer())
      return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''))
    },
    [seconds, hue] as const,
  )
  return Buffer.from(base64, 'base64')
}
