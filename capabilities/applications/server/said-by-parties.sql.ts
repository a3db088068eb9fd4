/**
 * What each applicant and respondent of a mediation said of it last, at a visit or by its own code: `dispute_id`,
 * `outcome`, `ended_on`, `party_id`, `side` and `satisfaction`, which is null where nobody asked. An answer outweighs a
 * later silence. A dispute stands here with the mediation that ended last in the period; what was handed on has not ended.
 * @param from and to parameters, both days included
 */
export const saidByParties = (from: string, to: string) => `(
  select p.dispute_id, p.outcome, p.ended_on, y.id as party_id, y.role as side, s.satisfaction
    from (select distinct on (e.dispute_id) e.* from mediation.proceeding e
           where e.state = 'ended' and e.outcome <> 'handed-on' and e.ended_on between ${from} and ${to}
           order by e.dispute_id, e.ended_on desc, e.id desc) p
    join parties.party y on y.matter_id = p.dispute_id and y.role <> 'third-party'
    left join lateral (
      select e.satisfaction from (
        select f.satisfaction, f.recorded_at as at from mediation.follow_up f
         where f.party_id = y.id and f.dispute_id = p.dispute_id and f.on_day >= p.ended_on
        union all
        select j.satisfaction, j.at from applications.party_judgement j
         where j.party_id = y.id and j.proceeding_id = p.id) e
       order by (e.satisfaction = 'not-answered'), e.at desc limit 1) s on true)`
