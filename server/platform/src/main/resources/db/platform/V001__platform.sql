-- The platform's own tables. Slices write them in their own transactions, so every slice's role
-- may; row-level security keeps tenants apart whoever writes.

create table request_id (
  tenant_id   uuid        not null,
  method      text        not null,
  request_id  uuid        not null,
  body_hash   bytea       not null,
  answer      bytea,
  create_time timestamptz not null default clock_timestamp(),
  primary key (tenant_id, method, request_id)
);

create table audit (
  tenant_id   uuid        not null,
  audit_id    bigint      generated always as identity,
  audit_time  timestamptz not null default clock_timestamp(),
  actor       text        not null,
  method      text        not null,
  subject     text        not null,
  request_id  uuid,
  primary key (tenant_id, audit_id)
);

-- Positions are given under a lock that is held to the commit: whoever reads up to a position
-- has seen everything before it.
create table outbox (
  tenant_id    uuid        not null,
  position     bigint      generated always as identity,
  event_id     uuid        not null,
  type         text        not null,
  subject      text        not null,
  envelope     bytea       not null,
  create_time  timestamptz not null default clock_timestamp(),
  primary key (position)
);

create table inbox (
  tenant_id  uuid not null,
  handler    text not null,
  event_id   uuid not null,
  primary key (handler, event_id)
);

create table relay (
  name     text   primary key,
  position bigint not null
);

alter table request_id enable row level security;
alter table request_id force row level security;
alter table audit enable row level security;
alter table audit force row level security;
alter table outbox enable row level security;
alter table outbox force row level security;
alter table inbox enable row level security;
alter table inbox force row level security;

create policy tenant on request_id
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);
create policy tenant on audit
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);
create policy tenant on outbox
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);
create policy tenant on inbox
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);
-- The relay moves every tenant's events, and does nothing else.
create policy relay on outbox to platform using (true);

grant usage on schema platform to slices;
grant select, insert, update, delete on request_id to slices;
grant select, insert on audit to slices;
grant select, insert on outbox to slices;
grant delete on outbox to platform;
grant select, insert on inbox to slices;
grant select, insert, update on relay to platform;
