create table import (
  tenant_id   uuid        not null,
  import_id   uuid        not null,
  account_id  uuid        not null,
  file_name   text        not null,
  sha256      bytea       not null,
  state       text        not null check (state in ('REVIEW', 'COMMITTED', 'DISCARDED')),
  format      bytea       not null,
  row_count   int         not null,
  ready       int         not null,
  invalid     int         not null,
  duplicate   int         not null,
  skipped     int         not null,
  booked      int         not null,
  version     bigint      not null default 1,
  create_time timestamptz not null,
  end_time    timestamptz,
  primary key (tenant_id, import_id),
  foreign key (tenant_id, account_id) references account
);

-- The same file again is the same import, unless that was thrown away.
create unique index import_file on import (tenant_id, account_id, sha256)
  where state <> 'DISCARDED';

create table import_row (
  tenant_id   uuid    not null,
  import_id   uuid    not null,
  line        int     not null,
  cells       bytea   not null,
  fault       text    not null,
  mended      bytea   not null,
  skipped     boolean not null default false,
  state       text    not null
    check (state in ('READY', 'INVALID', 'DUPLICATE', 'SKIPPED', 'BOOKED')),
  outcome     bytea   not null,
  transaction_id uuid,
  primary key (tenant_id, import_id, line),
  foreign key (tenant_id, import_id) references import
);

create index import_row_state on import_row (tenant_id, import_id, state, line);

do $$
declare name text;
begin
  foreach name in array array['import', 'import_row']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using '
      '(tenant_id = nullif(current_setting(''nexanest.tenant'', true), '''')::uuid)', name);
  end loop;
end $$;

grant select, insert, update on import, import_row to portfolio;
