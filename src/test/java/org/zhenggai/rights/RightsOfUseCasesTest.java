package org.zhenggai.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.rights.Bench.ITEM;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhenggai.alert.delivery.DeadLetters;
import org.zhenggai.alert.delivery.NotificationSettings;
import org.zhenggai.alert.delivery.Notifications;
import org.zhenggai.alert.inbox.Alerts;
import org.zhenggai.catalogue.AddProgramme;
import org.zhenggai.deadline.CalendarYear;
import org.zhenggai.drafting.BulkWork;
import org.zhenggai.drafting.DraftChoices;
import org.zhenggai.evidence.storage.ReceiveEvidence;
import org.zhenggai.ledger.dashboard.Figures;
import org.zhenggai.ledger.list.ColumnChoice;
import org.zhenggai.ledger.list.SavedViews;
import org.zhenggai.models.MigrateInstances;
import org.zhenggai.organisation.Actor;
import org.zhenggai.organisation.Channel;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.organisation.Handover;
import org.zhenggai.organisation.NewPerson;
import org.zhenggai.organisation.OrganisationJournal;
import org.zhenggai.organisation.Person;
import org.zhenggai.organisation.ResetRule;
import org.zhenggai.organisation.Role;
import org.zhenggai.organisation.Unit;
import org.zhenggai.organisation.staff.Accounts;
import org.zhenggai.organisation.staff.ChangeOwnPassword;
import org.zhenggai.organisation.staff.EditPerson;
import org.zhenggai.organisation.staff.Leaving;
import org.zhenggai.organisation.staff.Sessions;
import org.zhenggai.organisation.staff.Staff;
import org.zhenggai.organisation.staff.Units;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.Refused.Reason;
import org.zhenggai.platform.paging.PageRequest;
import org.zhenggai.policy.upload.UploadPolicy;
import org.zhenggai.rectification.TestOrders;
import org.zhenggai.rectification.life.WithdrawItem;
import org.zhenggai.rectification.order.DispatchItem;
import org.zhenggai.rectification.order.RegisterItem;
import org.zhenggai.rectification.sight.ItemDoor;
import org.zhenggai.rectification.step.AcceptStep;
import org.zhenggai.rectification.step.Reassign;
import org.zhenggai.sandbox.MoveClock;
import org.zhenggai.settlement.calendar.ConfirmCalendar;
import org.zhenggai.settlement.calendar.PreviewCalendar;
import org.zhenggai.settlement.calendar.SettleItems;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.supervision.exchange.RequestExtension;
import org.zhenggai.supervision.exchange.ServeNotice;
import org.zhenggai.supervision.exchange.StartLookBack;
import org.zhenggai.supervision.exchange.UrgeItem;

/** Every use case asks for its right itself, whichever door it is reached through. */
class RightsOfUseCasesTest {

    private static final String PLATFORM = "PLATFORM";
    private static final Set<String> OFFICE = Set.of("OFFICER", "OFFICE_CHIEF");
    private static final Set<String> OFFICE_AND_PLATFORM = Set.of("OFFICER", "OFFICE_CHIEF", PLATFORM);
    private static final Set<String> WHOEVER_SEES_ITEMS =
            Set.of("HANDLER", "RESPONSIBLE_LEADER", "OFFICER", "OFFICE_CHIEF", "MUNICIPAL_LEADER", "AUDITOR");
    private static final Set<String> SYSTEM_ADMIN = Set.of("SYSTEM_ADMIN");
    private static final Set<String> KEEPERS = Set.of("SYSTEM_ADMIN", PLATFORM);
    private static final Set<String> SECURITY_ADMIN = Set.of("SECURITY_ADMIN");
    private static final Set<String> EVERYBODY = askers("sfj").keySet();

    /** In the transaction of a use case that has asked, or put together from what has. */
    private static final Set<String> ASKED_BEFORE = Set.of(
            "MoveDeadline.move",
            "ReopenItem.reopen",
            "LifeEvents.deadlineReached",
            "LifeEvents.publicNoticeOpened",
            "LifeEvents.closed",
            "LifeEvents.workDone",
            "StepBriefing.of",
            "StepSheets.of",
            "DutiesOfItem.of");

    private static final Person PERSON = new Person("p", "某人", "sfj", true, Set.of(Role.HANDLER));
    private static final NewPerson NEW_PERSON = new NewPerson("p", "某人", "sfj", Set.of(Role.HANDLER));
    private static final CalendarYear YEAR = new CalendarYear(2024, "通知", List.of(), List.of());
    private static final PageRequest PAGE = PageRequest.of(0, 10);

    /** {@code unit} is where those who ask are at home; 市司法局 is responsible for the item. */
    record Right(String useCase, String unit, Set<String> holders, BiConsumer<Bench, Actor> use) {
        @Override
        public String toString() {
            return useCase + (unit.equals("sfj") ? "" : ", asked from " + unit);
        }
    }

    static Stream<Right> rights() {
        return Stream.of(
                right(
                        RegisterItem.class,
                        "register",
                        OFFICE_AND_PLATFORM,
                        (it, actor) -> it.register(TestOrders.silent(), actor)),
                right(
                        RegisterItem.class,
                        "edit",
                        OFFICE_AND_PLATFORM,
                        (it, actor) -> it.edit(TestOrders.silent(), 1, actor)),
                right(DispatchItem.class, "dispatch", OFFICE_AND_PLATFORM, (it, actor) -> it.dispatch(ITEM, actor)),
                right(
                        WithdrawItem.class,
                        "withdraw",
                        OFFICE_AND_PLATFORM,
                        (it, actor) -> it.withdraw(ITEM, "撤销", actor)),
                right(Reassign.class, "reassign", OFFICE_AND_PLATFORM, (it, actor) -> it.reassign("task", null, actor)),
                right(
                        ServeNotice.class,
                        "serve",
                        OFFICE_AND_PLATFORM,
                        (it, actor) -> it.serve(ITEM, NoticeLevel.RED_CARD, "请说明", 5, actor)),
                right(StartLookBack.class, "start", OFFICE_AND_PLATFORM, (it, actor) -> it.start(ITEM, actor)),
                right(
                        BulkWork.class,
                        "dispatch",
                        OFFICE_AND_PLATFORM,
                        (it, actor) -> it.dispatch(List.of(ITEM), actor)),
                right(BulkWork.class, "urge", WHOEVER_SEES_ITEMS, (it, actor) -> it.urge(List.of(ITEM), null, actor)),
                right(DraftChoices.class, "of", OFFICE_AND_PLATFORM, DraftChoices::of),
                right(
                        UrgeItem.class,
                        "urge",
                        plus(OFFICE, "MUNICIPAL_LEADER", "RESPONSIBLE_LEADER"),
                        (it, actor) -> it.urge(ITEM, null, actor)),
                elsewhere(right(
                        UrgeItem.class,
                        "urge",
                        plus(OFFICE, "MUNICIPAL_LEADER"),
                        (it, actor) -> it.urge(ITEM, null, actor))),
                right(
                        RequestExtension.class,
                        "request",
                        Set.of("HANDLER", "RESPONSIBLE_LEADER"),
                        (it, actor) -> it.request(ITEM, LocalDate.of(2023, 9, 1), "涉及面广", actor)),
                elsewhere(right(
                        RequestExtension.class,
                        "request",
                        Set.of(),
                        (it, actor) -> it.request(ITEM, LocalDate.of(2023, 9, 1), "涉及面广", actor))),
                right(AcceptStep.class, "owed", Set.of("HANDLER"), (it, actor) -> it.owed("task", actor)),
                elsewhere(right(AcceptStep.class, "owed", Set.of(), (it, actor) -> it.owed("task", actor))),
                right(AcceptStep.class, "accept", Set.of("HANDLER"), (it, actor) -> it.accept("task", Map.of(), 1)),
                right(ItemDoor.class, "requireVisible", WHOEVER_SEES_ITEMS, (it, actor) -> it.requireVisible(ITEM)),
                right(
                        ItemDoor.class,
                        "requireContributor",
                        plus(OFFICE, "HANDLER"),
                        (it, actor) -> it.requireContributor(ITEM)),
                right(
                        ReceiveEvidence.class,
                        "receive",
                        plus(OFFICE, "HANDLER"),
                        (it, actor) -> it.receive(
                                new ReceiveEvidence.Upload(ITEM, "一.pdf", null, 1, InputStream.nullInputStream()),
                                actor)),
                right(Figures.class, "of", WHOEVER_SEES_ITEMS, Figures::of),
                right(ColumnChoice.class, "choose", WHOEVER_SEES_ITEMS, (it, actor) -> it.choose(actor, List.of())),
                right(SavedViews.class, "save", WHOEVER_SEES_ITEMS, (it, actor) -> it.save(actor, "我的", "", List.of())),
                right(SavedViews.class, "rename", EVERYBODY, (it, actor) -> it.rename(1, "我的", actor)),
                right(SavedViews.class, "delete", EVERYBODY, (it, actor) -> it.delete(1, actor)),
                right(Alerts.class, "receipt", EVERYBODY, (it, actor) -> it.receipt(1, actor)),
                right(Alerts.class, "receipts", EVERYBODY, (it, actor) -> it.receipts(List.of(1L), actor)),
                right(
                        Notifications.class,
                        "choose",
                        EVERYBODY,
                        (it, actor) -> it.choose(actor, new NotificationSettings(null, List.of()))),
                right(ChangeOwnPassword.class, "change", EVERYBODY, (it, actor) -> it.change("old", "new")),
                right(AddProgramme.class, "add", SYSTEM_ADMIN, (it, actor) -> it.add(null, actor)),
                right(
                        UploadPolicy.class,
                        "upload",
                        SYSTEM_ADMIN,
                        (it, actor) -> it.upload("stage-deadline", new byte[1], null, actor)),
                right(PreviewCalendar.class, "preview", SYSTEM_ADMIN, (it, actor) -> it.preview(YEAR, actor)),
                right(PreviewCalendar.class, "find", SYSTEM_ADMIN, (it, actor) -> it.find("1", actor)),
                right(ConfirmCalendar.class, "confirm", SYSTEM_ADMIN, (it, actor) -> it.confirm("1", actor)),
                right(SettleItems.class, "queue", KEEPERS, (it, actor) -> it.queue(2024, actor)),
                right(DeadLetters.class, "resend", SYSTEM_ADMIN, (it, actor) -> it.resend(1, actor)),
                right(DeadLetters.class, "resendAll", SYSTEM_ADMIN, (it, actor) -> it.resendAll(actor)),
                right(MigrateInstances.class, "versions", SYSTEM_ADMIN, (it, actor) -> it.versions()),
                right(MigrateInstances.class, "migrate", SYSTEM_ADMIN, (it, actor) -> it.migrate("phased", 1)),
                right(MoveClock.class, "to", SYSTEM_ADMIN, (it, actor) -> it.to(Instant.EPOCH, actor)),
                right(MoveClock.class, "sweep", SYSTEM_ADMIN, (it, actor) -> it.sweep(actor)),
                right(Staff.class, "all", plus(SYSTEM_ADMIN, "SECURITY_ADMIN"), (it, actor) -> it.all()),
                right(Leaving.class, "of", plus(SYSTEM_ADMIN, "SECURITY_ADMIN"), (it, actor) -> it.of("p")),
                right(Staff.class, "add", SYSTEM_ADMIN, (it, actor) -> it.add(NEW_PERSON)),
                right(Staff.class, "activate", SYSTEM_ADMIN, (it, actor) -> it.activate("p")),
                right(Staff.class, "deactivate", SYSTEM_ADMIN, (it, actor) -> it.deactivate("p", Handover.BACK)),
                right(
                        Staff.class,
                        "setRoles",
                        SECURITY_ADMIN,
                        (it, actor) -> it.setRoles("p", Set.of(), Handover.BACK)),
                right(EditPerson.class, "edit", SYSTEM_ADMIN, (it, actor) -> it.edit("p", "某人", "sfj", Handover.BACK)),
                right(Accounts.class, "create", KEEPERS, (it, actor) -> it.create(PERSON, "a-known-password", true)),
                right(
                        Accounts.class,
                        "createAll",
                        KEEPERS,
                        (it, actor) -> it.createAll(List.of(PERSON), "a-known-password")),
                right(Accounts.class, "resetPassword", SYSTEM_ADMIN, (it, actor) -> it.resetPassword("p")),
                right(ResetRule.class, "check", SYSTEM_ADMIN, (it, actor) -> it.check("p")),
                right(Sessions.class, "page", SECURITY_ADMIN, (it, actor) -> it.page(null, PAGE)),
                right(Sessions.class, "count", SECURITY_ADMIN, (it, actor) -> it.count()),
                right(Sessions.class, "end", SECURITY_ADMIN, (it, actor) -> it.end("1")),
                right(Sessions.class, "endAllOf", SECURITY_ADMIN, (it, actor) -> it.endAllOf("p")),
                right(Units.class, "addAll", KEEPERS, (it, actor) -> it.addAll(List.of())),
                right(Units.class, "add", SYSTEM_ADMIN, (it, actor) -> it.add("xdw", "新单位", Unit.Kind.CITY_UNIT)),
                right(Units.class, "rename", SYSTEM_ADMIN, (it, actor) -> it.rename("sfj", "市司法局", "司法局")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rights")
    void letsInItsHoldersAndNobodyElse(Right right) {
        Set<String> letIn = new TreeSet<>();
        askers(right.unit()).forEach((name, actor) -> {
            if (isLetIn(right, actor)) {
                letIn.add(name);
            }
        });
        assertThat(letIn).containsExactlyInAnyOrderElementsOf(right.holders());
    }

    /** Whoever adds a use case says here whose it is. */
    @Test
    void everyUseCaseThatAPersonReachesIsNamedHere() {
        JavaClasses types = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("org.zhenggai");
        Set<String> named = rights().map(Right::useCase).collect(Collectors.toCollection(TreeSet::new));
        named.addAll(ASKED_BEFORE);
        assertThat(useCases(types)).containsExactlyInAnyOrderElementsOf(named);
    }

    private static Set<String> useCases(JavaClasses types) {
        return types.stream()
                .filter(type -> type.isMetaAnnotatedWith(Component.class))
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type ->
                        !type.getPackageName().matches("org.zhenggai(\\.platform.*|.*\\.(web|process|persistence))?"))
                .filter(type -> !readsOnly(type) && !type.isAssignableTo(OrganisationJournal.class))
                .flatMap(type -> type.getMethods().stream()
                        .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
                        .filter(method -> !method.getModifiers().contains(JavaModifier.STATIC))
                        .filter(method -> takesAPerson(method) || knowsWhoActs(type))
                        .filter(method -> !readsOnly(method))
                        .map(method -> type.getSimpleName() + "." + method.getName()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean takesAPerson(JavaMethod method) {
        return method.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Actor.class));
    }

    private static boolean knowsWhoActs(JavaClass type) {
        return type.getFields().stream()
                .map(field -> field.getRawType())
                .anyMatch(part ->
                        part.isEquivalentTo(CurrentActor.class) || part.isEquivalentTo(OrganisationJournal.class));
    }

    private static boolean readsOnly(JavaClass type) {
        return type.tryGetAnnotationOfType(Transactional.class)
                .filter(Transactional::readOnly)
                .isPresent();
    }

    private static boolean readsOnly(JavaMethod method) {
        return method.tryGetAnnotationOfType(Transactional.class)
                .filter(Transactional::readOnly)
                .isPresent();
    }

    /** What else becomes of it is no matter of rights; whoever is refused leaves no trace. */
    private static boolean isLetIn(Right right, Actor actor) {
        Bench bench = new Bench(actor);
        try {
            right.use().accept(bench, actor);
        } catch (Refused refused) {
            if (refused.reason() == Reason.FORBIDDEN) {
                bench.verifyNothingDone();
                return false;
            }
        } catch (NullPointerException | ClassCastException dummyWasTakenAtItsWord) {
            return true;
        }
        return true;
    }

    /** Each role alone, and the platform itself. */
    private static Map<String, Actor> askers(String unit) {
        return Stream.concat(
                        Arrays.stream(Role.values())
                                .map(role -> new Actor("somebody", unit, Set.of(role), Channel.API)),
                        Stream.of(Actor.SYSTEM))
                .collect(Collectors.toMap(
                        actor -> actor.roles().stream()
                                .findFirst()
                                .map(Role::name)
                                .orElse(PLATFORM),
                        actor -> actor));
    }

    private static Set<String> plus(Set<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).collect(Collectors.toSet());
    }

    private static <T> Right right(Class<T> type, String method, Set<String> holders, BiConsumer<T, Actor> use) {
        return new Right(
                type.getSimpleName() + "." + method,
                "sfj",
                holders,
                (bench, actor) -> use.accept(bench.made(type), actor));
    }

    private static Right elsewhere(Right right) {
        return new Right(right.useCase(), "gaj", right.holders(), right.use());
    }
}
