create table household (
  tenant_id     uuid        not null,
  household_id  uuid        not null,
  display_name  text        not null,
  base_currency text        not null,
  version       bigint      not null default 1,
  create_time   timestamptz not null,
  update_time   timestamptz not null,
  delete_time   timestamptz,
  primary key (tenant_id, household_id)
);

create table account (
  tenant_id     uuid        not null,
  account_id    uuid        not null,
  display_name  text        not null,
  institution   text        not null,
  kind          text        not null,
  currency      text        not null,
  lot_policy    text        not null,
  version       bigint      not null default 1,
  create_time   timestamptz not null,
  update_time   timestamptz not null,
  close_time    timestamptz,
  primary key (tenant_id, account_id),
  unique (tenant_id, display_name)
);

create table portfolio (
  tenant_id     uuid        not null,
  portfolio_id  uuid        not null,
  household_id  uuid        not null,
  display_name  text        not null,
  base_currency text        not null,
  version       bigint      not null default 1,
  create_time   timestamptz not null,
  update_time   timestamptz not null,
  delete_time   timestamptz,
  primary key (tenant_id, portfolio_id),
  foreign key (tenant_id, household_id) references household
);

create table portfolio_account (
  tenant_id    uuid not null,
  portfolio_id uuid not null,
  account_id   uuid not null,
  ordinal      int  not null,
  primary key (tenant_id, portfolio_id, account_id),
  foreign key (tenant_id, portfolio_id) references portfolio,
  foreign key (tenant_id, account_id) references account
);

-- One row a tenant: its lock orders the ledger, and position and known time are given under it.
create table ledger (
  tenant_id  uuid        primary key,
  position   bigint      not null,
  known_time timestamptz not null
);

-- Added to, never changed: the role may insert and select, nothing else.
create table transaction (
  tenant_id           uuid           not null,
  transaction_id      uuid           not null,
  position            bigint         not null,
  known_time          timestamptz    not null,
  branch              text           not null default '',
  type                text           not null,
  account_id          uuid           not null,
  counter_account_id  uuid,
  instrument_id       uuid,
  instrument_currency text,
  quantity            numeric(38,18),
  price               numeric(38,18),
  gross               numeric(38,18),
  fee                 numeric(38,18),
  tax                 numeric(38,18),
  settlement_currency text,
  fx_rate             numeric(38,18),
  counter_currency    text,
  counter_amount      numeric(38,18),
  split_new           numeric(38,18),
  split_old           numeric(38,18),
  trade_date          date           not null,
  settlement_date     date,
  ex_date             date,
  pay_date            date,
  note                text,
  external_reference  text,
  link_kind           text           check (link_kind in ('supersedes', 'reverses')),
  link_id             uuid,
  import_row          text,
  primary key (tenant_id, transaction_id),
  unique (tenant_id, position),
  foreign key (tenant_id, account_id) references account,
  foreign key (tenant_id, counter_account_id) references account (tenant_id, account_id),
  foreign key (tenant_id, link_id) references transaction (tenant_id, transaction_id)
);

-- A transaction is corrected or reversed once; what stands in its place can be corrected again.
create unique index transaction_link on transaction (tenant_id, branch, link_id)
  where link_id is not null;

create table leg (
  tenant_id      uuid           not null,
  transaction_id uuid           not null,
  ordinal        int            not null,
  account_id     uuid           not null,
  instrument_id  uuid,
  currency       text,
  amount         numeric(38,18) not null,
  purpose        text           not null,
  primary key (tenant_id, transaction_id, ordinal),
  foreign key (tenant_id, transaction_id) references transaction,
  check ((instrument_id is null) <> (currency is null))
);

-- The database's own word on double entry, whatever wrote the legs.
create function leg_balance() returns trigger language plpgsql as $$
begin
  if exists (
    select 1 from portfolio.leg
    where tenant_id = new.tenant_id and transaction_id = new.transaction_id
    group by instrument_id, currency having sum(amount) <> 0
  ) then
    raise exception 'the legs of transaction % do not sum to zero', new.transaction_id
      using errcode = 'check_violation';
  end if;
  return null;
end $$;

create constraint trigger leg_balance after insert on leg
  deferrable initially deferred for each row execute function leg_balance();

do $$
declare name text;
begin
  foreach name in array array['household', 'account', 'portfolio', 'portfolio_account', 'ledger',
    'transaction', 'leg']
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy tenant on %I using '
      '(tenant_id = nullif(current_setting(''nexanest.tenant'', true), '''')::uuid)', name);
  end loop;
end $$;

grant select, insert, update on household, account, portfolio, ledger to portfolio;
grant select, insert, delete on portfolio_account to portfolio;
grant select, insert on transaction, leg to portfolio;
