create table branch (
  tenant_id    uuid        not null,
  branch_id    uuid        not null,
  display_name text        not null,
  scope        text        not null,
  state        text        not null check (state in ('OPEN', 'ACCEPTED', 'DISCARDED')),
  version      bigint      not null default 1,
  create_time  timestamptz not null,
  update_time  timestamptz not null,
  primary key (tenant_id, branch_id)
);

-- A branch's own prices and rates; each is of an instrument or of a currency.
create table branch_assumption (
  tenant_id     uuid           not null,
  branch_id     uuid           not null,
  ordinal       int            not null,
  instrument_id uuid,
  currency      text,
  assumed_date  date           not null,
  value         numeric(38,18) not null check (value > 0),
  primary key (tenant_id, branch_id, ordinal),
  foreign key (tenant_id, branch_id) references branch,
  check ((instrument_id is null) <> (currency is null))
);

do $$
declare name text;
begin
  foreach name in array array['branch', 'branch_assumption']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using '
      '(tenant_id = nullif(current_setting(''nexanest.tenant'', true), '''')::uuid)', name);
  end loop;
end $$;

grant select, insert, update on branch to portfolio;
grant select, insert, delete on branch_assumption to portfolio;
