-- Signed-off books. A row is never changed but to say that it was opened, by whom and why.
create table period (
  tenant_id   uuid        not null,
  period_id   uuid        not null,
  scope       text        not null,
  end_date    date        not null,
  note        text        not null,
  lock_user   uuid        not null,
  lock_time   timestamptz not null,
  unlock_user uuid,
  unlock_time timestamptz,
  unlock_note text,
  primary key (tenant_id, period_id)
);

alter table period enable row level security;
alter table period force row level security;
create policy tenant on period using
  (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on period to portfolio;
grant update (unlock_user, unlock_time, unlock_note) on period to portfolio;
