package io.nexanest.market.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.kernel.id.InstrumentId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StableIdTest {
  @Test
  void theSameListingHasTheSameNameForEver() {
    UUID id = StableId.ofListing("XNYS", "IBM");
    assertThat(id.version()).isEqualTo(8);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id).hasToString("c5a75b01-ece5-8b67-8829-c3abf097dfbd");
    assertThat(InstrumentId.parse(new InstrumentId(id).name()).uuid()).isEqualTo(id);
    assertThat(StableId.ofListing("XNAS", "IBM")).isNotEqualTo(id);
  }
}
