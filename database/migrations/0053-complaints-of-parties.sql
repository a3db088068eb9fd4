-- A party complains about its mediator by the code of its notice: nobody takes it down.

alter table committees.complaint alter column received_by drop not null;
alter table committees.complaint add column party_id uuid references parties.party (id);
alter table committees.complaint add constraint complaint_from check ((received_by is null) = (party_id is not null));
comment on column committees.complaint.received_by is 'Who took it down; null where a party filed it by its own code.';
create index complaint_by_party on committees.complaint (party_id, received_at) where party_id is not null;
