/** @property id the same when it is sent again, so that a receiver may tell a repetition */
export interface OutgoingMessage {
  readonly id: string
  readonly subject: string
  readonly text: string
}

/** Hands one message to whoever carries it. @throws where it was not taken, with a sentence for the log */
export type Courier = (to: string, message: OutgoingMessage) => Promise<void>

/** What is configured; a way that is missing is not offered. */
export interface Couriers {
  readonly mail?: Courier | undefined
  readonly sms?: Courier | undefined
}

const LONGEST_FAULT = 300

/** What went wrong, for a log that holds no address of anybody: servers like to repeat it. */
export function faultWithout(address: string, error: unknown): string {
  const words = error instanceof Error ? error.message : String(error)
  return words.replaceAll(address, '…').slice(0, LONGEST_FAULT)
}
