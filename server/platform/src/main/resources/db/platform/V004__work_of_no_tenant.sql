-- Operations that have not changed for a while are deleted like request ids, ended or dead. The
-- platform's role answers calls of tenants, too, so what is expired shows itself only to work that is
-- of no tenant, and so do the events that the relay moves.
create index operation_time on operation (update_time);

create policy expired on operation to platform
  using (update_time < clock_timestamp() - interval '7 days'
    and current_setting('nexanest.tenant', true) = '00000000-0000-0000-0000-000000000000');

drop policy expired on request_id;
create policy expired on request_id to platform
  using (create_time < clock_timestamp() - interval '7 days'
    and current_setting('nexanest.tenant', true) = '00000000-0000-0000-0000-000000000000');

drop policy expired on inbox;
create policy expired on inbox to platform
  using (create_time < clock_timestamp() - interval '7 days'
    and current_setting('nexanest.tenant', true) = '00000000-0000-0000-0000-000000000000');

grant select, delete on operation to platform;

drop policy relay on outbox;
create policy relay on outbox to platform
  using (current_setting('nexanest.tenant', true) = '00000000-0000-0000-0000-000000000000');
