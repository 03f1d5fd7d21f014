create table tenant (
  tenant_id    uuid        primary key,
  display_name text        not null,
  create_time  timestamptz not null default clock_timestamp()
);

-- Which tenant a login belongs to: asked before any tenant is known, and holding no secret.
create table login (
  login     text primary key,
  tenant_id uuid not null references tenant,
  user_id   uuid not null
);

create table app_user (
  tenant_id     uuid        not null references tenant,
  user_id       uuid        not null,
  login         text        not null,
  display_name  text        not null,
  role          text        not null check (role in ('viewer', 'adviser', 'admin')),
  password_hash text,
  create_time   timestamptz not null default clock_timestamp(),
  primary key (tenant_id, user_id)
);

create table session (
  tenant_id      uuid        not null,
  session_id     uuid        not null,
  user_id        uuid        not null,
  display_name   text        not null,
  refresh_hash   bytea       not null,
  previous_hash  bytea,
  create_time    timestamptz not null,
  refresh_time   timestamptz not null,
  refresh_expire timestamptz not null,
  end_time       timestamptz,
  primary key (tenant_id, session_id),
  foreign key (tenant_id, user_id) references app_user
);

create table api_key (
  tenant_id    uuid        not null,
  key_id       uuid        not null,
  user_id      uuid        not null,
  display_name text        not null,
  secret_hash  bytea       not null,
  permissions  text        not null,
  create_time  timestamptz not null,
  revoke_time  timestamptz,
  primary key (tenant_id, key_id),
  foreign key (tenant_id, user_id) references app_user
);

alter table app_user enable row level security;
alter table app_user force row level security;
alter table session enable row level security;
alter table session force row level security;
alter table api_key enable row level security;
alter table api_key force row level security;

create policy tenant on app_user
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);
create policy tenant on session
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);
create policy tenant on api_key
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on tenant, login to identity;
grant select, insert, update on app_user, session, api_key to identity;
