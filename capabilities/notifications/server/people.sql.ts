import type { Grant } from '#capabilities/access/domain/index.ts'
import type { Language } from '#kernel/codes/index.ts'
import { statement } from '#platform/server/database/statement.ts'
import type { Choices } from '../domain/index.ts'

export interface PersonRow {
  readonly id: string
  readonly grants: readonly Grant[]
  readonly choices: Choices
  readonly has_mail: boolean
  readonly has_sms: boolean
}

/** The grants that hold on the day `$n`. */
export const grantsOn = (parameter: string) => `
  coalesce((select json_agg(json_build_object('role', g.role, 'unitId', g.unit_id)) from access.role_grant g
             where g.account_id = a.id and g.from_day <= ${parameter}::date
               and (g.to_day is null or g.to_day >= ${parameter}::date)), '[]')`

/** `$1` accounts, `$2` circles of roles in units as JSON, `$3` the day. */
export const findAudience = statement<PersonRow>(
  'notifications.find-audience',
  `select a.id, ${grantsOn('$3')} as grants, coalesce(s.choices, '{}') as choices,
          s.mail_sealed is not null as has_mail, s.sms_sealed is not null as has_sms
     from access.account a left join notifications.setting s on s.account_id = a.id
    where a.state = 'active'
      and (a.id = any($1::uuid[]) or a.id in (
        select g.account_id
          from jsonb_to_recordset($2::jsonb) as c(roles text[], units uuid[], "isHome" boolean)
          join access.role_grant g on g.role = any(c.roles)
          join access.account h on h.id = g.account_id
         where g.from_day <= $3::date and (g.to_day is null or g.to_day >= $3::date)
           and (g.unit_id = any(c.units) or c."isHome" and h.unit_id = any(c.units))))`,
)

export interface SettingRow {
  readonly mail_sealed: Uint8Array | null
  readonly sms_sealed: Uint8Array | null
  readonly language: Language
  readonly choices: Choices
  readonly version: number
}

export const findSetting = statement<SettingRow>(
  'notifications.find-setting',
  'select mail_sealed, sms_sealed, language, choices, version from notifications.setting where account_id = $1',
)

/** Nothing comes back where another window was faster. */
export const keepSetting = statement<{ readonly version: number }>(
  'notifications.keep-setting',
  `insert into notifications.setting as s (account_id, mail_sealed, sms_sealed, language, choices)
   select $1, $2, $3, $4, $5::jsonb where $6 = 0 or exists (select from notifications.setting where account_id = $1)
   on conflict (account_id) do update set mail_sealed = $2, sms_sealed = $3, language = $4, choices = $5::jsonb,
                                          version = s.version + 1 where s.version = $6
   returning version`,
)
