import type { Config } from '#platform/server/config/config.ts'
import { type Couriers, mailCourier, smsCourier } from '#platform/server/messages/index.ts'

/** The ways out of the house that the environment configures. */
export function couriersOf({ mail, sms }: Pick<Config, 'mail' | 'sms'>): Couriers {
  return { mail: mail && mailCourier(mail), sms: sms && smsCourier(sms) }
}
