-- The accounts that a scope had when its books were signed off. An account that leaves the scope
-- afterwards stays locked; one that joins it is locked with it.
create table period_account (
  tenant_id  uuid not null,
  period_id  uuid not null,
  account_id uuid not null,
  primary key (tenant_id, period_id, account_id),
  foreign key (tenant_id, period_id) references period,
  foreign key (tenant_id, account_id) references account
);

alter table period_account enable row level security;
alter table period_account force row level security;
create policy tenant on period_account using
  (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on period_account to portfolio;
