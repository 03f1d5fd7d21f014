-- Ticks as they arrive, and the bars of a minute that are made of them. Shared by every tenant, so
-- without row-level security: tick, tick_batch, tick_gap, rollup_due, minute_bar. Times of ticks are
-- microseconds since 1970, since rows come by the million and are copied as text.

-- Kinds: 1 a trade, 2 a trade's correction, 3 a trade's cancel, 4 a quote. A correction and a cancel
-- carry the id and the time of the trade that they are about.
create table tick (
  receive_us    bigint   not null,
  sequence      bigint   not null,
  instrument_id uuid     not null,
  tick_us       bigint   not null,
  kind          smallint not null check (kind between 1 and 4),
  -- 0 in time, 1 after its minute had ended, 2 too late to change a bar.
  lateness      smallint not null check (lateness between 0 and 2),
  price         bigint,
  size          bigint,
  bid           bigint,
  ask           bigint,
  bid_size      bigint,
  ask_size      bigint,
  trade_id      text
) partition by range (receive_us);

create index on tick using brin (receive_us, tick_us) with (pages_per_range = 16);
create index on tick (instrument_id, trade_id) where kind in (2, 3);

-- One row for each batch that was committed; a batch that is sent again is known by it.
create table tick_batch (
  writer_id     uuid   not null,
  batch         bigint not null,
  ticks         int    not null,
  last_sequence bigint not null,
  receive_us    bigint not null,
  -- The newest time of a tick up to here: how far the feed's own clock has come.
  newest_us     bigint not null,
  primary key (writer_id, batch)
);
create index on tick_batch (receive_us);

-- Ticks that were lost, or a time in which none were taken.
create table tick_gap (
  gap_id     uuid        primary key,
  cause      text        not null check (cause in ('overflow', 'stopped')),
  from_us    bigint      not null,
  to_us      bigint      not null,
  lost       bigint      not null,
  known_time timestamptz not null default clock_timestamp()
);
create index on tick_gap (from_us);

-- Minutes whose bars have to be made anew, written with the ticks that are the cause. Causes: 1
-- trades, 2 late trades, 3 a correction, 4 a cancel.
create table rollup_due (
  due_id bigint   generated always as identity primary key,
  minute int      not null,
  cause  smallint not null check (cause between 1 and 4)
);
create index on rollup_due (minute);

-- Bars of a minute, in minutes since 1970. Nothing is updated: what replaces a bar is a new row with
-- a later known_us and the cause, which makes the rows the trail of repairs. Prices are null where a
-- cancel has left no trade.
create table minute_bar (
  instrument_id uuid     not null,
  minute        int      not null,
  known_us      bigint   not null,
  open          bigint,
  high          bigint,
  low           bigint,
  close         bigint,
  volume        bigint   not null,
  trades        int      not null,
  late          int      not null,
  cause         smallint not null check (cause between 1 and 4),
  source        text     not null,
  primary key (instrument_id, minute, known_us)
);

grant select, insert on tick, tick_gap, minute_bar to market;
grant select, insert, delete on tick_batch, rollup_due to market;

-- The server's roles own no table and so can't make partitions; these two do it for them.
create function make_tick_day(day date) returns void
language plpgsql security definer set search_path = market, pg_temp as $$
declare
  part text := 'tick_' || to_char(day, 'YYYYMMDD');
  first bigint := cast(day - date '1970-01-01' as bigint) * 86400000000;
begin
  if to_regclass('market.' || part) is not null then
    return;
  end if;
  perform pg_advisory_xact_lock(7410005);
  if to_regclass('market.' || part) is null then
    execute format(
      'create table market.%I partition of market.tick for values from (%s) to (%s)',
      part, first, first + 86400000000);
  end if;
end $$;

create function drop_tick_days(before date) returns int
language plpgsql security definer set search_path = market, pg_temp as $$
declare
  part text;
  dropped int := 0;
begin
  perform pg_advisory_xact_lock(7410005);
  for part in
    select c.relname from pg_catalog.pg_inherits i join pg_catalog.pg_class c on c.oid = i.inhrelid
    where i.inhparent = 'market.tick'::regclass
      and c.relname < 'tick_' || to_char(before, 'YYYYMMDD')
  loop
    execute format('drop table market.%I', part);
    dropped := dropped + 1;
  end loop;
  return dropped;
end $$;

revoke execute on function make_tick_day(date), drop_tick_days(date) from public;
grant execute on function make_tick_day(date), drop_tick_days(date) to market;
