package io.nexanest.desktop.gateway.taxonomy;

/** What a new taxonomy begins with. */
public enum Template {
  EMPTY("No classes yet"),
  ASSET_CLASSES("Asset classes"),
  REGIONS("Regions"),
  SECTORS("Sectors");

  private final String title;

  Template(String title) {
    this.title = title;
  }

  public String title() {
    return title;
  }
}
