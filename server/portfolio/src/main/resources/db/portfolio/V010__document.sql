-- Uploaded files, byte for byte. The same bytes are kept once.
create table document (
  tenant_id      uuid        not null,
  document_id    uuid        not null,
  file_name      text        not null,
  media_type     text        not null,
  sha256         bytea       not null,
  size_bytes     int         not null check (size_bytes <= 20971520),
  content        bytea       not null,
  parser         text        not null,
  parser_version int         not null,
  upload_user    uuid        not null,
  create_time    timestamptz not null,
  primary key (tenant_id, document_id),
  unique (tenant_id, sha256)
);


alter table document enable row level security;
alter table document force row level security;
create policy tenant on document using
  (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on document to portfolio;

-- Imports older than documents have none.
alter table import
  add column document_id uuid,
  add column parser_version int not null default 1,
  add column stated bytea not null default '',
  add foreign key (tenant_id, document_id) references document,
  drop constraint import_state_check,
  add check (state in ('REVIEW', 'COMMITTED', 'DISCARDED', 'UNDONE'));

drop index import_file;
create unique index import_file on import (tenant_id, account_id, sha256)
  where state not in ('DISCARDED', 'UNDONE');

-- How the last file of a source was read that was booked, and which instruments a person has put
-- in the place of names that the file has.
create table statement_source (
  tenant_id   uuid        not null,
  source      bytea       not null,
  format      bytea       not null,
  update_time timestamptz not null,
  primary key (tenant_id, source)
);

create table statement_name (
  tenant_id uuid not null,
  source    bytea not null,
  written   text not null,
  meant     text not null,
  primary key (tenant_id, source, written),
  foreign key (tenant_id, source) references statement_source
);

do $$
declare name text;
begin
  foreach name in array array['statement_source', 'statement_name']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using '
      '(tenant_id = nullif(current_setting(''nexanest.tenant'', true), '''')::uuid)', name);
  end loop;
end $$;

grant select, insert, update on statement_source, statement_name to portfolio;

alter table import
  add column source bytea not null default '',
  add column remembered boolean not null default false;
