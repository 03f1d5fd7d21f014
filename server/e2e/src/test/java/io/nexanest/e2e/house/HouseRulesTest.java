package io.nexanest.e2e.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** One line a rule, by its number in docs/architecture.md. */
class HouseRulesTest {
  private static final String MESSAGES = "io.nexanest.api.";
  private static final String GENERATED = MESSAGES + ".";
  private static final Pattern SLICE = Pattern.compile(
      "^io\\.nexanest\\.(identity|portfolio|market|analytics|assistant|notification)\\.");
  private static final Set<String> BUILDERS_YET = Set.of(
      "io.nexanest.portfolio.valuation.LiveValuation",
      "io.nexanest.portfolio.figure.Figures",
      "io.nexanest.portfolio.importing.ImportLists",
      "io.nexanest.portfolio.transaction.Transactions",
      "io.nexanest.portfolio.transaction.Poster");
  private static JavaClasses product;

  @BeforeAll
  static void read() {
    product = new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .withImportOption(location -> !location.contains("-tests.jar"))
        .importPackages("io.nexanest");
  }

  @TestFactory
  Stream<DynamicTest> everyRuleHolds() {
    return Stream.of(
        rule(
            "R1 kernel sees the JDK alone",
            classes()
                .that()
                .resideInAPackage("io.nexanest.kernel..")
                .should()
                .onlyDependOnClassesThat(
                    resideInAnyPackage("java..", "io.nexanest.kernel..", "org.jspecify.."))),
        rule(
            "R1 core sees kernel and the JDK alone",
            classes()
                .that()
                .resideInAPackage("io.nexanest.core..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..", "io.nexanest.core..", "io.nexanest.kernel..", "org.jspecify.."))),
        rule(
            "R2 kernel and core ask no clock, environment, thread or chance",
            noClasses()
                .that()
                .resideInAnyPackage("io.nexanest.kernel..", "io.nexanest.core..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(java.util.UUID.class, "randomUUID")
                .orShould()
                .dependOnClassesThat(nameMatching(
                    "java\\.lang\\.Thread|java\\.util\\.Random|java\\.security\\..*"))),
        rule(
            "R3 no slice depends on a slice",
            slices()
                .matching(
                    "io.nexanest.(identity|portfolio|market|analytics|assistant|notification)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                    resideInAPackage("io.nexanest.market.."),
                    resideInAPackage("io.nexanest.market.adapter.."))),
        rule(
            "R4 messages are built by codecs and at the borders",
            noClasses()
                .that(describe("are neither", HouseRulesTest::buildsNoMessages))
                .should()
                .callMethodWhere(describe(
                    "a message is built",
                    call -> call.getName().equals("newBuilder")
                        && call.getTargetOwner().getPackageName().startsWith(MESSAGES)))),
        rule(
            "R4 stores, kernel and core know no messages",
            noClasses()
                .that()
                .resideInAnyPackage("io.nexanest.core..", "io.nexanest.kernel..")
                .or()
                .haveSimpleNameEndingWith("Store")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(GENERATED)),
        rule(
            "R5 DbClient and JDBC only in platform.db",
            noClasses()
                .that()
                .resideOutsideOfPackages("io.nexanest.platform.db..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.helidon.dbclient..", "java.sql..")),
        rule(
            "R5 SQL only in stores and what the platform keeps",
            noClasses()
                .that(describe(
                    "are no stores",
                    type -> !type.getName().matches(".*(Store|Reader|Tenants)(\\$.*)?")
                        && !type.getPackageName().startsWith("io.nexanest.platform")))
                .should()
                .callMethod(io.nexanest.platform.db.Tx.class, "sql", String.class)),
        rule(
            "R6 Kafka only in platform.event",
            only("io.nexanest.platform.event..", "org.apache.kafka..")),
        rule(
            "R6 Keycloak only in identity.keycloak",
            only("io.nexanest.identity.keycloak..", "org.keycloak..")),
        rule("R6 langchain4j only in ai", only("io.nexanest.ai..", "dev.langchain4j..")),
        rule("R6 JavaFX only in the client", only("io.nexanest.desktop..", "javafx..")),
        rule(
            "R8 a provider sees the SPI and kernel, no other provider",
            slices()
                .matching("io.nexanest.market.adapter.(replay|synthetic|csv"
                    + "|kraken|coinbase|binance|alpaca"
                    + "|massive|described|ecb|tiingo|openfigi)..")
                .should()
                .notDependOnEachOther()),
        rule(
            "R8 a kind of statement sees no other kind",
            slices()
                .matching("io.nexanest.portfolio.importing.(csv|ofx|flex|ghostfolio"
                    + "|portfolioperformance|qif|camt|mt940)..")
                .should()
                .notDependOnEachOther()),
        rule(
            "R9 no circle of packages in core and platform-free slices",
            slices().matching("io.nexanest.core.(*)..").should().beFreeOfCycles()),
        rule(
            "R9 no circle of packages in portfolio",
            slices().matching("io.nexanest.portfolio.(*)..").should().beFreeOfCycles()),
        rule(
            "R10 only the mains exit or read the environment",
            noClasses()
                .that(not(nameMatching("io\\.nexanest\\.(app\\.Main|desktop\\.DesktopMain).*")))
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)),
        rule(
            "names say what a thing is",
            noClasses()
                .that()
                .resideOutsideOfPackage(GENERATED)
                .should()
                .haveSimpleNameEndingWith("Manager")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameStartingWith("Abstract")
                .orShould()
                .haveNameMatching(".*\\.Base[A-Z][^.]*")),
        rule(
            "nothing prints past the logger",
            noClasses()
                .that()
                .resideOutsideOfPackages(
                    "io.nexanest.app..", "io.nexanest.desktop..", "io.nexanest.benchmarks..")
                .should()
                .callMethod(Throwable.class, "printStackTrace")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")));
  }

  @Test
  void everyWallOfTheArchitectureHasARuleHere() throws IOException {
    Path root = Path.of(System.getProperty("nexanest.root"));
    String page = Files.readString(root.resolve("docs/architecture.md"));
    String rules = Files.readString(
            root.resolve("server/e2e/src/test/java/io/nexanest/e2e/house/HouseRulesTest.java"))
        + Files.readString(root.resolve(
            "desktop-client/src/test/java/io/nexanest/desktop/house/DesktopHouseRulesTest.java"));
    Set<String> walls = numbers(page, "(?m)^\\| R(\\d+) ");
    assertThat(walls).hasSize(10);
    assertThat(numbers(rules, "\"R(\\d+) |void r(\\d+)")).isEqualTo(walls);
  }

  private static Set<String> numbers(String text, String form) {
    return Pattern.compile(form)
        .matcher(text)
        .results()
        .map(found -> found.group().replaceAll("\\D", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Slices build messages where a name says so. Five classes of portfolio still do it themselves;
   * whoever touches one moves that into its codec and takes it off the list.
   */
  private static boolean buildsNoMessages(JavaClass type) {
    String name = type.getName().replaceAll("\\$.*", "");
    return SLICE.matcher(name).find()
        && !name.matches(".*(Rpc|Codec|Events|Handler|Peer|Gateway)")
        && !BUILDERS_YET.contains(type.getPackageName() + "." + name.replaceAll(".*\\.", ""));
  }

  private static ArchRule only(String where, String what) {
    return noClasses()
        .that()
        .resideOutsideOfPackage(where)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(what);
  }

  private static DynamicTest rule(String name, ArchRule rule) {
    return DynamicTest.dynamicTest(name, () -> rule.allowEmptyShould(true).check(product));
  }
}
