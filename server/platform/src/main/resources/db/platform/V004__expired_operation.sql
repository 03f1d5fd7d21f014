-- Operations that have not changed for a while are deleted like request ids, ended or dead.
create index operation_time on operation (update_time);

create policy expired on operation to platform
  using (update_time < clock_timestamp() - interval '7 days');

grant select, delete on operation to platform;
