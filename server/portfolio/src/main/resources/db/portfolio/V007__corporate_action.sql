-- What was announced, as it became known: new terms are a new row, and the last one counts.
create table corporate_action (
  tenant_id     uuid        not null,
  action_id     uuid        not null,
  version       bigint      not null,
  instrument_id uuid        not null,
  ex_date       date        not null,
  declared      bytea       not null,
  known_time    timestamptz not null,
  user_id       uuid        not null,
  primary key (tenant_id, action_id, version)
);

create index corporate_action_instrument on corporate_action (tenant_id, instrument_id);

-- What accounts chose; the last row of an account counts.
create table corporate_election (
  tenant_id  uuid           not null,
  action_id  uuid           not null,
  account_id uuid           not null,
  version    bigint         not null,
  option_id  text           not null,
  quantity   numeric(38,18) check (quantity > 0),
  known_time timestamptz    not null,
  user_id    uuid           not null,
  primary key (tenant_id, action_id, account_id, version),
  foreign key (tenant_id, account_id) references account
);

do $$
declare name text;
begin
  foreach name in array array['corporate_action', 'corporate_election']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using '
      '(tenant_id = nullif(current_setting(''nexanest.tenant'', true), '''')::uuid)', name);
  end loop;
end $$;

grant select, insert on corporate_action, corporate_election to portfolio;

-- The action that a transaction is booked for, by its name.
alter table transaction add column corporate_action text;
