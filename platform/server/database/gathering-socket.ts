import { Socket } from 'node:net'

/**
 * A socket that sends in one go what is written in one turn of the program. The driver corks it for each prepared
 * question by itself; of those asked at once the first cork holds until the turn ends, so that they are one call of the
 * system, which costs more than most of the questions.
 */
export class GatheringSocket extends Socket {
  #gathers = false

  override cork(): void {
    if (!this.#gathers) {
      this.#gathers = true
      super.cork()
      process.nextTick(() => {
        this.#gathers = false
        super.uncork()
      })
    }
    super.cork()
  }
}
