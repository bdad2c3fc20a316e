package org.zhenggai;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhenggai.audit.AuditEvent;
import org.zhenggai.audit.AuditTrail;
import org.zhenggai.platform.sweep.Sweep;
import org.zhenggai.support.SourceFiles;

/**
 * Whatever a page, the engine, the clock or the first start sets going, and that writes business data, also appends to
 * the history. Followed in the compiled code, from the doors through every implementation to the mappers.
 */
@AnalyzeClasses(packages = "org.zhenggai", importOptions = DoNotIncludeTests.class)
class EveryWriteIsToldTest {

    /** Use cases that tell nobody, each with its reason. */
    private static final Map<String, String> UNTOLD = Map.ofEntries(
            Map.entry("Alerts.receipt", "the alert itself keeps when it was read, and by whom"),
            Map.entry("Alerts.receipts", "the alert itself keeps when it was read, and by whom"),
            Map.entry("EscalateDuties.sweep", "an alert is a record of its own, and the notices of a ladder are told"),
            Map.entry("EscalateItems.sweep", "an alert is a record of its own, and the notices of a ladder are told"),
            Map.entry("DeliverAlerts.sweep", "the outbox is the record of what was sent"),
            Map.entry("ForgetDelivered.sweep", "the outbox is the record of what was sent"),
            Map.entry("ColumnChoice.choose", "how somebody likes their list"),
            Map.entry("ForgetForms.sweep", "what somebody has typed and never handed in"),
            Map.entry("SavedViews.save", "how somebody likes their list"),
            Map.entry("SavedViews.rename", "how somebody likes their list"),
            Map.entry("SavedViews.delete", "how somebody likes their list"),
            Map.entry("PreviewCalendar.preview", "a proposal changes nothing; its confirmation is told"),
            Map.entry("ForgetPreviews.sweep", "a proposal changes nothing; its confirmation is told"),
            Map.entry("ApplyPolicies.sweep", "lights follow from the policy, whose upload is told"),
            Map.entry("SettleItems.queue", "a list of what is still to be settled; each date that moves is told"),
            Map.entry("StoredProgrammes.add", "what the first start loads stands in the seeds"),
            Map.entry("StoredCalendars.load", "what the first start loads stands in the seeds"),
            Map.entry("FlowMapper.insert", "follows the engine, which a told step or event has moved"),
            Map.entry("AssignmentProjection.opened", "follows the engine, which a told step or event has moved"),
            Map.entry("AssignmentProjection.dropped", "follows the engine, which a told step or event has moved"),
            Map.entry(
                    "AssignmentProjection.taken",
                    "the step tells who did it in the end, a change of hands by the office is told"));

    /** Events by which nothing becomes something else. */
    private static final Map<String, String> UNCHANGED =
            Map.of("LifeEvents.deadlineReached", "a day has passed; nothing is written but this");

    @ArchTest
    static void whateverWritesIsTold(JavaClasses types) {
        Set<String> writes = writes();
        Map<Boolean, Set<String>> told = doors(types)
                .filter(door ->
                        reaches(door, unit -> writes.contains(unit.getOwner().getName() + "." + unit.getName())))
                .collect(partitioningBy(
                        door -> reaches(door, unit -> isOf(AuditTrail.class, "append", unit)),
                        mapping(EveryWriteIsToldTest::name, toCollection(TreeSet::new))));
        assertThat(told.get(true))
                .contains("CompleteStep.complete", "RegisterItem.edit", "LifeEvents.workDone", "OpenReports.sweep");
        assertThat(told.get(false)).isEqualTo(new TreeSet<>(UNTOLD.keySet()));
    }

    @ArchTest
    static void whateverIsToldSaysWhatWasBeforeAndAfter(JavaClasses types) {
        Set<String> silent = types.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> calls(unit, AuditTrail.class, "append") && !outside(unit.getOwner()))
                .filter(unit -> !calls(unit, AuditEvent.class, "changing"))
                .map(EveryWriteIsToldTest::name)
                .collect(toCollection(TreeSet::new));
        assertThat(silent).isEqualTo(new TreeSet<>(UNCHANGED.keySet()));
    }

    /** What is called from outside the use cases: by pages, the engine, the first start; and what the clock calls. */
    private static Stream<JavaCodeUnit> doors(JavaClasses types) {
        Stream<JavaCodeUnit> called = types.stream()
                .filter(EveryWriteIsToldTest::outside)
                .flatMap(type -> type.getCodeUnits().stream())
                .flatMap(EveryWriteIsToldTest::called)
                .filter(unit -> !outside(unit.getOwner()));
        Stream<JavaCodeUnit> swept = types.stream()
                .filter(type -> type.isAssignableTo(Sweep.class) && !type.isInterface())
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> unit.getName().equals("sweep"));
        return Stream.concat(called, swept).distinct();
    }

    private static boolean outside(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("org.zhenggai")
                || name.startsWith("org.zhenggai.platform")
                || name.matches("org\\.zhenggai\\.\\w+\\.(web|process)(\\..*)?");
    }

    private static boolean calls(JavaCodeUnit unit, Class<?> type, String method) {
        return unit.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(type)
                        && call.getName().equals(method));
    }

    private static boolean isOf(Class<?> type, String method, JavaCodeUnit unit) {
        return unit.getOwner().isEquivalentTo(type) && unit.getName().equals(method);
    }

    private static boolean reaches(JavaCodeUnit from, Predicate<JavaCodeUnit> goal) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(from));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit unit = open.pop();
            if (goal.test(unit)) {
                return true;
            }
            called(unit).filter(seen::add).forEach(open::push);
        }
        return false;
    }

    /** Each method that this one calls or hands on, with all its implementations. */
    private static Stream<JavaCodeUnit> called(JavaCodeUnit unit) {
        return Stream.of(unit.getMethodCallsFromSelf().stream(), unit.getMethodReferencesFromSelf().stream())
                .flatMap(accesses -> accesses)
                .map(JavaAccess::getTarget)
                .flatMap(target -> target.resolveMember().stream())
                .filter(member -> member.getOwner().getPackageName().startsWith("org.zhenggai"))
                .flatMap(EveryWriteIsToldTest::implementations);
    }

    private static Stream<JavaCodeUnit> implementations(JavaMember member) {
        JavaCodeUnit unit = (JavaCodeUnit) member;
        String[] parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toArray(String[]::new);
        return Stream.concat(
                Stream.of(unit),
                unit.getOwner().getAllSubclasses().stream()
                        .flatMap(type -> type.tryGetMethod(unit.getName(), parameters).stream()));
    }

    private static String name(JavaCodeUnit unit) {
        return unit.getOwner().getSimpleName() + "." + unit.getName();
    }

    private static Set<String> writes() {
        Pattern statement = Pattern.compile("<(?:insert|update|delete) id=\"(\\w+)\"");
        return SourceFiles.under(Path.of("src/main/java"), ".xml").stream()
                .filter(mapper -> !mapper.endsWith("AuditMapper.xml"))
                .flatMap(mapper -> statement
                        .matcher(SourceFiles.text(mapper))
                        .results()
                        .map(found -> Path.of("src/main/java")
                                        .relativize(mapper)
                                        .toString()
                                        .replace(".xml", "")
                                        .replace('/', '.')
                                + "." + found.group(1)))
                .collect(toSet());
    }
}
