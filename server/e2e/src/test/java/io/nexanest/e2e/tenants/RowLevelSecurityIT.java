package io.nexanest.e2e.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.platform.testing.TestPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the database itself keeps apart, read from its catalogue. */
class RowLevelSecurityIT {
  /** Tables that belong to nobody: shared market data, and what is asked before sign-in. */
  private static final Set<String> SHARED = Set.of(
      "identity.login",
      "identity.tenant",
      "market.bar",
      "market.corporate_action",
      "market.data_version",
      "market.fx_rate",
      "market.identifier",
      "market.instrument",
      "market.listing",
      "market.minute_bar",
      "market.rollup_due",
      "market.tick",
      "market.tick_batch",
      "market.tick_gap",
      "platform.relay");

  private static TestPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = TestPostgres.start(
        "identity", "market", "portfolio", "analytics", "assistant", "notification");
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @Test
  void everyTableOfATenantForcesRowLevelSecurity() throws SQLException {
    assertThat(names("""
                select n.nspname || '.' || c.relname from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
                  and not c.relispartition
                  and n.nspname in ('platform', 'identity', 'market', 'portfolio', 'analytics',
                    'assistant', 'notification')
                  and c.relname <> 'migration'""")).isEqualTo(SHARED);
  }

  @Test
  void everyTableWithATenantHasAPolicyOnIt() throws SQLException {
    assertThat(names("""
                select table_schema || '.' || table_name from information_schema.columns c
                where column_name = 'tenant_id' and table_schema not like 'pg%'
                  and not exists (select 1 from pg_policies p
                    where p.schemaname = c.table_schema and p.tablename = c.table_name
                      and p.qual like '%nexanest.tenant%')""")).isSubsetOf(Set.of("identity.login", "identity.tenant"));
  }

  /** Policies add up, so one without the tenant would show everybody's rows to its role. */
  @Test
  void aPolicyBesideTheTenantsIsForWorkOfNoTenantAlone() throws SQLException {
    assertThat(names("""
                select p.schemaname || '.' || p.tablename || ' ' || p.policyname from pg_policies p
                join information_schema.columns c
                  on c.table_schema = p.schemaname and c.table_name = p.tablename
                where c.column_name = 'tenant_id'
                  and p.qual !~ 'tenant_id = .*nexanest.tenant'
                  and p.qual not like '%00000000-0000-0000-0000-000000000000%'""")).isEmpty();
  }

  @Test
  void noRoleOfTheServerOwnsATableOrBypassesAPolicy() throws SQLException {
    assertThat(names("""
                select rolname from pg_roles where (rolbypassrls or rolsuper)
                  and rolname in ('nexanest_server', 'slices', 'platform', 'identity', 'market',
                    'portfolio', 'analytics', 'assistant', 'notification')""")).isEmpty();
    assertThat(names("""
                select tablename from pg_tables where tableowner <> 'nexanest_owner'
                  and schemaname in ('platform', 'identity', 'market', 'portfolio')""")).isEmpty();
  }

  @Test
  void theLedgerCanNotBeChangedByTheRoleThatWritesIt() throws SQLException {
    assertThat(names("""
                select table_name || ' ' || privilege_type
                from information_schema.role_table_grants
                where grantee = 'portfolio' and table_schema = 'portfolio'
                  and table_name in ('transaction', 'leg')"""))
        .containsExactlyInAnyOrder(
            "transaction INSERT", "transaction SELECT", "leg INSERT", "leg SELECT");
  }

  private static Set<String> names(String sql) throws SQLException {
    Set<String> names = new TreeSet<>();
    try (Connection connection = DriverManager.getConnection(
            postgres.owner().url(), postgres.owner().user(), postgres.owner().password());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
