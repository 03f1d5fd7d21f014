package io.nexanest.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.platform.testing.TestPostgres;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EndedSessionsIT {
  @Test
  void sessionsOfThirtyDaysAgoGoWhoeverTheyAreOf() throws Exception {
    try (TestPostgres postgres = TestPostgres.start("identity");
        var connection = DriverManager.getConnection(
            postgres.owner().url(), postgres.owner().user(), postgres.owner().password());
        var statement = connection.createStatement()) {
      statement.execute("""
          insert into identity.tenant (tenant_id, display_name)
          select gen_random_uuid(), name from unnest(array['a', 'b']) name;
          insert into identity.app_user (tenant_id, user_id, login, display_name, role)
          select tenant_id, gen_random_uuid(), display_name, display_name, 'admin'
          from identity.tenant;
          insert into identity.session (tenant_id, session_id, user_id, display_name, refresh_hash,
            create_time, refresh_time, refresh_expire, end_time)
          select tenant_id, gen_random_uuid(), user_id, what, '', now(), now(), expire, ended
          from identity.app_user, (values
            ('expired long ago', now() - interval '31 days', null::timestamptz),
            ('expired lately', now() - interval '29 days', null),
            ('ended long ago', now() + interval '1 day', now() - interval '31 days'),
            ('open', now() + interval '1 day', null)) as kinds (what, expire, ended)""");
      assertThat(new EndedSessions(postgres.database()).delete(Instant.now())).isEqualTo(4);
      List<String> left = new ArrayList<>();
      try (var rows = statement.executeQuery("select display_name from identity.session")) {
        while (rows.next()) {
          left.add(rows.getString(1));
        }
      }
      assertThat(left)
          .containsExactlyInAnyOrder("expired lately", "expired lately", "open", "open");
    }
  }
}
