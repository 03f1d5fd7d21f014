package io.nexanest.desktop.demo;

import io.nexanest.desktop.gateway.book.Account;
import io.nexanest.desktop.gateway.book.BookGateway;
import io.nexanest.desktop.gateway.book.Books;
import io.nexanest.desktop.gateway.book.Household;
import io.nexanest.desktop.gateway.book.Portfolio;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** One household with three portfolios over five accounts. */
public final class DemoBooks implements BookGateway {
  public static final Books BOOKS = new Books(
      List.of(new Household("households/h1", "Marlowe household", "USD")),
      List.of(
          new Portfolio(
              "portfolios/p1", "Retirement", "households/h1", "USD", List.of("accounts/a1")),
          new Portfolio(
              "portfolios/p2",
              "London reserve",
              "households/h1",
              "GBP",
              List.of("accounts/a2", "accounts/a3")),
          new Portfolio(
              "portfolios/p3", "Education", "households/h1", "CHF", List.of("accounts/a4"))),
      List.of(
          new Account("accounts/a1", "Northgate 401k", "Northgate Trust", "USD", true),
          new Account("accounts/a2", "Lombard custody", "Lombard & Sons", "GBP", true),
          new Account("accounts/a3", "Lombard cash", "Lombard & Sons", "GBP", true),
          new Account("accounts/a4", "Limmat Depot", "Limmat Bank", "CHF", true)));

  @Override
  public CompletionStage<Books> books() {
    return CompletableFuture.completedStage(BOOKS);
  }
}
