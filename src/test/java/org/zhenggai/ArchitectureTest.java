package org.zhenggai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.time.MachineTime;
import org.zhenggai.rectification.persistence.ItemMapper;
import org.zhenggai.rectification.persistence.StoredItems;
import org.zhenggai.rectification.sight.Sight;
import org.zhenggai.support.SourceFiles;

/** The house rules that a compiler cannot see. */
@AnalyzeClasses(packages = "org.zhenggai", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "org.zhenggai";
    private static final int MOST_FILES = 25;
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
    static final ArchRule nothingStandsOnPagesOrOnTheEnginesEdge = noClasses()
            .that()
            .resideOutsideOfPackages("..process..", "..web..", "org.zhenggai.platform..")
            .should()
            .dependOnClassesThat(are(describe(
                    "pages of a feature, or its engine's edge",
                    type -> inAFeature(type) && Set.of("process", "web").contains(room(type)))))
            .because("pages and the engine ask the use cases, and could be replaced without touching one");

    @ArchTest
    static final ArchRule featuresFormNoCycle = slices().matching("org.zhenggai.(*)..")
            .should()
            .beFreeOfCycles()
            .because("features in a ring can only be understood, tested and changed all at once");

    @ArchTest
    static final ArchRule packagesFormNoCycle = slices().matching("org.zhenggai.(**)")
            .should()
            .beFreeOfCycles()
            .because("two packages in a ring are one package in two folders");

    @ArchTest
    static void noRoomIsAHeap(JavaClasses types) {
        Map<String, Long> rooms = files().collect(Collectors.groupingBy(
                file -> file.getParent().toString(), TreeMap::new, Collectors.counting()));
        assertThat(rooms).allSatisfy((room, files) -> assertThat(files).isLessThanOrEqualTo(MOST_FILES));
    }

    @ArchTest
    static void everyPackageSaysWhoLivesThere(JavaClasses types) {
        Set<Path> rooms = files().map(Path::getParent).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).allSatisfy(room -> assertThat(room.resolve("package-info.java"))
                .exists());
    }

    @ArchTest
    static void aNameMeansOneType(JavaClasses types) {
        Map<String, List<String>> named = topLevel(types)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        named.values().removeIf(several -> several.size() == 1);
        assertThat(named).as("one name, several types").isEmpty();
    }

    @ArchTest
    static final ArchRule pagesDecideNobodysRights = noClasses()
            .that()
            .resideInAPackage("org.zhenggai.(*).web..")
            .and()
            .resideOutsideOfPackage("org.zhenggai.platform..")
            .should()
            .accessTargetWhere(describe("refuses somebody", ArchitectureTest::refusesSomebody))
            .because("a use case has several doors, and a right that one of them checks is missing at the next");

    @ArchTest
    static final ArchRule reckoningDaysIsPlainJava = noClasses()
            .that()
            .resideInAPackage("org.zhenggai.deadline")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.apache.ibatis..", "org.mybatis..", "org.camunda..")
            .because("every date on which somebody is held to account must be provable by a test without a container");

    @ArchTest
    static final ArchRule itemsAreLockedAndStoredInOnePlace = noClasses()
            .that()
            .doNotBelongToAnyOf(StoredItems.class)
            .should()
            .callMethodWhere(describe(
                    "lock or update an item's row",
                    call -> call.getTargetOwner().isEquivalentTo(ItemMapper.class)
                            && Set.of("lock", "update").contains(call.getName())))
            .because("a transaction knows the items that it has locked by what was stored through ItemRecords");

    @ArchTest
    static final ArchRule nowComesFromTheOneClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.zhenggai.platform.time")
            .should()
            .accessTargetWhere(describe("reads the machine's clock", ArchitectureTest::readsTheMachinesClock))
            .because("the sandbox and every test move the one Clock bean, and the engine follows it");

    @ArchTest
    static final ArchRule theMachinesTimeIsForMessagesAlone = noClasses()
            .that()
            .resideOutsideOfPackages("org.zhenggai.platform.time", "org.zhenggai.alert.channel")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(MachineTime.class)
            .because("it does not follow the sandbox: only others' servers, which look at what is sent, need it");

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
    static final ArchRule nothingIsInjectedLazily = noClasses()
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.springframework.context.annotation.Lazy")
            .because("a ring of beans is a ring of reasons; the one with the engine is cut in EngineServices");

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

    private static boolean refusesSomebody(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        return owner.isEquivalentTo(Refused.class) && access.getName().equals("forbidden")
                || owner.isEquivalentTo(Actor.class) && access.getName().startsWith("require")
                || owner.isEquivalentTo(Sight.class)
                        && Set.of("require", "scope").contains(access.getName());
    }

    private static Stream<Path> files() {
        return SourceFiles.under(Path.of("src/main/java"), ".java").stream();
    }

    private static Stream<JavaClass> topLevel(JavaClasses types) {
        return types.stream().filter(type -> type.getName().startsWith(ROOT + ".") && type.isTopLevelClass());
    }

    private static boolean names(JavaAccess<?> access, Class<?> parameter) {
        return access.getTarget().getFullName().contains("(" + parameter.getName());
    }

    /** {@code process} for {@code org.zhenggai.rectification.process}; empty for a feature's root package. */
    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 3 ? parts[3] : "";
    }
}
