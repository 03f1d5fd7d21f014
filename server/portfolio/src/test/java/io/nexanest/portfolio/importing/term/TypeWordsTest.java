package io.nexanest.portfolio.importing.term;

import static org.assertj.core.api.Assertions.assertThat;

import io.nexanest.core.transaction.TransactionType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypeWordsTest {
  @Test
  void whatIsBoughtSoldAndPaidOutIsKnownInSixLanguages() {
    String words = """
        Buy, Sell, Dividend, Interest, Fee
        Kauf, Verkauf, Dividende, Zinsen, Gebühr
        Achat, Vente, Dividendes, Intérêts, Droits de garde
        Compra, Venta, Dividendo, Intereses, Comisión
        Acquisto, Vendita, Dividendi, Interessi, Commissioni
        Koop, Verkoop, Dividenduitkering, Rente, Bewaarloon
        """;
    assertThat(words.lines().map(TypeWordsTest::types))
        .hasSize(6)
        .allSatisfy(types -> assertThat(types)
            .containsExactly(
                TransactionType.BUY,
                TransactionType.SELL,
                TransactionType.DIVIDEND,
                TransactionType.INTEREST,
                TransactionType.FEE));
  }

  @Test
  void theApostropheOfPrintIsOneOfTheTypewriter() {
    assertThat(TypeWords.read("Exercice d’option")).contains(TransactionType.EXERCISE);
    assertThat(TypeWords.read("EXERCICE D'OPTION")).contains(TransactionType.EXERCISE);
  }

  private static List<TransactionType> types(String words) {
    return Arrays.stream(words.split(","))
        .flatMap(word -> TypeWords.read(word).stream())
        .toList();
  }
}
