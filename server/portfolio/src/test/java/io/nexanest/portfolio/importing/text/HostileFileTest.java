package io.nexanest.portfolio.importing.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.portfolio.importing.statement.Sample;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files that are made to do harm, or that came to it; each is refused by what is wrong with it. */
class HostileFileTest {
  private static final String ENTITIES =
      "has a document type or an entity of its own, which statements don't need and which could"
          + " name other files; remove it";
  private static final List<String> ROOTS =
      List.of("FlexQueryResponse", "client", "Document xmlns=\"camt.053\"");

  @Test
  void anEntityThatNamesAFileOfThisMachineIsNotFollowed() {
    for (String root : ROOTS) {
      assertThat(Sample.refusal("<?xml version=\"1.0\"?>\n<!DOCTYPE x"
              + " [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<" + root + ">&x;"))
          .isEqualTo("line 2 " + ENTITIES);
    }
    assertThat(Sample.refusal("<!DOCTYPE OFX [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n"
            + "<?OFX OFXHEADER=\"200\"?><OFX>&x;</OFX>"))
        .isEqualTo("the file " + ENTITIES);
  }

  @Test
  void entitiesThatGrowIntoBillionsAreNotExpanded() {
    StringBuilder laughs = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE client [");
    laughs.append("<!ENTITY l0 \"lol\">");
    for (int i = 1; i < 10; i++) {
      laughs.append("<!ENTITY l" + i + " \"" + ("&l" + (i - 1) + ";").repeat(10) + "\">");
    }
    laughs.append("]><client><version>&l9;</version></client>");
    assertThat(Sample.refusal(laughs.toString())).isEqualTo("line 1 " + ENTITIES);
  }

  @Test
  void archivesAreNotOpened() {
    assertThat(Sample.refusal(new byte[] {'P', 'K', 3, 4, 20, 0, 8, 8}))
        .isEqualTo(
            "the file is a spreadsheet or ZIP archive, not delimited text; export it as CSV");
    assertThat(Sample.refusal(new byte[] {0x1F, (byte) 0x8B, 8, 0, 0, 0}))
        .isEqualTo("the file is a compressed file, not delimited text; export it as CSV");
  }

  @Test
  void aValueOfTenMegabytesIsRefused() {
    String much = "x".repeat(10 << 20);
    assertThat(Sample.refusal("<client><version>" + much + "</version></client>"))
        .endsWith("characters in one value; 10000 is the most");
    assertThat(Sample.refusal("<FlexQueryResponse a=\"" + much + "\"/>"))
        .isEqualTo("line 1 has 10485760 characters in one value; 10000 is the most");
    assertThat(Sample.refusal("<OFX><A>" + much + "</A></OFX>"))
        .isEqualTo("line 1 has 10485760 characters in one value; 10000 is the most");
    assertThat(Sample.refusal("{\"activities\": \"" + much + "\"}"))
        .isEqualTo("line 1 has more than 10000 characters in one value, the most");
    assertThat(Sample.refusal("date,type,gross\n2024-01-31,FEE," + much + "\n"))
        .isEqualTo("line 2 is longer than 100000 characters, the most");
  }

  @Test
  void deepNestingIsRefusedBeforeItOverflowsAnything() {
    assertThat(Sample.refusal("<client>" + "<a>".repeat(500_000)))
        .isEqualTo("line 1 nests elements deeper than 1000, the most");
    assertThat(Sample.refusal("<OFX>" + "<A>".repeat(500_000)))
        .isEqualTo("line 1 nests elements deeper than 200, the most");
    assertThat(Sample.refusal("{\"activities\": " + "[".repeat(500_000)))
        .isEqualTo("line 1 nests values deeper than 64, the most");
  }

  @Test
  void tooManyElementsAreRefused() {
    assertThat(Sample.refusal("<client>" + "<a/>".repeat(500_001) + "</client>"))
        .isEqualTo("the file has more than 500000 elements, the most");
    assertThat(Sample.refusal("{\"activities\": [" + "0,".repeat(2_000_001) + "0]}"))
        .isEqualTo("the file has more than 2000000 values, the most");
  }

  @Test
  void sectionsThatDoNotEndAreRefusedAtTheFirst() {
    assertThat(Sample.refusal("<OFX>" + "<![CDATA[".repeat(500_000)))
        .isEqualTo("line 1 begins a CDATA section that does not end");
  }

  @Test
  void controlCharactersAreRefusedHoweverTheyAreWritten() {
    assertThat(Sample.refusal("<client>\0</client>"))
        .startsWith("line 1 holds the control character U+0000");
    assertThat(Sample.refusal("<client><version>63&#0;</version></client>"))
        .startsWith("line 1 is not well-formed XML");
    assertThat(Sample.refusal("{\"activities\": [{\"type\": \"FEE\", \"symbol\": \"\\u0000\"}]}"))
        .isEqualTo("the record on line 1 has the control character U+0000 in its note");
    assertThat(Sample.rows(Sample.read(Sample.text("bank.ofx").replace(">0004", ">00&#0;04")))
            .getLast())
        .endsWith("reference=00 04");
  }

  @Test
  void aWrongEncodingIsToldWithItsPlace() {
    byte[] latin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<client>\u00fc</client>"
        .getBytes(StandardCharsets.ISO_8859_1);
    assertThat(Sample.refusal(latin))
        .isEqualTo("byte 0xFC at offset 47 (line 2) can't be read as UTF-8; leave the encoding"
            + " unset, or name the one it was saved in");
    assertThat(Sample.refusal("<?xml version=\"1.0\" encoding=\"KLINGON\"?><client>\u00fc</client>"
            .getBytes(StandardCharsets.ISO_8859_1)))
        .startsWith("header.format.encoding: 'KLINGON' is not a known encoding");
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    for (String file : List.of("bank.ofx", "flex.xml", "ghostfolio.json", "ghostfolio.csv")) {
      int rows = Sample.read(Sample.text(file)).rows().size();
      assertThat(Sample.read("\ufeff" + Sample.text(file)).rows()).as(file).hasSize(rows);
    }
  }

  @Test
  void whatEndsTooEarlyIsNamed() {
    for (String file : List.of("bank.ofx", "flex.xml", "ghostfolio.json")) {
      byte[] whole = Sample.bytes(file);
      assertThat(Sample.refusal(Arrays.copyOf(whole, whole.length * 2 / 3)))
          .as(file)
          .matches("the file ends within <.*>, so a part of it is missing"
              + "|line [0-9]+ is not well-formed XML: .*"
              + "|line [0-9]+ is not JSON: .*");
    }
  }

  @Test
  void markupThatIsNoStatementIsNamedByItsRoot() {
    assertThat(Sample.refusal("<html><body>Session expired</body></html>"))
        .isEqualTo("the file is XML with the root element 'html'; what is read of XML is OFX, Flex"
            + " queries, Portfolio Performance and camt.053");
  }
}
