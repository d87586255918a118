package dev.carrel;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house rules: src/docs/architecture.puml, and what a diagram cannot say. */
class ArchitectureTest {
    /** Made by jte from the page templates. */
    private static final String PAGES = "dev.carrel.platform.web.page..";

    private static final JavaClasses CARREL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.carrel");

    /** A vendor and the only packages that may know it. */
    record Vendor(String packages, List<String> homes) {
        static Vendor of(String packages, String... homes) {
            return new Vendor(packages, List.of(homes));
        }
    }

    private static List<Vendor> vendors() {
        return List.of(
                Vendor.of("net.dv8tion.jda..", "dev.carrel.platform.discord.."),
                Vendor.of("com.slack.api..", "dev.carrel.platform.slack.."),
                Vendor.of("org.java_websocket..", "dev.carrel.platform.slack.."),
                Vendor.of("org.jline..", "dev.carrel.platform.console.."),
                Vendor.of("io.javalin..", "dev.carrel.platform.web.."),
                Vendor.of("org.eclipse.jetty..", "dev.carrel.platform.web.."),
                Vendor.of("jakarta.servlet..", "dev.carrel.platform.web.."),
                Vendor.of("gg.jte..", "dev.carrel.platform.web.."),
                Vendor.of("org.flywaydb..", "dev.carrel.store.."),
                Vendor.of("com.zaxxer.hikari..", "dev.carrel.store.."),
                Vendor.of("org.h2..", "dev.carrel.store.."),
                Vendor.of("org.postgresql..", "dev.carrel.store.."),
                Vendor.of("com.github.kagkarlsson..", "dev.carrel.schedule.."),
                Vendor.of("io.micrometer..", "dev.carrel.telemetry.."),
                Vendor.of("io.prometheus..", "dev.carrel.telemetry.."),
                Vendor.of("ch.qos.logback..", "dev.carrel.app.logging.."),
                Vendor.of("org.dmfs..", "dev.carrel.calendar.."),
                Vendor.of("net.fortuna.ical4j..", "dev.carrel.calendar.ical.."),
                Vendor.of("picocli..", "dev.carrel", "dev.carrel.app.."),
                Vendor.of("org.yaml.snakeyaml..", "dev.carrel.config..", "dev.carrel.catalogue.."),
                Vendor.of(
                        "com.fasterxml.jackson..",
                        "dev.carrel.config..",
                        "dev.carrel.catalogue..",
                        "dev.carrel.privacy..",
                        "dev.carrel.feed..",
                        "dev.carrel.platform.."),
                Vendor.of("okhttp3..", "dev.carrel.feed..", "dev.carrel.platform.."),
                Vendor.of("okio..", "dev.carrel.feed..", "dev.carrel.platform.."),
                Vendor.of("com.networknt..", "dev.carrel.catalogue.."),
                Vendor.of(
                        "de.siegmar..",
                        "dev.carrel.catalogue..",
                        "dev.carrel.feature.cohort..",
                        "dev.carrel.feature.participation.."),
                Vendor.of(
                        "org.jdbi..",
                        "dev.carrel.store..",
                        "dev.carrel.community..",
                        "dev.carrel.group..",
                        "dev.carrel.audit..",
                        "dev.carrel.installation..",
                        "dev.carrel.privacy..",
                        "dev.carrel.participation..",
                        "dev.carrel.gathering..",
                        "dev.carrel.mirror..",
                        "dev.carrel.room..",
                        "dev.carrel.feature..",
                        "dev.carrel.schedule..",
                        "dev.carrel.outbox.."));
    }

    @Test
    void packages_use_each_other_only_along_the_arrows_of_the_diagram() {
        classes()
                .should(adhereToPlantUmlDiagram(
                        Path.of("src", "docs", "architecture.puml"),
                        consideringOnlyDependenciesInAnyPackage("dev.carrel..")))
                .check(CARREL);
    }

    @ParameterizedTest
    @MethodSource("vendors")
    void each_vendor_stays_in_its_home(Vendor vendor) {
        noClasses()
                .that()
                .resideOutsideOfPackages(vendor.homes().toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(vendor.packages())
                .check(CARREL);
    }

    @Test
    void features_meet_jdbi_only_in_classes_that_keep_rows_but_for_the_transaction_that_they_pass_on() {
        noClasses()
                .that()
                .resideInAPackage("dev.carrel.feature..")
                .and()
                .haveNameNotMatching(".*(Store|Rows)(\\$.*)?")
                .should()
                .dependOnClassesThat(resideInAPackage("org.jdbi..").and(not(type(Handle.class))))
                .check(CARREL);
    }

    @Test
    void chat_needs_nothing_but_the_jdk_the_log_and_the_likeness_of_words() {
        classes()
                .that()
                .resideInAPackage("dev.carrel.chat..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.carrel.chat..",
                        "java..",
                        "org.jspecify..",
                        "com.google.errorprone.annotations..",
                        "org.slf4j..",
                        "org.apache.commons.text.similarity..")
                .check(CARREL);
    }

    @Test
    void only_the_programs_know_the_catalogue() {
        noClasses()
                .that()
                .resideInAPackage("dev.carrel.feature..")
                .and()
                .resideOutsideOfPackage("dev.carrel.feature.program..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.carrel.catalogue..")
                .check(CARREL);
    }

    @Test
    void features_meet_only_through_each_others_events_and_never_in_a_circle() {
        slices().matching("dev.carrel.feature.(*)..")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        DescribedPredicate.alwaysTrue(),
                        JavaClass.Predicates.resideInAPackage("dev.carrel.feature.*.event.."))
                .allowEmptyShould(true)
                .check(CARREL);
        slices().matching("dev.carrel.feature.(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(CARREL);
    }

    @Test
    void nobody_but_app_looks_at_the_wall_clock() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.carrel.app..")
                .should()
                .callCodeUnitWhere(new DescribedPredicate<JavaCall<?>>("it reads the wall clock") {
                    @Override
                    public boolean test(JavaCall<?> call) {
                        return readsWallClock(call);
                    }
                })
                .check(CARREL);
    }

    private static boolean readsWallClock(JavaCall<?> call) {
        String owner = call.getTargetOwner().getName();
        String name = call.getName();
        List<String> given = call.getTarget().getRawParameterTypes().stream()
                .map(JavaClass::getName)
                .toList();
        return switch (owner) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" -> name.equals("<init>") && given.isEmpty();
            default ->
                owner.startsWith("java.time.")
                        && (name.startsWith("system")
                                || name.startsWith("tick")
                                || (name.equals("now") && !given.contains("java.time.Clock")));
        };
    }

    @Test
    void static_fields_never_change() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackage(PAGES)
                .should()
                .beFinal()
                .check(CARREL);
    }

    @Test
    void only_who_talks_to_a_terminal_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.carrel", "dev.carrel.app..", "dev.carrel.platform.console..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CARREL);
    }

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() {
        Set<JavaPackage> packages = CARREL.getPackage("dev.carrel").getSubpackagesInTree();
        assertThat(packages)
                .filteredOn(found -> !found.getClasses().isEmpty())
                .filteredOn(found -> !found.getName().startsWith("dev.carrel.platform.web.page"))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.tryGetAnnotationOfType(NullMarked.class))
                        .as("package-info of %s, with @NullMarked", found.getName())
                        .isPresent());
    }
}
