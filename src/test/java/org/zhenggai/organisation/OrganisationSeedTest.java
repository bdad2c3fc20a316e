package org.zhenggai.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.platform.seed.SeedMistake;
import org.zhenggai.platform.seed.SeedText;

class OrganisationSeedTest {

    private static final String WHOLE = """
            units:
              - {code: sfj, name: 市司法局, kind: CITY_UNIT}
              - {code: office, name: 市委依法治市办, kind: SUPERVISION_OFFICE}
              - {code: city, name: 市领导, kind: LEADERSHIP}
            people:
              - {username: sfj.handler, name: 承办人, unit: sfj, roles: [HANDLER]}
              - {username: sfj.leader, name: 责任领导, unit: sfj, roles: [RESPONSIBLE_LEADER]}
            """;

    @Test
    void isWhole() {
        assertThatCode(() -> read(WHOLE).check()).doesNotThrowAnyException();
        assertThat(read(WHOLE).unitCodes()).containsExactlyInAnyOrder("sfj", "office", "city");
        assertThat(read(WHOLE).responsibleLeaders()).containsExactly("sfj.leader");
    }

    @ParameterizedTest(name = "{0} > {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "code: city|code: sfj|units[3].code: listed twice",
                "username: sfj.leader|username: sfj.handler|people[2] sfj.handler, username: listed twice",
                "unit: sfj, roles: [HANDLER]|unit: gaj, roles: [HANDLER]|people[1] sfj.handler, unit: no such unit",
                "kind: SUPERVISION_OFFICE|kind: CITY_UNIT|units: exactly one SUPERVISION_OFFICE is needed, found 0",
                "kind: CITY_UNIT|kind: SUPERVISION_OFFICE|units: exactly one SUPERVISION_OFFICE is needed, found 2",
                "kind: LEADERSHIP|kind: COUNTY|units: exactly one LEADERSHIP is needed, found 0"
            })
    void namesTheRowThatIsWrong(String good, String bad, String mistake) {
        assertThatThrownBy(() -> read(WHOLE.replace(good, bad)).check())
                .isInstanceOf(SeedMistake.class)
                .hasMessage("seeds/organisation.yaml, " + mistake);
    }

    private static OrganisationSeed read(String yaml) {
        return SeedText.read("organisation.yaml", yaml, OrganisationSeed.class);
    }
}
