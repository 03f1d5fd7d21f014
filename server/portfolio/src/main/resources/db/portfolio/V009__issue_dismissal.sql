-- That somebody put an issue aside, or took it up again. Rows are only added: the last one counts.
create table issue_dismissal (
  tenant_id    uuid        not null,
  dismissal_id uuid        not null,
  issue        text        not null,
  note         text        not null,
  dismiss_user uuid        not null,
  dismiss_time timestamptz not null,
  restored     boolean     not null,
  primary key (tenant_id, dismissal_id)
);

create index issue_dismissal_issue on issue_dismissal (tenant_id, issue, dismiss_time);

alter table issue_dismissal enable row level security;
alter table issue_dismissal force row level security;
create policy tenant on issue_dismissal using
  (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on issue_dismissal to portfolio;
