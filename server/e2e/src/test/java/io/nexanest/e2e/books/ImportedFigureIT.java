package io.nexanest.e2e.books;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Channel;
import io.nexanest.api.portfolio.v1.DocumentServiceGrpc;
import io.nexanest.api.portfolio.v1.DownloadDocumentRequest;
import io.nexanest.api.portfolio.v1.ExplainFigureRequest;
import io.nexanest.api.portfolio.v1.FigureServiceGrpc;
import io.nexanest.api.portfolio.v1.HoldingServiceGrpc;
import io.nexanest.api.portfolio.v1.ListHoldingsRequest;
import io.nexanest.api.portfolio.v1.ListPortfoliosRequest;
import io.nexanest.api.portfolio.v1.PortfolioServiceGrpc;
import io.nexanest.api.portfolio.v1.ProofLeaf;
import io.nexanest.api.portfolio.v1.ProofNode;
import io.nexanest.e2e.TestServer;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportedFigureIT {
  @Test
  void aFiguresTransactionsLeadToTheLinesOfTheFilesThatTheyWereReadFrom()
      throws InterruptedException {
    try (TestServer server =
        TestServer.start("dow", Map.of("market.tick-rate", "1")).load("dow")) {
      Channel channel = server.owner();
      String portfolio = PortfolioServiceGrpc.newBlockingStub(channel)
          .listPortfolios(ListPortfoliosRequest.getDefaultInstance())
          .getPortfolios(0)
          .getName();
      String holding = HoldingServiceGrpc.newBlockingStub(channel)
          .listHoldings(ListHoldingsRequest.newBuilder().setParent(portfolio).build())
          .getHoldingsList()
          .stream()
          .filter(each -> !each.getInstrument().isEmpty())
          .findFirst()
          .orElseThrow()
          .getName();
      ProofNode proof = FigureServiceGrpc.newBlockingStub(channel)
          .explainFigure(ExplainFigureRequest.newBuilder()
              .setName("figures/market_value:" + holding)
              .build())
          .getProof();
      List<ProofLeaf> leaves =
          leaves(proof).filter(leaf -> leaf.getKind().equals("transaction")).toList();
      assertThat(leaves).isNotEmpty().allSatisfy(leaf -> {
        assertThat(leaf.getParser()).isEqualTo("csv 1");
        assertThat(leaf.getSource()).endsWith(".csv, line " + leaf.getDocumentLine());
        String line =
            download(channel, leaf.getDocument()).lines().toList().get(leaf.getDocumentLine() - 1);
        assertThat(line)
            .contains("%04d-%02d-%02d"
                .formatted(
                    leaf.getDate().getYear(),
                    leaf.getDate().getMonth(),
                    leaf.getDate().getDay()));
      });
    }
  }

  private static Stream<ProofLeaf> leaves(ProofNode node) {
    return Stream.concat(
        node.hasLeaf() ? Stream.of(node.getLeaf()) : Stream.empty(),
        node.getInputsList().stream().flatMap(ImportedFigureIT::leaves));
  }

  private static String download(Channel channel, String document) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    DocumentServiceGrpc.newBlockingStub(channel)
        .downloadDocument(DownloadDocumentRequest.newBuilder().setName(document).build())
        .forEachRemaining(piece -> all.writeBytes(piece.getChunk().toByteArray()));
    return all.toString(StandardCharsets.UTF_8);
  }
}
