package io.nexanest.market.adapter.spi.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  @Test
  void numbersKeepTheirDigits() {
    Json read = Json.read("{\"a\":[0.00100000, -4e-8 ,\"x\\u00e9\\n\\\"\"],\"b\":null,\"c\":true}");
    assertThat(read.at("a").at(0).text()).isEqualTo("0.00100000");
    assertThat(read.at("a").at(1).text()).isEqualTo("-4e-8");
    assertThat(read.at("a").at(2).text()).isEqualTo("xé\n\"");
    assertThat(read.at("b").present()).isFalse();
    assertThat(read.at("c").text()).isEqualTo("true");
    assertThat(read.at("none").at("none").at(7).text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[1",
        "[1,]",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":1.}",
        "{\"a\":-}",
        "\"\\x\"",
        "{\"a\":1}{",
        "{\"a\":1,\"a\":2}",
        "<html>",
        "tru",
        "\"a\nb\"",
        "\"\\u12\"",
        "{a:1}",
        "Infinity"
      })
  void whatIsNoJsonIsRefused(String text) {
    assertThatThrownBy(() -> Json.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no JSON at character ");
  }

  @Test
  void depthAndLengthHaveBounds() {
    assertThatThrownBy(() -> Json.read("[".repeat(33)))
        .hasMessageContaining("nesting depth (33) exceeds the maximum");
    assertThatThrownBy(() -> Json.read("1".repeat(65))).hasMessageContaining("more than 64");
  }

  @Test
  void aFieldThatIsNoDecimalIsNamed() {
    assertThatThrownBy(() -> Json.read("{\"price\":1e308}").decimal("price"))
        .hasMessageStartingWith("field 'price': '1e308' is no decimal");
    assertThatThrownBy(() -> Json.read("{\"id\":\"x\"}").whole("id"))
        .hasMessage("field 'id': 'x' is no whole number");
  }

  @Test
  void aWrittenTextIsReadBack() {
    String text = "a\"b\\c\u0001é";
    assertThat(Json.read(JsonText.text(text)).text()).isEqualTo(text);
  }
}
