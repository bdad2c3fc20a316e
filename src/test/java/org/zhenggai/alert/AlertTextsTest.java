package org.zhenggai.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zhenggai.alert.ladder.Subjects.day;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.alert.ladder.SmallOrganisation;
import org.zhenggai.alert.ladder.Subjects;

/** An alert is complete in itself: whoever reads it on a telephone has nothing else before them. */
class AlertTextsTest {

    private final AlertTexts texts = Subjects.texts(new SmallOrganisation());

    @Test
    void sayWhichItemWhoAnswersForItHowLateItIsAndWhatIsAsked() {
        assertThat(texts.ofItem(Subjects.item(), "YELLOW_CARD", day("05-05"), Subjects.CALENDAR))
                .isEqualTo("【黄牌】ZG-1 清理台账（逐件核对已结案件。），责任单位市司法局，责任领导丙，整改时限 2023-05-04，" + "已逾期 1 个工作日。请说明原因，提出办结日期和措施。");
    }

    @Test
    void sayWhichDutyOfWhichItemAndWhoOwesIt() {
        assertThat(texts.ofDuty(duty(null), Subjects.item(), "REMINDER", day("04-28"), Subjects.CALENDAR))
                .isEqualTo("【提醒】ZG-1 清理台账（逐件核对已结案件。）：“落实整改措施”由市公安局承办人办理，" + "办理期限 2023-05-04，还有 1 个工作日。请抓紧办理，按期完成。");
        assertThat(texts.ofDuty(duty("gaj.handler"), Subjects.item(), "REMINDER", day("04-28"), Subjects.CALENDAR))
                .contains("由市公安局丁办理");
    }

    @Test
    void sayThatADutyIsNewBackOrGivenToSomebodyElse() {
        assertThat(texts.ofEvent(duty(null), Subjects.item(), "NEW"))
                .isEqualTo("【新待办】ZG-1 清理台账：“落实整改措施”由市公安局承办人办理，办理期限 2023-05-04。请及时办理。");
        assertThat(texts.ofEvent(duty(null), Subjects.item(), "RETURNED"))
                .startsWith("【退回补正】ZG-1")
                .contains("补正");
        assertThat(texts.ofEvent(duty("gaj.handler"), Subjects.item(), "REASSIGNED"))
                .startsWith("【改派】ZG-1")
                .contains("改由市公安局丁办理");
    }

    @Test
    void markWhatIsIllustrative() {
        Escalation.Item illustrative = Subjects.item(true, "逐件核对");
        assertThat(texts.ofItem(illustrative, "REMINDER", day("05-04"), Subjects.CALENDAR))
                .contains("清理台账（示例）");
        assertThat(texts.ofDuty(duty(null), illustrative, "REMINDER", day("05-04"), Subjects.CALENDAR))
                .contains("清理台账（示例）");
        assertThat(texts.ofEvent(duty(null), illustrative, "NEW")).contains("清理台账（示例）");
    }

    @Test
    void quoteTheBeginningOfALongRequirementWithoutTearingACharacter() {
        Escalation.Item item = Subjects.item(false, "𬭎".repeat(61));
        assertThat(texts.ofItem(item, "REMINDER", day("05-04"), Subjects.CALENDAR))
                .contains("（" + "𬭎".repeat(60) + "…）");
    }

    /** Between a last working day and a date on a day off there are days, but none to work on. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "04-11,还有 15 个工作日",
        "04-28,还有 1 个工作日",
        "05-03,还有 1 个工作日",
        "05-04,今日到期",
        "05-05,已逾期 1 个工作日",
        "05-07,已逾期 2 个工作日",
        "05-08,已逾期 3 个工作日"
    })
    void countLatenessInWorkingDays(String today, String late) {
        assertThat(texts.ofItem(Subjects.item(), "REMINDER", day(today), Subjects.CALENDAR))
                .contains("，" + late + "。");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"05-12,期限前已无其他工作日", "05-13,今日到期", "05-14,期限已过", "05-15,已逾期 1 个工作日"})
    void neverSayThatNoWorkingDaysAreLeftOrOver(String today, String late) {
        var item = Subjects.item();
        var dueOnASaturday = new Escalation.Item(
                item.code(),
                item.title(),
                item.requirement(),
                false,
                item.grade(),
                item.status(),
                item.unit(),
                item.leader(),
                day("05-13"),
                1);
        assertThat(texts.ofItem(dueOnASaturday, "REMINDER", day(today), Subjects.CALENDAR))
                .contains("，" + late + "。");
    }

    @ParameterizedTest
    @CsvSource({"REMINDER,提醒", "YELLOW_CARD,黄牌", "RED_CARD,红牌", "ADMONITORY_TALK,约谈", "CIRCULATED_CRITICISM,通报批评"})
    void openWithTheMeasure(String level, String word) {
        assertThat(texts.ofItem(Subjects.item(), level, day("05-05"), Subjects.CALENDAR))
                .startsWith("【" + word + "】ZG-1");
    }

    private static Escalation.Duty duty(String person) {
        return Subjects.duty(person, "DUE", Subjects.DUE, null);
    }
}
