package org.zhenggai.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhenggai.alert.ladder.SmallOrganisation;
import org.zhenggai.alert.ladder.Subjects;
import org.zhenggai.organisation.Post;
import org.zhenggai.organisation.Role;

class RecipientsTest {

    private final SmallOrganisation organisation = new SmallOrganisation();
    private final Recipients recipients = new Recipients(organisation);

    @Test
    void ofAnItemAreItsUnitItsOwnLeaderAndTheOfficeAndCity() {
        assertThat(recipients.ofItem(
                        List.of("HANDLER", "RESPONSIBLE_LEADER", "OFFICER", "OFFICE_CHIEF", "MUNICIPAL_LEADER"),
                        Subjects.item()))
                .containsExactly(
                        "sfj.handler", "sfj.second", "sfj.leader", "office.officer", "office.chief", "city.leader");
    }

    @Test
    void ofADutyAreItsOwnersAndTheLeaderOfTheirUnit() {
        assertThat(recipients.ofDuty(List.of("OWNER", "RESPONSIBLE_LEADER", "OFFICER"), duty(null)))
                .containsExactly("gaj.handler", "gaj.leader", "office.officer");
        assertThat(recipients.ofDuty(List.of("OWNER"), duty("sfj.second")))
                .as("whoever took it, wherever they sit")
                .containsExactly("sfj.second");
    }

    @Test
    void areToldOnceHoweverManyRolesTheyHave() {
        assertThat(recipients.ofDuty(List.of("OWNER", "HANDLER"), duty(null))).containsExactly("gaj.handler");
    }

    @Test
    void areLookedUpOnceForEachPost() {
        recipients.ofDuty(List.of("OWNER"), duty(null));
        recipients.ofDuty(List.of("OWNER"), duty(null));
        assertThat(organisation.asked).containsExactly(new Post("gaj", Role.HANDLER));
    }

    private static Escalation.Duty duty(String person) {
        return Subjects.duty(person, "DUE", Subjects.DUE, null);
    }
}
