-- Market data is the same for every tenant. The tables without row-level security are these seven:
-- instrument, identifier, listing, bar, fx_rate, corporate_action, data_version.

create table instrument (
  instrument_id uuid        primary key,
  display_name  text        not null,
  asset_class   text        not null,
  sector        text        not null,
  currency_code text        not null check (length(currency_code) = 3),
  price_scale   int         not null check (price_scale between 0 and 9),
  create_time   timestamptz not null default clock_timestamp()
);

create table identifier (
  instrument_id   uuid not null references instrument,
  scheme          text not null,
  value           text not null,
  valid_from_date date,
  valid_to_date   date,
  primary key (scheme, value, instrument_id)
);

create table listing (
  instrument_id uuid not null references instrument,
  mic           text not null,
  symbol        text not null,
  currency_code text not null check (length(currency_code) = 3),
  primary key (mic, symbol)
);

-- Prices are integers at the instrument's scale. Nothing is updated: a corrected bar is a new row
-- with a later known_time. Open, high, low and volume are null where only the close is known.
create table bar (
  instrument_id uuid        not null references instrument,
  session_date  date        not null,
  close         bigint      not null check (close > 0),
  open          bigint,
  high          bigint,
  low           bigint,
  volume        bigint,
  source        text        not null,
  known_time    timestamptz not null,
  primary key (instrument_id, session_date, known_time)
);

create table fx_rate (
  currency_code text        not null check (length(currency_code) = 3),
  rate_date     date        not null,
  units_per_usd numeric     not null check (units_per_usd > 0),
  source        text        not null,
  known_time    timestamptz not null,
  primary key (currency_code, rate_date, known_time)
);

create table corporate_action (
  action_id     uuid        primary key,
  instrument_id uuid        not null references instrument,
  kind          text        not null check (kind in ('split', 'dividend')),
  ex_date       date        not null,
  pay_date      date,
  ratio_new     numeric,
  ratio_old     numeric,
  amount        numeric,
  currency_code text,
  source        text        not null,
  known_time    timestamptz not null
);

-- One row for each load that wrote something; the newest version is the one in force.
create table data_version (
  version     bigint      generated always as identity primary key,
  source      text        not null,
  create_time timestamptz not null default clock_timestamp()
);

create table watchlist (
  tenant_id    uuid        not null,
  watchlist_id uuid        not null,
  display_name text        not null,
  instruments  uuid[]      not null,
  version      bigint      not null,
  create_time  timestamptz not null,
  update_time  timestamptz not null,
  primary key (tenant_id, watchlist_id)
);
create index on watchlist (tenant_id, display_name, watchlist_id);

alter table watchlist enable row level security;
alter table watchlist force row level security;
create policy tenant on watchlist
  using (tenant_id = nullif(current_setting('nexanest.tenant', true), '')::uuid);

grant select, insert on
  instrument, identifier, listing, bar, fx_rate, corporate_action, data_version to market;
grant select, insert, update, delete on watchlist to market;
