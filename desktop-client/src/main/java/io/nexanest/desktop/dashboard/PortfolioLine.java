package io.nexanest.desktop.dashboard;

import io.nexanest.desktop.gateway.book.Scope;
import io.nexanest.desktop.gateway.valuation.Valuation;

/** One portfolio beside the others; its valuation is none until the answer is there. */
public record PortfolioLine(Scope scope, Valuation valuation) {}
