package org.zhenggai.supervision.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.zhenggai.supervision.ExtensionRequest;
import org.zhenggai.supervision.ExtensionRequest.Status;
import org.zhenggai.support.Database;
import org.zhenggai.support.OnBothDatabases;

class ExtensionMapperTest {

    private static final LocalDate DEADLINE = LocalDate.of(2023, 6, 30);
    private static final Instant ASKED = Instant.parse("2023-06-01T01:02:03Z");
    private static final Instant DECIDED = Instant.parse("2023-06-05T08:00:00Z");

    @OnBothDatabases
    void keepsTheRequestsOfAnItemInTheOrderInWhichTheyWereAsked(Database database) {
        ExtensionMapper requests = empty(database);
        requests.insert(asked("ZG-1", 2));
        requests.insert(asked("ZG-1", 1));
        requests.insert(asked("ZG-2", 1));

        assertThat(requests.of("ZG-1")).containsExactly(asked("ZG-1", 1), asked("ZG-1", 2));
        assertThat(requests.find("ZG-1", 2)).isEqualTo(asked("ZG-1", 2));
        assertThat(requests.find("ZG-1", 3)).isNull();
        assertThat(requests.of("ZG-3")).isEmpty();
    }

    @OnBothDatabases
    void keepsWhoDecidedWhatWhenAndWhy(Database database) {
        ExtensionMapper requests = empty(database);
        requests.insert(asked("ZG-1", 1));
        requests.insert(asked("ZG-1", 2));

        requests.decide("ZG-1", 2, Status.GRANTED, "理由充分", "office.chief", DECIDED);

        assertThat(requests.find("ZG-1", 1)).isEqualTo(asked("ZG-1", 1));
        assertThat(requests.find("ZG-1", 2))
                .isEqualTo(request("ZG-1", 2, Status.GRANTED, "理由充分", "office.chief", DECIDED));
    }

    @OnBothDatabases
    void leavesNoRequestOpenBehindAnItemThatEndedAndDecidesNothingAnew(Database database) {
        ExtensionMapper requests = empty(database);
        requests.insert(asked("ZG-1", 1));
        requests.insert(asked("ZG-1", 2));
        requests.insert(asked("ZG-2", 1));
        requests.decide("ZG-1", 1, Status.REFUSED, "理由不足", "office.chief", DECIDED);

        requests.endOpen("ZG-1");

        assertThat(requests.of("ZG-1"))
                .extracting(ExtensionRequest::status)
                .containsExactly(Status.REFUSED, Status.MOOT);
        assertThat(requests.find("ZG-2", 1).status()).isEqualTo(Status.OPEN);
    }

    @OnBothDatabases
    void refusesANumberThatIsTaken(Database database) {
        ExtensionMapper requests = empty(database);
        requests.insert(asked("ZG-1", 1));
        assertThatThrownBy(() -> requests.insert(asked("ZG-1", 1))).isInstanceOf(DuplicateKeyException.class);
    }

    private static ExtensionMapper empty(Database database) {
        database.jdbc().update("delete from extension_request");
        return database.mapper(ExtensionMapper.class);
    }

    private static ExtensionRequest asked(String item, int no) {
        return request(item, no, Status.OPEN, null, null, null);
    }

    private static ExtensionRequest request(
            String item, int no, Status status, String opinion, String decidedBy, Instant decidedAt) {
        return new ExtensionRequest(
                item,
                no,
                1,
                DEADLINE,
                DEADLINE.plusDays(20),
                "征求意见范围扩大",
                status,
                "sfj.handler",
                ASKED,
                opinion,
                decidedBy,
                decidedAt);
    }
}
