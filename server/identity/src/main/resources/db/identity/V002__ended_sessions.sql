-- Sessions that ended long ago are deleted, tenant by tenant; the audit keeps that they were.
grant delete on session to identity;
