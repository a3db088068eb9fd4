import { hasRole, isSignedIn, type Officer } from '#capabilities/access/domain/index.ts'
import { ok } from '#kernel/problems/index.ts'
import { type Route, staffRoute } from '#platform/server/http/route.ts'
import * as contract from '../contract.ts'
import { deliverMessages, type Outside } from './deliver.job.ts'
import { readDeliveries, sendAgain, testNow } from './deliveries.ts'
import { readAllUntil, readInbox, readOne, readUnread } from './inbox.ts'
import { keepSettings, readSettings, sendOwnTest } from './settings.ts'

const mayWatchDeliveries = hasRole('system-administrator')

export function notificationRoutes(outside: Outside): readonly Route[] {
  const deliver = deliverMessages(outside)
  return [
    staffRoute<typeof contract.listNotifications, Officer>(contract.listNotifications, isSignedIn, {
      reads: ({ db, caller, query, now }) =>
        readInbox(db, caller, { ...query, unread: query.unread === 'true' }, now),
    }),
    staffRoute<typeof contract.countUnreadNotifications, Officer>(
      contract.countUnreadNotifications,
      isSignedIn,
      {
        async reads({ db, caller }) {
          return ok({ answer: await readUnread(db, caller) })
        },
      },
    ),
    staffRoute<typeof contract.markNotificationRead, Officer>(contract.markNotificationRead, isSignedIn, {
      writes: ({ tx, caller, params, now }) => readOne(tx, caller, params.notificationId, now),
    }),
    staffRoute<typeof contract.markAllNotificationsRead, Officer>(
      contract.markAllNotificationsRead,
      isSignedIn,
      { writes: ({ tx, caller, body, now }) => readAllUntil(tx, caller, body.until, now) },
    ),
    staffRoute<typeof contract.readNotificationSettings, Officer>(
      contract.readNotificationSettings,
      isSignedIn,
      { reads: ({ db, caller, now }) => readSettings(db, caller, outside, now) },
    ),
    staffRoute<typeof contract.setNotificationSettings, Officer>(
      contract.setNotificationSettings,
      isSignedIn,
      { writes: ({ tx, caller, body }) => keepSettings(tx, caller, body, outside) },
    ),
    staffRoute<typeof contract.testOwnChannel, Officer>(contract.testOwnChannel, isSignedIn, {
      writes: ({ tx, caller, body, now }) => sendOwnTest(tx, caller, body.channel, { outside, deliver, now }),
    }),
    staffRoute<typeof contract.listDeliveries, Officer>(contract.listDeliveries, mayWatchDeliveries, {
      reads: ({ db, query }) => readDeliveries(db, query, outside),
    }),
    staffRoute<typeof contract.sendDeliveryAgain, Officer>(contract.sendDeliveryAgain, mayWatchDeliveries, {
      writes: ({ tx, params, now }) => sendAgain(tx, params.deliveryId, deliver, now),
    }),
    staffRoute<typeof contract.testChannel, Officer>(contract.testChannel, mayWatchDeliveries, {
      settles: ({ body, now }) => testNow(outside, body, now),
    }),
  ]
}
