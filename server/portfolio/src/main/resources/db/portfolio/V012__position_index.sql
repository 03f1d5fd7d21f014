-- Until a table is analysed the planner can't tell a unique index of (tenant_id, position) from the
-- primary key: to find one transaction by id, for each leg and each correction that names it, it read
-- all of the tenant's by position. A predicate that such a look-up does not have keeps the index to
-- those who read by position; they say that it is above zero, which all are.
alter table transaction
  drop constraint transaction_tenant_id_position_key,
  add check (position > 0);

create unique index transaction_position on transaction (tenant_id, position)
  where position > 0;
