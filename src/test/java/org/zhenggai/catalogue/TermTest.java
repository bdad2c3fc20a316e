package org.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.validation.Validation;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.deadline.DayType;
import org.zhenggai.deadline.DeadlineRule;

class TermTest {

    private final JsonMapper json = JsonMapper.builder().findAndAddModules().build();

    @Test
    void isADateInJson() throws JsonProcessingException {
        assertThat(json.readValue("\"2023-06-30\"", Term.class)).isEqualTo(Term.on("2023-06-30"));
        assertThat(Term.on("2023-06-30").date()).isEqualTo(LocalDate.of(2023, 6, 30));
    }

    @Test
    void isANumberOfDaysInJson() throws JsonProcessingException {
        Term term = json.readValue("{\"days\":60,\"dayType\":\"CALENDAR\"}", Term.class);
        assertThat(term).isEqualTo(Term.after(60, DayType.CALENDAR));
        assertThat(term.rule()).isEqualTo(new DeadlineRule(60, DayType.CALENDAR));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"30.6.2023\"", "\"2023-02-29\"", "\"\"", "{\"days\":60,\"dayType\":\"BUSINESS\"}", "[60]"})
    void isNothingElse(String text) {
        assertThatThrownBy(() -> json.readValue(text, Term.class)).isInstanceOf(JsonMappingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"days\":60}", "{\"dayType\":\"WORKING\"}"})
    void isIncompleteUnlessItSaysHowManyDaysOfWhichKind(String text) throws JsonProcessingException {
        assertThat(violations(text)).containsExactly("{term.incomplete}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2023-06-30\"",
                "{\"days\":1,\"dayType\":\"WORKING\"}",
                "{\"days\":3650,\"dayType\":\"CALENDAR\"}"
            })
    void isComplete(String text) throws JsonProcessingException {
        assertThat(violations(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3651})
    void isNoLongerThanTenYearsAndNoShorterThanADay(int days) throws JsonProcessingException {
        assertThat(violations("{\"days\":" + days + ",\"dayType\":\"WORKING\"}"))
                .hasSize(1);
    }

    private java.util.List<String> violations(String text) throws JsonProcessingException {
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            return validation.getValidator().validate(json.readValue(text, Term.class)).stream()
                    .map(violation -> violation.getMessageTemplate())
                    .toList();
        }
    }
}
