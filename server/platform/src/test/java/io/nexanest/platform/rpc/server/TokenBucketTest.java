package io.nexanest.platform.rpc.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
  private static final long MS = 1_000_000;

  @Test
  void aBurstIsServedAndThenSoManyASecond() {
    TokenBucket bucket = new TokenBucket(10, 3, 0);
    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(0)).isZero();
    assertThat(bucket.take(0)).isEqualTo(100);
    assertThat(bucket.take(99 * MS)).isEqualTo(1);
    assertThat(bucket.take(100 * MS)).isZero();
    assertThat(bucket.take(100 * MS)).isEqualTo(100);
  }

  @Test
  void aQuietWhileFillsItNoFurtherThanTheBurst() {
    TokenBucket bucket = new TokenBucket(10, 2, 0);
    long later = 3_600_000 * MS;
    assertThat(bucket.take(later)).isZero();
    assertThat(bucket.take(later)).isZero();
    assertThat(bucket.take(later)).isEqualTo(100);
  }

  @Test
  void aClockThatStandsStillOrGoesBackGivesNothingAway() {
    TokenBucket bucket = new TokenBucket(1, 1, 5_000 * MS);
    assertThat(bucket.take(5_000 * MS)).isZero();
    assertThat(bucket.take(1_000 * MS)).isEqualTo(1_000);
    assertThat(bucket.take(5_000 * MS)).isEqualTo(1_000);
  }
}
