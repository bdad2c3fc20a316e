package org.zhenggai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;

/** The house rules that a compiler cannot see. */
@AnalyzeClasses(packages = "org.zhenggai", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.zhenggai";
    private static final Set<String> MACHINES_CHARSET = Set.of(
            "java.lang.String.getBytes()",
            "java.lang.String.<init>([B)",
            "java.io.InputStreamReader.<init>(java.io.InputStream)",
            "java.io.OutputStreamWriter.<init>(java.io.OutputStream)",
            "java.io.FileReader.<init>(java.io.File)",
            "java.io.FileReader.<init>(java.lang.String)",
            "java.io.FileWriter.<init>(java.io.File)",
            "java.io.FileWriter.<init>(java.lang.String)",
            "java.io.PrintWriter.<init>(java.io.OutputStream)",
            "java.util.Scanner.<init>(java.io.InputStream)",
            "java.nio.charset.Charset.defaultCharset()");

    @ArchTest
    static final ArchRule onlyTheEngineEdgeKnowsTheEngine = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "org.zhenggai.platform..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..")
            .because("use cases outlive the engine, and are read and tested without it");

    @ArchTest
    static final ArchRule whatIsSaidIsHeardInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.zhenggai.policy..",
                    "org.zhenggai.platform.start..",
                    "org.zhenggai.alert.channel..",
                    "org.zhenggai.sandbox..")
            .should()
            .callMethod(String.class, "isBlank")
            .because("it takes what is invisible for a word; PlainText does not");

    @ArchTest
    static final ArchRule thePlatformKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage("org.zhenggai.platform..")
            .should()
            .dependOnClassesThat(are(describe("in a feature", ArchitectureTest::inAFeature)))
            .because("every feature stands on the platform, so whatever it knew, all of them would drag along");

    @ArchTest
    static final ArchRule featuresMeetInTheirRootPackages = classes()
            .that(are(describe("in a feature", ArchitectureTest::inAFeature)))
            .should(meetOthersInTheirRootPackages(Set.of()))
            .because(
                    "the root package is a feature's public face; mappers, controllers and the engine's edge are its own");

    @ArchTest
    static final ArchRule theCompositionRootReachesNoDeeperThanTheEngineEdges = classes()
            .that()
            .resideInAPackage(ROOT)
            .should(meetOthersInTheirRootPackages(Set.of("process")))
            .because("the first start deploys models and opens Tasklist before it seeds, which only the edges can do");

    @ArchTest
    static final ArchRule featuresFormNoCycle = slices().matching("org.zhenggai.(*)..")
            .should()
            .beFreeOfCycles()
            .because("features in a ring can only be understood, tested and changed all at once");

    @ArchTest
    static final ArchRule reckoningDaysIsPlainJava = noClasses()
            .that()
            .resideInAPackage("org.zhenggai.deadline")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.ibatis..", "org.mybatis..", "org.camunda..")
            .because("every date on which somebody is held to account must be provable by a test without a container");

    @ArchTest
    static final ArchRule nowComesFromTheOneClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.zhenggai.platform.time")
            .should()
            .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsTheMachinesClock))
            .because("the sandbox and every test move the one Clock bean, and the engine follows it");

    @ArchTest
    static final ArchRule lettersAreRaisedAndLoweredInALocaleThatIsNamed = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "changes case by the machine's locale",
                    access -> access.getTargetOwner().isEquivalentTo(String.class)
                            && Set.of("toLowerCase", "toUpperCase").contains(access.getName())
                            && !names(access, Locale.class)))
            .because("on a Turkish machine \"title\" would become \"TİTLE\"");

    @ArchTest
    static final ArchRule charsetsAreNamed = noClasses()
            .should()
            .accessTargetWhere(describe(
                    "takes the machine's charset",
                    access -> MACHINES_CHARSET.contains(access.getTarget().getFullName())))
            .because("Chinese text must survive a machine that is set to Latin letters");

    @ArchTest
    static final ArchRule namesSayWhatAClassIs = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Manager|Impl|Helper)")
            .because("such a name fits any content, so any content ends up there");

    @ArchTest
    static final ArchRule injectionGoesThroughConstructors = NO_CLASSES_SHOULD_USE_FIELD_INJECTION.because(
            "a class that cannot be made without its parts can be made in a test, and never half");

    @ArchTest
    static final ArchRule controllersAreNobodysApi = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areNotAnnotations()
            .should()
            .bePackagePrivate()
            .because("a controller is called over HTTP; what others may call is the use case behind it");

    @ArchTest
    static final ArchRule onlyTheStartReportSpeaksToTheConsole = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.zhenggai.StartReport")
            .should(ACCESS_STANDARD_STREAMS)
            .because("a log has levels, times and a keeper; the console is for the one password that no log may hold");

    @ArchTest
    static final ArchRule logsGoThroughSlf4j =
            NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.because("one setting governs every log");

    private static boolean inAFeature(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") && !name.equals(ROOT + ".platform") && !name.startsWith(ROOT + ".platform.");
    }

    private static boolean readsTheMachinesClock(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        boolean now = owner.getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && !names(access, Clock.class);
        boolean systemClock =
                owner.isEquivalentTo(Clock.class) && access.getName().startsWith("system");
        boolean millis = owner.isEquivalentTo(System.class) && access.getName().equals("currentTimeMillis");
        boolean date = owner.isEquivalentTo(Date.class)
                && access.getTarget().getFullName().endsWith("<init>()");
        return now || systemClock || millis || date;
    }

    private static boolean names(JavaAccess<?> access, Class<?> parameter) {
        return access.getTarget().getFullName().contains("(" + parameter.getName());
    }

    private static ArchCondition<JavaClass> meetOthersInTheirRootPackages(Set<String> roomsOpenToThem) {
        return new ArchCondition<>("meet other features in their root packages only") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> inAFeature(dependency.getTargetClass()))
                        .filter(dependency -> !feature(type).equals(feature(dependency.getTargetClass())))
                        .filter(dependency -> !room(dependency.getTargetClass()).isEmpty())
                        .filter(dependency -> !roomsOpenToThem.contains(room(dependency.getTargetClass())))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(type, dependency.getDescription())));
            }
        };
    }

    /** {@code rectification} for {@code org.zhenggai.rectification.process}; empty for the composition root. */
    private static String feature(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    /** {@code process} for {@code org.zhenggai.rectification.process}; empty for a feature's root package. */
    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 3 ? parts[3] : "";
    }
}
