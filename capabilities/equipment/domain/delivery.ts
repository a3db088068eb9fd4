/** A device as a delivery note names it. */
export interface DeliveredDevice {
  readonly assetNumber: string
  readonly serial: string
}

const SHORTEST_NUMBER = 2

/**
 * One line that was copied from a delivery note: asset number, then serial number, with whatever stands between columns.
 * @returns undefined where these two cannot be told
 */
export function readDeliveryLine(line: string): DeliveredDevice | undefined {
  const [assetNumber, serial, ...more] = line.trim().split(/[\s,，;；、]+/)
  if (assetNumber === undefined || serial === undefined || more.length > 0) return undefined
  return Math.min(assetNumber.length, serial.length) < SHORTEST_NUMBER ? undefined : { assetNumber, serial }
}

/** The first number that stands in a delivery twice: one device, or a slip of the pen. */
export function numberTwice(devices: readonly DeliveredDevice[]): string | undefined {
  const first = (numbers: readonly string[]) => numbers.find((one, at) => numbers.indexOf(one) !== at)
  return first(devices.map((one) => one.assetNumber)) ?? first(devices.map((one) => one.serial))
}
