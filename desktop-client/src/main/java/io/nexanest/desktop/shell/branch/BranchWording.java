package io.nexanest.desktop.shell.branch;

import io.nexanest.desktop.gateway.branch.Assumption;
import io.nexanest.desktop.gateway.branch.Branch;
import io.nexanest.desktop.gateway.branch.BranchAct;
import io.nexanest.desktop.gateway.branch.BranchChange;
import io.nexanest.desktop.gateway.branch.BranchState;
import io.nexanest.desktop.sending.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a change of a branch is kept on disk. */
public final class BranchWording implements Wording<BranchChange> {
  @Override
  public Map<String, String> write(BranchChange change) {
    Branch branch = change.branch();
    Map<String, String> text = new LinkedHashMap<>();
    text.put("act", change.act().name());
    text.put("name", branch.name());
    text.put("display_name", branch.displayName());
    text.put("scope", branch.scope());
    text.put("etag", branch.etag());
    for (int i = 0; i < branch.assumptions().size(); i++) {
      Assumption one = branch.assumptions().get(i);
      text.put(
          "assumption." + i,
          String.join(" ", dash(one.instrument()), dash(one.currency()), one.date(), one.value()));
    }
    return text;
  }

  @Override
  public BranchChange read(Map<String, String> text) {
    List<Assumption> assumptions = new ArrayList<>();
    for (int i = 0; text.containsKey("assumption." + i); i++) {
      String[] part = text.getOrDefault("assumption." + i, "").split(" ");
      if (part.length != 4) {
        throw new IllegalArgumentException("assumption " + i + " has not four parts");
      }
      assumptions.add(new Assumption(undash(part[0]), undash(part[1]), part[2], part[3]));
    }
    return new BranchChange(
        BranchAct.valueOf(text.getOrDefault("act", "")),
        new Branch(
            text.getOrDefault("name", ""),
            text.getOrDefault("display_name", ""),
            text.getOrDefault("scope", ""),
            BranchState.OPEN,
            assumptions,
            text.getOrDefault("etag", ""),
            Instant.EPOCH));
  }

  private static String dash(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String undash(String text) {
    return "-".equals(text) ? "" : text;
  }
}
