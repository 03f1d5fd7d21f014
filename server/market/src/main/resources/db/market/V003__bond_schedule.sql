-- When a private bond pays: null where interest does not accrue. Such terms never change, because
-- values rest on them.
alter table private_instrument
  add column coupon_frequency   int check (coupon_frequency in (1, 2, 3, 4, 6, 12)),
  add column first_accrual_date date,
  add column first_coupon_date  date,
  add column ex_coupon_days     int check (ex_coupon_days between 0 and 60),
  add column end_of_month       boolean;

-- What of the nominal of a bond is still owed from a date on.
create table private_factor (
  tenant_id     uuid    not null,
  instrument_id uuid    not null,
  from_date     date    not null,
  factor        numeric not null check (factor between 0 and 1),
  primary key (tenant_id, instrument_id, from_date),
  foreign key (tenant_id, instrument_id) references private_instrument
);

alter table private_factor enable row level security;
alter table private_factor force row level security;
create policy tenant on private_factor
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on private_factor to market;
