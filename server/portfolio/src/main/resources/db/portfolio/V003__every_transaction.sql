alter table transaction rename column split_new to ratio_new;
alter table transaction rename column split_old to ratio_old;

alter table transaction
  add column counter_instrument_id       uuid,
  add column counter_instrument_currency text,
  add column counter_quantity            numeric(38,18),
  add column multiplier                  numeric(38,18),
  add column margined                    boolean not null default false,
  add column cash_in_lieu                numeric(38,18),
  add column basis_ratio                 numeric(38,18),
  add column side                        text check (side in ('LONG', 'SHORT')),
  add column option_right                text check (option_right in ('CALL', 'PUT')),
  add column acquire_date                date;

-- The lots that a disposal names, in its order. Like the ledger, added to and never changed.
create table lot_choice (
  tenant_id      uuid           not null,
  transaction_id uuid           not null,
  ordinal        int            not null,
  opened_by      uuid           not null,
  units          numeric(38,18) not null check (units > 0),
  primary key (tenant_id, transaction_id, ordinal),
  foreign key (tenant_id, transaction_id) references transaction,
  foreign key (tenant_id, opened_by) references transaction (tenant_id, transaction_id)
);

alter table lot_choice enable row level security;
alter table lot_choice force row level security;
create policy tenant on lot_choice using
  (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on lot_choice to portfolio;
