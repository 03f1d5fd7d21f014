-- A named tree. Its known time is the last one given to a class or an assignment of it; writers
-- lock the row, so that later changes have later times.
create table taxonomy (
  tenant_id    uuid        not null,
  taxonomy_id  uuid        not null,
  display_name text        not null,
  version      bigint      not null default 1,
  known_time   timestamptz not null,
  create_time  timestamptz not null,
  update_time  timestamptz not null,
  delete_time  timestamptz,
  primary key (tenant_id, taxonomy_id)
);

-- A class as it was from a known time on: added to, never changed, so that a tree can be read as it
-- was known. The latest row of a class counts.
create table classification (
  tenant_id         uuid        not null,
  taxonomy_id       uuid        not null,
  classification_id uuid        not null,
  known_time        timestamptz not null,
  parent_id         uuid,
  display_name      text        not null,
  colour            text        not null,
  ordinal           int         not null,
  removed           boolean     not null,
  primary key (tenant_id, taxonomy_id, classification_id, known_time),
  foreign key (tenant_id, taxonomy_id) references taxonomy
);

-- What was said of a subject from a date on: added to, never changed. Of the same subject and date
-- the latest row counts; one without shares takes the subject out of all classes.
create table assignment (
  tenant_id      uuid        not null,
  taxonomy_id    uuid        not null,
  assignment_id  uuid        not null,
  subject        text        not null,
  effective_date date        not null,
  known_time     timestamptz not null,
  known_user     uuid        not null,
  primary key (tenant_id, assignment_id),
  unique (tenant_id, taxonomy_id, subject, effective_date, known_time),
  foreign key (tenant_id, taxonomy_id) references taxonomy
);

create table assignment_share (
  tenant_id         uuid          not null,
  assignment_id     uuid          not null,
  ordinal           int           not null,
  classification_id uuid          not null,
  weight            numeric(7, 6) not null check (weight > 0 and weight <= 1),
  primary key (tenant_id, assignment_id, ordinal),
  unique (tenant_id, assignment_id, classification_id),
  foreign key (tenant_id, assignment_id) references assignment
);

do $$
declare name text;
begin
  foreach name in array array['taxonomy', 'classification', 'assignment', 'assignment_share']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using '
      '(tenant_id = nullif(current_setting(''nexanest.tenant'', true), '''')::uuid)', name);
  end loop;
end $$;

grant select, insert, update on taxonomy to portfolio;
grant select, insert on classification, assignment, assignment_share to portfolio;
