package org.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.zhenggai.rectification.Status.CLOSED;
import static org.zhenggai.rectification.Status.CLOSURE_REVIEW;
import static org.zhenggai.rectification.Status.DISPATCHED;
import static org.zhenggai.rectification.Status.DRAFT;
import static org.zhenggai.rectification.Status.IN_PROGRESS;
import static org.zhenggai.rectification.Status.PLANNING;
import static org.zhenggai.rectification.Status.PLAN_REVIEW;
import static org.zhenggai.rectification.Status.PUBLIC_NOTICE;
import static org.zhenggai.rectification.Status.SIGN_OFF;
import static org.zhenggai.rectification.Status.WITHDRAWN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSourceResolvable;
import org.zhenggai.catalogue.Kind;
import org.zhenggai.deadline.DueDate;
import org.zhenggai.deadline.Light;
import org.zhenggai.platform.Refused;

class SupervisedItemTest {

    private static final OpenWork NOTHING = new OpenWork(List.of());
    private static final Instant CLOSING = Instant.parse("2023-05-01T02:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2023, 3, 1);
    private static final Map<Status, Status> ANY_OPEN = Stream.of(Status.values())
            .filter(status -> !status.ended())
            .collect(Collectors.toMap(status -> status, status -> status));
    private static final Map<Status, Status> UNDER_WAY = ANY_OPEN.keySet().stream()
            .filter(status -> status != DRAFT)
            .collect(Collectors.toMap(status -> status, status -> status));
    private static final Map<Status, Status> WITHDRAWABLE =
            ANY_OPEN.keySet().stream().collect(Collectors.toMap(status -> status, status -> WITHDRAWN));

    /** A transition, and where it leads from each status in which it may happen. */
    private record Transition(String name, UnaryOperator<SupervisedItem> act, Map<Status, Status> leads) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Transition> transitions() {
        return Stream.of(
                new Transition("dispatched", SupervisedItemTest::dispatched, Map.of(DRAFT, DISPATCHED)),
                new Transition("acknowledged", SupervisedItem::acknowledged, Map.of(DISPATCHED, PLANNING)),
                new Transition("declined", SupervisedItem::declined, Map.of(DISPATCHED, DISPATCHED)),
                new Transition(
                        "redispatched", item -> item.redispatched("gaj", "gaj.leader"), Map.of(DISPATCHED, DISPATCHED)),
                new Transition("planSubmitted", item -> item.planSubmitted("方案"), Map.of(PLANNING, PLAN_REVIEW)),
                new Transition("planEndorsed", SupervisedItem::planEndorsed, Map.of(PLAN_REVIEW, PLAN_REVIEW)),
                new Transition("planReturned", SupervisedItem::planReturned, Map.of(PLAN_REVIEW, PLANNING)),
                new Transition("planApproved", SupervisedItem::planApproved, Map.of(PLAN_REVIEW, IN_PROGRESS)),
                new Transition("worked", item -> item.worked(40), Map.of(IN_PROGRESS, IN_PROGRESS)),
                new Transition("handedIn", item -> item.handedIn(NOTHING), Map.of(IN_PROGRESS, CLOSURE_REVIEW)),
                new Transition(
                        "closureEndorsed", SupervisedItem::closureEndorsed, Map.of(CLOSURE_REVIEW, CLOSURE_REVIEW)),
                new Transition(
                        "closureReturned",
                        SupervisedItem::closureReturned,
                        Map.of(CLOSURE_REVIEW, IN_PROGRESS, SIGN_OFF, IN_PROGRESS)),
                new Transition("verified", SupervisedItem::verified, Map.of(CLOSURE_REVIEW, SIGN_OFF)),
                new Transition("accepted", item -> item.judged(true, 96, NOTHING), Map.of(CLOSURE_REVIEW, SIGN_OFF)),
                new Transition(
                        "notAccepted", item -> item.judged(false, 41, NOTHING), Map.of(CLOSURE_REVIEW, IN_PROGRESS)),
                new Transition("signed", item -> item.signed(NOTHING), Map.of(SIGN_OFF, SIGN_OFF)),
                new Transition("published", SupervisedItem::published, Map.of(SIGN_OFF, PUBLIC_NOTICE)),
                new Transition(
                        "closed",
                        item -> item.closed(CLOSING, NOTHING),
                        Map.of(PUBLIC_NOTICE, CLOSED, SIGN_OFF, CLOSED)),
                new Transition("withdrawn", SupervisedItem::withdrawn, WITHDRAWABLE),
                new Transition("touched", SupervisedItem::touched, ANY_OPEN),
                new Transition("reported", item -> item.reported(40), ANY_OPEN),
                new Transition("extended", SupervisedItemTest::extended, ANY_OPEN),
                new Transition("relapsed", SupervisedItemTest::relapsed, Map.of(CLOSED, DISPATCHED)),
                new Transition(
                        "requireUnderWay",
                        item -> {
                            item.requireUnderWay();
                            return item;
                        },
                        UNDER_WAY),
                new Transition(
                        "requireClosed",
                        item -> {
                            item.requireClosed();
                            return item;
                        },
                        Map.of(CLOSED, CLOSED)));
    }

    static Stream<Arguments> allowed() {
        return transitions().flatMap(transition -> transition.leads().entrySet().stream()
                .map(step -> Arguments.of(transition, step.getKey(), step.getValue())));
    }

    static Stream<Arguments> disallowed() {
        return transitions().flatMap(transition -> Stream.of(Status.values())
                .filter(status -> !transition.leads().containsKey(status))
                .map(status -> Arguments.of(transition, status)));
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @MethodSource("allowed")
    void leads(Transition transition, Status from, Status to) {
        SupervisedItem item = TestItems.in(from);
        SupervisedItem next = transition.act().apply(item);
        assertThat(next.status()).isEqualTo(to);
        assertThat(next.version()).isEqualTo(item.version());
        assertThat(next.code()).isEqualTo(item.code());
    }

    @ParameterizedTest(name = "{0}: not in {1}")
    @MethodSource("disallowed")
    void refusesAndNamesWhereTheItemStands(Transition transition, Status status) {
        SupervisedItem item = TestItems.in(status);
        assertThatThrownBy(() -> transition.act().apply(item)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.CONFLICT);
            assertThat(refused.key()).isEqualTo("item.status.refused");
            assertThat(refused.arguments()[0]).isEqualTo(item.code());
            assertThat(((MessageSourceResolvable) refused.arguments()[1]).getCodes())
                    .containsExactly("status." + status);
        });
    }

    static Stream<Arguments> closing() {
        return Stream.of(
                Arguments.of(IN_PROGRESS, closing((item, open) -> item.handedIn(open))),
                Arguments.of(CLOSURE_REVIEW, closing((item, open) -> item.judged(true, 96, open))),
                Arguments.of(SIGN_OFF, closing((item, open) -> item.signed(open))),
                Arguments.of(SIGN_OFF, closing((item, open) -> item.closed(CLOSING, open))),
                Arguments.of(PUBLIC_NOTICE, closing((item, open) -> item.closed(CLOSING, open))));
    }

    private static BiFunction<SupervisedItem, OpenWork, SupervisedItem> closing(
            BiFunction<SupervisedItem, OpenWork, SupervisedItem> act) {
        return act;
    }

    @ParameterizedTest
    @MethodSource("closing")
    void comesNoStepNearerToItsEndWhileWorkIsLeft(
            Status from, BiFunction<SupervisedItem, OpenWork, SupervisedItem> act) {
        OpenWork left = new OpenWork(List.of("一", "二", "三", "四", "五", "六"));
        SupervisedItem item = TestItems.in(from);
        assertThatThrownBy(() -> act.apply(item, left)).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.reason()).isEqualTo(Refused.Reason.INVALID);
            assertThat(refused.key()).isEqualTo("item.work.open");
            assertThat(refused.arguments()).containsExactly(item.code(), "6", "一；二；三；四；五……");
        });
    }

    @Test
    void isSentBackWhateverIsLeft() {
        OpenWork left = new OpenWork(List.of("一"));
        assertThat(TestItems.in(CLOSURE_REVIEW).judged(false, 41, left).status())
                .isEqualTo(IN_PROGRESS);
    }

    @Test
    void takesDatesAndLightsFromItsDispatch() {
        ItemState state = dispatched(TestItems.in(DRAFT)).state();
        assertThat(state.schedule().dispatchedOn()).isEqualTo(DAY);
        assertThat(state.schedule().deadline()).isEqualTo(DAY.plusDays(60));
        assertThat(state.schedule().version()).isEqualTo(1);
        assertThat(state.schedule().provisional()).isTrue();
        assertThat(state.schedule().yellowFrom()).isEqualTo(DAY.plusDays(50));
        assertThat(state.schedule().redFrom()).isEqualTo(DAY.plusDays(61));
    }

    @Test
    void goesToWorkAtOnceWhereItIsImmediate() {
        assertThat(TestItems.in(DISPATCHED, Kind.IMMEDIATE).acknowledged().status())
                .isEqualTo(IN_PROGRESS);
    }

    @Test
    void isPlannedWhereItIsAProjectHoweverUrgent() {
        assertThat(TestItems.project(DISPATCHED, Kind.IMMEDIATE).acknowledged().status())
                .isEqualTo(PLANNING);
    }

    @Test
    void changesHandsWhenItIsDispatchedAnew() {
        ItemState state =
                TestItems.in(DISPATCHED).redispatched("gaj", "gaj.leader").state();
        assertThat(state.responsibleUnit()).isEqualTo("gaj");
        assertThat(state.responsibleLeader()).isEqualTo("gaj.leader");
    }

    @Test
    void keepsThePlanThatWasSubmitted() {
        assertThat(TestItems.in(PLANNING).planSubmitted("整改方案").state().plan()).isEqualTo("整改方案");
    }

    @Test
    void knowsHowFarItsWorkIs() {
        assertThat(TestItems.in(IN_PROGRESS).worked(66).state().percent()).isEqualTo(66);
    }

    @Test
    void isNeverLessDoneForWorkingOnThanItsUnitHasReported() {
        SupervisedItem reported = TestItems.in(IN_PROGRESS).reported(70);
        assertThat(reported.state().percent()).isEqualTo(70);
        assertThat(reported.worked(33).state().percent()).isEqualTo(70);
        assertThat(reported.worked(75).state().percent()).isEqualTo(75);
    }

    @Test
    void isDueLaterInTheSameRoundWhereAnExtensionWasGranted() {
        SupervisedItem dispatched = dispatched(TestItems.in(DRAFT));
        ItemState state = extended(dispatched).state();
        assertThat(state.schedule())
                .isEqualTo(new Schedule(DAY, DAY.plusDays(90), 2, false, DAY.plusDays(80), DAY.plusDays(91), CLOSING));
        assertThat(state.round()).isOne();
        assertThat(state.status()).isEqualTo(DISPATCHED);
    }

    @Test
    void startsOverWithNothingPlannedAndNothingDoneWhereItRelapsed() {
        SupervisedItem planned = TestItems.in(PLANNING).planSubmitted("整改方案");
        ItemState closed = planned.state().accepted(96).closed(CLOSING);
        SupervisedItem again = relapsed(new SupervisedItem(
                planned.code(),
                planned.programme(),
                planned.title(),
                planned.titleOfficial(),
                planned.illustrative(),
                planned.kind(),
                planned.grade(),
                planned.deadlineTerm(),
                planned.measuresProcess(),
                closed,
                9));

        assertThat(again.state())
                .isEqualTo(new ItemState(
                        DISPATCHED,
                        "sfj",
                        "sfj.leader",
                        null,
                        new Schedule(
                                DAY.plusDays(300),
                                DAY.plusDays(360),
                                1,
                                false,
                                DAY.plusDays(350),
                                DAY.plusDays(361),
                                null),
                        0,
                        null,
                        2,
                        null));
        assertThat(again.version()).isEqualTo(9);
    }

    @Test
    void keepsWhatThePublicThoughtWhetherAcceptedOrNot() {
        assertThat(TestItems.in(CLOSURE_REVIEW)
                        .judged(true, 96, NOTHING)
                        .state()
                        .satisfaction())
                .isEqualTo(96);
        assertThat(TestItems.in(CLOSURE_REVIEW)
                        .judged(false, 41, NOTHING)
                        .state()
                        .satisfaction())
                .isEqualTo(41);
    }

    @Test
    void isWhollyDoneWhenItIsClosed() {
        ItemState state = TestItems.in(PUBLIC_NOTICE).closed(CLOSING, NOTHING).state();
        assertThat(state.percent()).isEqualTo(100);
        assertThat(state.closedAt()).isEqualTo(CLOSING);
    }

    private static SupervisedItem dispatched(SupervisedItem item) {
        return item.dispatched(
                DAY, new DueDate(DAY.plusDays(60), true), new Light.Thresholds(DAY.plusDays(50), DAY.plusDays(61)));
    }

    private static SupervisedItem extended(SupervisedItem item) {
        return item.extended(DAY.plusDays(90), new Light.Thresholds(DAY.plusDays(80), DAY.plusDays(91)), CLOSING);
    }

    private static SupervisedItem relapsed(SupervisedItem item) {
        return item.relapsed(
                DAY.plusDays(300),
                new DueDate(DAY.plusDays(360), false),
                new Light.Thresholds(DAY.plusDays(350), DAY.plusDays(361)));
    }
}
