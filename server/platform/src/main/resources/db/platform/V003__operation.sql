-- Work that goes on after the call that began it. The row is the whole of its state, so that whoever
-- asks any server gets the same answer; one that was not heard of for a while has died with its server.
create table operation (
  tenant_id        uuid        not null,
  operation_id     uuid        not null,
  slice            text        not null,
  method           text        not null,
  user_id          uuid        not null,
  steps_done       bigint      not null default 0,
  steps_total      bigint      not null,
  cancel_requested boolean     not null default false,
  -- Empty while it runs; then done, or the reason for which it ended without.
  outcome          text        not null default '',
  message          text        not null default '',
  response         bytea,
  create_time      timestamptz not null default clock_timestamp(),
  update_time      timestamptz not null default clock_timestamp(),
  primary key (tenant_id, operation_id)
);

alter table operation enable row level security;
alter table operation force row level security;
create policy tenant on operation
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert, update on operation to slices;
