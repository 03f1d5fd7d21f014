-- Instruments that a tenant describes itself, beside the market's: options, bonds, private assets.
-- The contract's columns are null where the instrument is none of its kind.
create table private_instrument (
  tenant_id      uuid        not null,
  instrument_id  uuid        not null,
  display_name   text        not null,
  asset_class    text        not null,
  sector         text        not null,
  currency_code  text        not null check (length(currency_code) = 3),
  price_scale    int         not null check (price_scale between 0 and 8),
  mic            text        not null,
  symbol         text        not null,
  multiplier     numeric     not null check (multiplier > 0),
  margined       boolean     not null,
  contract       text        check (contract in ('option', 'future', 'bond')),
  underlying     uuid,
  option_right   text        check (option_right in ('CALL', 'PUT')),
  strike         numeric,
  end_date       date,
  coupon_percent numeric,
  day_count      text,
  version        bigint      not null,
  create_time    timestamptz not null,
  update_time    timestamptz not null,
  primary key (tenant_id, instrument_id)
);
create unique index on private_instrument (tenant_id, upper(symbol));

create table private_identifier (
  tenant_id     uuid not null,
  instrument_id uuid not null,
  scheme        text not null,
  value         text not null,
  primary key (tenant_id, scheme, value),
  foreign key (tenant_id, instrument_id) references private_instrument
);

-- Prices are integers at the instrument's scale. Nothing is updated: another price of a date is a
-- new row with a later known_time.
create table mark (
  tenant_id     uuid        not null,
  instrument_id uuid        not null,
  mark_date     date        not null,
  known_time    timestamptz not null,
  mark_id       uuid        not null,
  price         bigint      not null check (price >= 0),
  source        text        not null,
  primary key (tenant_id, instrument_id, mark_date, known_time),
  foreign key (tenant_id, instrument_id) references private_instrument
);

-- Counts a tenant's changes; what is kept in memory holds for one count. Writers queue on the row.
create table private_version (
  tenant_id uuid   primary key,
  version   bigint not null
);

alter table private_instrument enable row level security;
alter table private_instrument force row level security;
create policy tenant on private_instrument
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

alter table private_identifier enable row level security;
alter table private_identifier force row level security;
create policy tenant on private_identifier
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

alter table mark enable row level security;
alter table mark force row level security;
create policy tenant on mark
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

alter table private_version enable row level security;
alter table private_version force row level security;
create policy tenant on private_version
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert, update on private_instrument, private_version to market;
grant select, insert, delete on private_identifier to market;
grant select, insert on mark to market;
