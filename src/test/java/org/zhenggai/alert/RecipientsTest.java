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
    }

    @Test
    void ofADutyThatSomebodyTookIsThatPersonAlone() {
        organisation.join("gaj.second", "gaj", Role.HANDLER);
        assertThat(recipients.ofDuty(List.of("OWNER"), duty("gaj.second"))).containsExactly("gaj.second");
    }

    @Test
    void ofADutyWhoseOwnerHasLeftIsWhoeverHoldsThePostNow() {
        assertThat(recipients.ofDuty(List.of("OWNER"), duty("gaj.gone")))
                .as("closed account")
                .containsExactly("gaj.handler");
        assertThat(recipients.ofDuty(List.of("OWNER"), duty("sfj.second")))
                .as("in another unit by now")
                .containsExactly("gaj.handler");
        assertThat(recipients.ofDuty(List.of("OWNER"), duty("gaj.leader")))
                .as("in another post by now")
                .containsExactly("gaj.handler");
    }

    @Test
    void ofAnItemWhoseLeaderHasLeftIsTheSuccessor() {
        organisation.leave("sfj.leader");
        assertThat(recipients.ofItem(List.of("RESPONSIBLE_LEADER"), Subjects.item()))
                .as("nobody yet")
                .isEmpty();
        organisation.join("sfj.new", "sfj", Role.RESPONSIBLE_LEADER);
        assertThat(new Recipients(organisation).ofItem(List.of("RESPONSIBLE_LEADER"), Subjects.item()))
                .containsExactly("sfj.new");
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
