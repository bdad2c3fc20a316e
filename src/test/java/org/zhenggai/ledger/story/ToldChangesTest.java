package org.zhenggai.ledger.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.zhenggai.audit.AuditEvent.Change;
import org.zhenggai.audit.Meaning;
import org.zhenggai.ledger.TimelineEntry;
import org.zhenggai.ledger.list.Names;
import org.zhenggai.platform.text.ShippedTexts;

class ToldChangesTest {

    private static final Map<String, Object> MEASURE = Map.of("title", "逐件清理", "unit", "gaj", "inspection", false);

    private final Names names = mock(Names.class);
    private final ToldChanges changes = new ToldChanges(names, ShippedTexts.texts());

    @BeforeEach
    void speakChinese() {
        LocaleContextHolder.setLocale(Locale.SIMPLIFIED_CHINESE);
        when(names.unit("gaj")).thenReturn("市公安局");
        when(names.unit("mzj")).thenReturn("市民政局");
    }

    @AfterEach
    void speakNothing() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void ofWorkSayWhatAndByWhom() {
        assertThat(told(Map.of("measures", new Change(List.of(), List.of(MEASURE, MEASURE)))))
                .containsExactly("整改措施：由“（无）”改为“逐件清理（由市公安局承担）、逐件清理（由市公安局承担）”");
    }

    @Test
    void ofUnitsSayTheirNames() {
        assertThat(told(Map.of("cooperatingUnits", new Change(List.of("gaj", "mzj"), List.of()))))
                .containsExactly("配合单位：由“市公安局、市民政局”改为“（无）”");
    }

    @Test
    void ofDatesSayWhatTheyAreOf() {
        assertThat(told(Map.of(
                        "deadline", new Change("2023-05-24", "2023-05-29"),
                        "work 3", new Change("2023-05-10", "2023-05-15"),
                        "Task_SubmitPlan", new Change("2023-05-05", "2023-05-10"))))
                .containsExactly(
                        "“制定并报送方案”的办理期限：由“2023-05-05”改为“2023-05-10”",
                        "整改时限：由“2023-05-24”改为“2023-05-29”",
                        "第 3 项工作的期限：由“2023-05-10”改为“2023-05-15”");
    }

    private List<String> told(Map<String, Change> changed) {
        return changes.of(new TimelineEntry(
                "1",
                OffsetDateTime.parse("2023-03-01T09:00:00+08:00"),
                "system",
                "系统",
                null,
                null,
                "EDITED",
                "修改",
                Meaning.CHANGED,
                null,
                null,
                null,
                1,
                null,
                null,
                List.of(),
                "SYSTEM",
                changed));
    }
}
