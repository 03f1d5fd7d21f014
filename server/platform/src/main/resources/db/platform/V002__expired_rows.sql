-- What is kept only for a while is deleted by the platform's own role, whoever's it is; it sees
-- nothing that is younger than anybody may rely on.
alter table inbox add column create_time timestamptz not null default clock_timestamp();

create index request_id_time on request_id (create_time);
create index inbox_time on inbox (create_time);

create policy expired on request_id to platform
  using (create_time < clock_timestamp() - interval '7 days');
create policy expired on inbox to platform
  using (create_time < clock_timestamp() - interval '7 days');

grant delete on inbox to platform;
