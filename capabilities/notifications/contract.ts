import { z } from 'zod'
import { codesOf } from '#kernel/codes/index.ts'
import { Day } from '#platform/contract/day.ts'
import { operation } from '#platform/contract/operation.ts'
import {
  channels,
  deliveryStates,
  matterKinds,
  notificationEvents,
  notificationGroups,
} from './domain/index.ts'

const Moment = z.iso.datetime({ offset: true })
const Channel = z.enum(codesOf(channels))
const Group = z.enum(codesOf(notificationGroups))
const Cursor = z.string().max(80).optional()
const OWN = 'Whoever is signed in: the own ones'
const ADMIN = 'System administrators'

const Notification = z.object({
  id: z.uuid(),
  event: z.enum(codesOf(notificationEvents)),
  group: Group,
  matterKind: z.enum(matterKinds),
  matterId: z.uuid(),
  code: z.string().optional(),
  title: z.string().optional().describe('Where the person reaches the matter now'),
  dueOn: Day.optional(),
  at: Moment,
  readAt: Moment.optional(),
})

export const listNotifications = operation({
  id: 'listNotifications',
  method: 'GET',
  path: '/notifications',
  tag: 'notifications',
  summary: 'The inbox, the latest first; of a matter that the person no longer reaches nothing is shown',
  access: OWN,
  query: z.strictObject({
    unread: z.enum(['true', 'false']).default('false'),
    cursor: Cursor,
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({
    notifications: z.array(Notification),
    next: z.string().optional(),
    readAt: Moment.describe('When the list was read: what arrives later stays unread'),
  }),
})

export const countUnreadNotifications = operation({
  id: 'countUnreadNotifications',
  method: 'GET',
  path: '/notifications/unread-count',
  tag: 'notifications',
  summary: 'How many notifications are unread, counted up to a hundred',
  access: OWN,
  answer: z.object({ count: z.int() }),
})

export const markNotificationRead = operation({
  id: 'markNotificationRead',
  method: 'POST',
  path: '/notifications/{notificationId}/reading',
  tag: 'notifications',
  summary: 'Mark one notification as read; a second time changes nothing',
  access: OWN,
  params: z.object({ notificationId: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
})

export const markAllNotificationsRead = operation({
  id: 'markAllNotificationsRead',
  method: 'POST',
  path: '/notifications/readings',
  tag: 'notifications',
  summary: 'Mark as read what had arrived until a moment',
  access: OWN,
  body: z.strictObject({ until: Moment }),
  answer: z.object({ until: Moment }),
})

const Choices = z.partialRecord(Group, z.array(Channel).max(2))

export const readNotificationSettings = operation({
  id: 'readNotificationSettings',
  method: 'GET',
  path: '/notifications/settings',
  tag: 'notifications',
  summary: 'The own addresses and channels, what the rule offers, and when the quiet hours are',
  access: OWN,
  answer: z.object({
    mail: z.string().optional(),
    sms: z.string().optional(),
    language: z.enum(['zh', 'en']),
    choices: Choices.describe('In force: chosen, or by the rule'),
    configured: z.object({ mail: z.boolean(), sms: z.boolean() }).describe('Ways that this house has'),
    quiet: z.object({ from: z.string(), to: z.string(), restDays: z.boolean(), assumption: z.boolean() }),
    version: z.int(),
  }),
})

export const setNotificationSettings = operation({
  id: 'setNotificationSettings',
  method: 'PUT',
  path: '/notifications/settings',
  tag: 'notifications',
  summary: 'Choose addresses and channels; danger goes out on every channel that has an address',
  access: OWN,
  body: z.strictObject({
    mail: z.email().max(200).optional().describe('Left out: no mail'),
    sms: z
      .string()
      .regex(/^1[3-9]\d{9}$/)
      .optional()
      .describe('A mobile number of the mainland, eleven digits; left out: no SMS'),
    language: z.enum(['zh', 'en']),
    choices: Choices,
    version: z.int().min(0).max(2_147_483_647).describe('That was read; 0 where nothing was kept yet'),
  }),
  answer: z.object({ version: z.int() }),
})

export const testOwnChannel = operation({
  id: 'testOwnChannel',
  method: 'POST',
  path: '/notifications/tests',
  tag: 'notifications',
  summary: 'Send a test to the own address, through the outbox as everything else',
  access: OWN,
  body: z.strictObject({ channel: Channel }),
  answer: z.object({ deliveryId: z.uuid() }),
  status: 202,
  problems: ['notifications.no-channel', 'notifications.no-address'],
})

const Delivery = z.object({
  id: z.uuid(),
  accountName: z.string(),
  unitName: z.string(),
  channel: Channel,
  state: z.enum(codesOf(deliveryStates)),
  event: z.enum(codesOf(notificationEvents)).optional().describe('None: a test of the channel'),
  reason: z.string().optional(),
  attempts: z.int(),
  createdAt: Moment,
  nextAt: Moment.optional().describe('While it waits: not before'),
  endedAt: Moment.optional(),
})

export const listDeliveries = operation({
  id: 'listDeliveries',
  method: 'GET',
  path: '/deliveries',
  tag: 'notifications',
  summary: 'The delivery log of mail and SMS: to whom, what became of it; neither addresses nor matters',
  access: ADMIN,
  query: z.strictObject({
    state: z.enum(codesOf(deliveryStates)).optional(),
    cursor: Cursor,
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  answer: z.object({
    deliveries: z.array(Delivery),
    next: z.string().optional(),
    failed: z.int(),
    configured: z.object({ mail: z.boolean(), sms: z.boolean() }),
  }),
})

export const sendDeliveryAgain = operation({
  id: 'sendDeliveryAgain',
  method: 'POST',
  path: '/deliveries/{deliveryId}/again',
  tag: 'notifications',
  summary: 'Send again what failed for good',
  access: ADMIN,
  params: z.object({ deliveryId: z.uuid() }),
  answer: z.object({ id: z.uuid() }),
  status: 202,
  problems: ['notifications.not-failed'],
})

export const testChannel = operation({
  id: 'testChannel',
  method: 'POST',
  path: '/channel-tests',
  tag: 'notifications',
  summary: 'Send a test to any address at once and say what the server answered',
  access: ADMIN,
  body: z.discriminatedUnion('channel', [
    z.strictObject({ channel: z.literal('mail'), to: z.email().max(200) }),
    z.strictObject({ channel: z.literal('sms'), to: z.string().regex(/^1[3-9]\d{9}$/) }),
  ]),
  answer: z.object({ sentAt: Moment }),
  problems: ['notifications.no-channel', 'notifications.test-failed'],
})
