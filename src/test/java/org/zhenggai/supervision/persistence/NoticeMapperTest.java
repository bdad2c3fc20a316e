package org.zhenggai.supervision.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.zhenggai.rectification.Status;
import org.zhenggai.supervision.Notice;
import org.zhenggai.supervision.NoticeLevel;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class NoticeMapperTest {

    private static final LocalDate TODAY = LocalDate.of(2023, 7, 3);
    private static final LocalDate DUE = LocalDate.of(2023, 7, 10);
    private static final Instant SERVED = Instant.parse("2023-07-03T01:02:03Z");
    private static final Instant REPLIED = Instant.parse("2023-07-07T08:00:00Z");
    private static final Instant CLOSED = Instant.parse("2023-07-08T08:00:00Z");

    @OnBothDatabases
    void keepsANoticeFromServingToClosing(Database database) {
        NoticeMapper notices = empty(database);
        notices.insert(notice("ZG-1", 2, null, null));
        notices.insert(notice("ZG-1", 1, "OVERDUE_1", 3));
        notices.insert(notice("ZG-2", 1, "OVERDUE_1", 3));
        assertThat(notices.of("ZG-1"))
                .containsExactly(notice("ZG-1", 1, "OVERDUE_1", 3), notice("ZG-1", 2, null, null));

        notices.reply("ZG-1", 2, "已补办", "sfj.handler", REPLIED);
        assertThat(notices.find("ZG-1", 2))
                .isEqualTo(notice(
                        "ZG-1", 2, null, null, Notice.Status.REPLIED, "已补办", "sfj.handler", REPLIED, null, null));

        notices.review("ZG-1", 2, Notice.Status.RETURNED, "材料不全", null);
        assertThat(notices.find("ZG-1", 2).status()).isEqualTo(Notice.Status.RETURNED);
        assertThat(notices.find("ZG-1", 2).closedAt()).isNull();

        notices.review("ZG-1", 2, Notice.Status.CLOSED, null, CLOSED);
        assertThat(notices.find("ZG-1", 2))
                .isEqualTo(notice(
                        "ZG-1", 2, null, null, Notice.Status.CLOSED, "已补办", "sfj.handler", REPLIED, null, CLOSED));
        assertThat(notices.find("ZG-1", 1)).isEqualTo(notice("ZG-1", 1, "OVERDUE_1", 3));
        assertThat(notices.find("ZG-1", 3)).isNull();
    }

    @OnBothDatabases
    void leavesNoNoticeOpenBehindAnItemThatEnded(Database database) {
        NoticeMapper notices = empty(database);
        int no = 0;
        for (Notice.Status status : Notice.Status.values()) {
            notices.insert(notice("ZG-1", ++no, null, null, status, null, null, null, null, null));
        }
        notices.insert(notice("ZG-2", 1, null, null));

        notices.endOpen("ZG-1");

        assertThat(notices.of("ZG-1"))
                .extracting(Notice::status)
                .containsExactlyElementsOf(Arrays.stream(Notice.Status.values())
                        .map(status -> status.open() ? Notice.Status.MOOT : status)
                        .toList());
        assertThat(notices.find("ZG-2", 1).status()).isEqualTo(Notice.Status.SERVED);
    }

    @OnBothDatabases
    void isServedOnceByTheSameRungForTheSameDeadlineAndByPeopleAsOftenAsTheyLike(Database database) {
        NoticeMapper notices = empty(database);
        notices.insert(notice("ZG-1", 1, "OVERDUE_1", 1));
        notices.insert(notice("ZG-1", 2, "OVERDUE_1", 2));
        notices.insert(notice("ZG-1", 3, "OVERDUE_5", 1));
        notices.insert(notice("ZG-1", 4, null, null));
        notices.insert(notice("ZG-1", 5, null, null));

        assertThatThrownBy(() -> notices.insert(notice("ZG-1", 6, "OVERDUE_1", 1)))
                .isInstanceOf(DuplicateKeyException.class);
        assertThatThrownBy(() -> notices.insert(notice("ZG-1", 5, null, null)))
                .isInstanceOf(DuplicateKeyException.class);
    }

    @OnBothDatabases
    void findsWhatIsOverdueFromTheDayAfterItsDeadlineOnOldestFirst(Database database) {
        NoticeMapper notices = empty(database);
        ItemRows.insert(
                database,
                List.of(
                        item("ZG-1", TODAY.minusDays(1)),
                        item("ZG-2", TODAY),
                        item("ZG-3", TODAY.plusDays(1)),
                        item("ZG-5", TODAY.minusDays(40)),
                        item("ZG-4", TODAY.minusDays(40))));

        assertThat(notices.unescalated(TODAY, 500)).containsExactly("ZG-4", "ZG-5", "ZG-1");
        assertThat(notices.unescalated(TODAY, 2)).containsExactly("ZG-4", "ZG-5");
        assertThat(notices.unescalated(TODAY.minusDays(40), 500)).isEmpty();
    }

    @OnBothDatabases
    void passesOverWhatRunsNoLongerOrNotYet(Database database) {
        NoticeMapper notices = empty(database);
        ItemRows.insert(
                database,
                Arrays.stream(Status.values())
                        .map(status -> new ItemRows.Row("ZG-" + status, status, TODAY.minusDays(1), 1))
                        .toList());

        assertThat(notices.unescalated(TODAY, 500))
                .containsExactlyInAnyOrder(
                        "ZG-DISPATCHED",
                        "ZG-PLANNING",
                        "ZG-PLAN_REVIEW",
                        "ZG-IN_PROGRESS",
                        "ZG-CLOSURE_REVIEW",
                        "ZG-SIGN_OFF");
    }

    @OnBothDatabases
    void findsAnItemAgainOnlyAfterItsDeadlineHasMoved(Database database) {
        NoticeMapper notices = empty(database);
        LocalDate past = TODAY.minusDays(1);
        ItemRows.insert(
                database,
                List.of(
                        new ItemRows.Row("ZG-served", Status.IN_PROGRESS, past, 2),
                        new ItemRows.Row("ZG-moved", Status.IN_PROGRESS, past, 2),
                        new ItemRows.Row("ZG-byhand", Status.IN_PROGRESS, past, 2)));
        notices.insert(notice("ZG-served", 1, "OVERDUE_1", 2));
        notices.insert(notice("ZG-moved", 1, "OVERDUE_1", 1));
        notices.insert(notice("ZG-byhand", 1, null, null));

        assertThat(notices.unescalated(TODAY, 500)).containsExactly("ZG-byhand", "ZG-moved");
    }

    private static NoticeMapper empty(Database database) {
        database.jdbc().update("delete from supervision_notice");
        database.jdbc().update("delete from supervised_item");
        return database.mapper(NoticeMapper.class);
    }

    private static ItemRows.Row item(String code, LocalDate deadline) {
        return new ItemRows.Row(code, Status.IN_PROGRESS, deadline, 1);
    }

    private static Notice notice(String item, int no, String rung, Integer deadlineVersion) {
        return notice(item, no, rung, deadlineVersion, Notice.Status.SERVED, null, null, null, null, null);
    }

    private static Notice notice(
            String item,
            int no,
            String rung,
            Integer deadlineVersion,
            Notice.Status status,
            String reply,
            String repliedBy,
            Instant repliedAt,
            String opinion,
            Instant closedAt) {
        return new Notice(
                item,
                no,
                1,
                NoticeLevel.YELLOW_CARD,
                "请于期限内书面回复",
                DUE,
                rung,
                deadlineVersion,
                status,
                "office.officer",
                SERVED,
                reply,
                repliedBy,
                repliedAt,
                opinion,
                closedAt);
    }
}
