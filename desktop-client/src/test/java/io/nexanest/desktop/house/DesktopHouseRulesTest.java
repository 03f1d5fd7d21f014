package io.nexanest.desktop.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The rules of the desktop, by their numbers in the architecture page. */
class DesktopHouseRulesTest {
  private static final String ROOT = "io.nexanest.desktop";
  private static final String[] FEATURES = {
    "dashboard",
    "holding",
    "watchlist",
    "chart",
    "transaction",
    "taxonomy",
    "importing",
    "instrument",
    "books",
    "comparison",
    "proof",
    "settings",
    "signin"
  };

  private final JavaClasses desktop = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(ROOT);

  @Test
  void r7StubsAreOnlySeenByGateways() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".gateway..")
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.nexanest.api..", "io.grpc..", "com.google.."))
        .check(desktop);
  }

  @Test
  void r7NodesAreOnlySeenByTheDesignSystemTheShellAndViews() {
    noClasses()
        .that(not(resideInAnyPackage(ROOT + ".ui..", ROOT + ".shell.."))
            .and(not(view()))
            .and(not(JavaClass.Predicates.simpleName("DesktopApp"))))
        .should()
        .dependOnClassesThat(resideInAnyPackage("javafx.scene..", "javafx.stage.."))
        .check(desktop);
  }

  @Test
  void r7NoFeatureSeesAnother() {
    for (String feature : FEATURES) {
      String[] others = java.util.Arrays.stream(FEATURES)
          .filter(other -> !other.equals(feature))
          .map(other -> ROOT + "." + other + "..")
          .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + "." + feature + "..")
          .should()
          .dependOnClassesThat(resideInAnyPackage(others))
          .check(desktop);
    }
  }

  @Test
  void theDesignSystemKnowsNoFeatureAndNoGateway() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".ui..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(ROOT + ".gateway..", ROOT + ".shell..", ROOT + ".live.."))
        .check(desktop);
  }

  @Test
  void gatewaysKnowNoWindow() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".gateway..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx..", ROOT + ".ui..", ROOT + ".shell..", ROOT + ".live.."))
        .check(desktop);
  }

  @Test
  void viewModelsKnowNoToolkitThread() {
    noClasses()
        .that(simpleNameEndingWith("ViewModel"))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("javafx.application..", "javafx.animation..", "javafx.scene.."))
        .check(desktop);
  }

  @Test
  void thereIsOneFrameClock() {
    noClasses()
        .that(not(JavaClass.Predicates.simpleName("Pulse")).and(not(anonymousIn("Pulse"))))
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("javafx.animation.AnimationTimer")
        .check(desktop);
  }

  @Test
  void r9NoPackageCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(desktop);
  }

  @Test
  void r10OnlyTheMainClassExits() {
    noClasses()
        .that(not(JavaClass.Predicates.simpleName("DesktopMain")))
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "getenv", String.class)
        .check(desktop);
  }

  @Test
  void tilesAndExtraControlsStayBehindTheDesignSystem() {
    classes()
        .that()
        .resideOutsideOfPackage(ROOT + ".ui..")
        .should()
        .onlyDependOnClassesThat(
            not(resideInAnyPackage("eu.hansolo..", "org.controlsfx..", "atlantafx..")))
        .check(desktop);
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> view() {
    return com.tngtech.archunit.base.DescribedPredicate.describe("views", one -> {
      String name = one.getName().substring(one.getPackageName().length());
      return name.contains("View") && !name.contains("ViewModel");
    });
  }

  private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> anonymousIn(String owner) {
    return com.tngtech.archunit.base.DescribedPredicate.describe(
        "inside of " + owner, one -> one.getName().contains("." + owner + "$"));
  }
}
