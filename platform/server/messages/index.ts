export { type Courier, type Couriers, faultWithout } from './courier.ts'
export { type MailSettings, mailCourier } from './mail.ts'
export { type SmsSettings, smsCourier } from './sms.ts'
