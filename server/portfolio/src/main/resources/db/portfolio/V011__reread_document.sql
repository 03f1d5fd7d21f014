-- An import whose document was read again by a newer parser gives way to the import of that reading.
alter table import
  drop constraint import_state_check,
  add check (state in ('REVIEW', 'COMMITTED', 'DISCARDED', 'UNDONE', 'REPLACED'));

drop index import_file;
create unique index import_file on import (tenant_id, account_id, sha256)
  where state not in ('DISCARDED', 'UNDONE', 'REPLACED');

-- Who uploaded and who booked, as they were called then. What is older has only what it had.
alter table document
  add column upload_user_name text not null default '';

alter table transaction
  add column book_user      uuid,
  add column book_user_name text not null default '';
