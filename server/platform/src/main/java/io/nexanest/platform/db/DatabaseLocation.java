package io.nexanest.platform.db;

/**
 * Where a database is and who connects.
 *
 * @param url a JDBC URL
 * @param user the login
 * @param password its password; never logged
 */
public record DatabaseLocation(String url, String user, String password) {
  @Override
  public String toString() {
    return user + "@" + url;
  }
}
