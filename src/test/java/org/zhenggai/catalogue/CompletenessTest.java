package org.zhenggai.catalogue;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhenggai.platform.seed.SeedMistake;
import org.zhenggai.platform.seed.SeedText;

class CompletenessTest {

    private static final String REQUIREMENTS = """
            programme: {code: P, name: 督察, kind: REQUIREMENT, clockPolicy: STRICT, publicNoticeDays: 0, reportEveryMonths: 1, lookBackAfterMonths: 6, categories: 1, items: 2}
            categories:
              - {"no": 1, name: 学习, illustrative: true}
            items:
              - code: ZG-2022-0101
                category: 1
                title: 一
                problem: 问题
                requirement: 要求
                target: 目标
                kind: PHASED
                grade: MAJOR
                responsibleUnit: sfj
                cooperatingUnits: [gaj]
                responsibleLeader: sfj.leader
                deadline: {days: 60, dayType: WORKING}
                measuresProcess: measures-checklist
                measures:
                  - {title: 甲, unit: sfj, due: {days: 20, dayType: WORKING}, evidence: 文件}
                  - {title: 乙, unit: gaj, due: {days: 60, dayType: WORKING}, evidence: 台账}
              - code: ZG-2022-0102
                category: 1
                title: 二
                problem: 问题
                requirement: 要求
                target: 目标
                kind: PHASED
                grade: MAJOR
                responsibleUnit: gaj
                responsibleLeader: gaj.leader
                deadline: 2022-12-31
                measuresProcess: measures-checklist
                measures:
                  - {title: 丙, unit: sfj, due: 2022-11-30, evidence: 文件}
                  - {title: 丁, unit: gaj, due: {days: 400, dayType: WORKING}, evidence: 台账}
            """;

    private static final String PROJECTS = """
            programme: {code: P, name: 实事, kind: PROJECT, clockPolicy: STRICT, publicNoticeDays: 0, reportEveryMonths: 1, lookBackAfterMonths: 6, categories: 0, items: 1}
            items:
              - code: SS-2023-01
                title: 一
                problem: 背景
                requirement: 内容
                target: 目标
                kind: PHASED
                grade: MAJOR
                responsibleUnit: sfj
                responsibleLeader: sfj.leader
                deadline: {days: 60, dayType: CALENDAR}
                satisfactionTarget: 90
                milestones:
                  - {title: 甲, unit: sfj, due: {days: 20, dayType: CALENDAR}, evidence: 照片, inspection: true}
                  - {title: 乙, unit: sfj, due: {days: 60, dayType: CALENDAR}, evidence: 报告}
            """;

    /** A list and something that recurs. */
    private static final String ENTRIES_AND_PERIODS = """
            programme: {code: P, name: 督察, kind: REQUIREMENT, clockPolicy: STRICT, publicNoticeDays: 0, reportEveryMonths: 1, lookBackAfterMonths: 6, categories: 1, items: 2}
            categories:
              - {"no": 1, name: 执法, illustrative: true}
            items:
              - code: ZG-2022-0101
                category: 1
                title: 一
                problem: 问题
                requirement: 要求
                target: 目标
                kind: PHASED
                grade: MAJOR
                responsibleUnit: sfj
                responsibleLeader: sfj.leader
                deadline: {days: 60, dayType: WORKING}
                measuresProcess: measures-list-cleanup
                measures:
                  - {title: 甲, unit: sfj, due: {days: 20, dayType: WORKING}, evidence: 文件}
                  - {title: 乙, unit: sfj, due: {days: 60, dayType: WORKING}, evidence: 台账}
                entries:
                  - {title: 子, unit: sfj, due: {days: 30, dayType: WORKING}, evidence: 清单}
                  - {title: 丑, unit: gaj, due: {days: 59, dayType: WORKING}, evidence: 证明}
              - code: ZG-2022-0102
                category: 1
                title: 二
                problem: 问题
                requirement: 要求
                target: 目标
                kind: ONGOING
                grade: MAJOR
                responsibleUnit: gaj
                responsibleLeader: gaj.leader
                deadline: 2022-12-31
                measuresProcess: measures-recurring
                periods: 4
                measures:
                  - {title: 丙, unit: sfj, due: 2022-11-30, evidence: 文件}
                  - {title: 丁, unit: gaj, due: 2022-12-31, evidence: 台账}
            """;

    @Test
    void acceptsProgrammesThatAreWhole() {
        assertThatCode(() -> check(REQUIREMENTS)).doesNotThrowAnyException();
        assertThatCode(() -> check(PROJECTS)).doesNotThrowAnyException();
        assertThatCode(() -> check(ENTRIES_AND_PERIODS)).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} > {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "丑, unit: gaj | 丑, unit: xyz | items[1] ZG-2022-0101, entries[2].unit: no such unit",
                "due: {days: 30, dayType: WORKING}, evidence | evidence | items[1] ZG-2022-0101, entries[1].due: missing",
                "days: 59 | days: 61 | items[1] ZG-2022-0101, entries[2].due: later than the item's deadline",
                ", evidence: 证明 | # | items[1] ZG-2022-0101, entries[2].evidence: missing",
                "entries: | milestones: | items[1] ZG-2022-0101, entries: missing",
                "measures-list-cleanup | measures-checklist | items[1] ZG-2022-0101, entries: the model hands none out",
                "measures-list-cleanup | measures-recurring | items[1] ZG-2022-0101, entries: the model hands none out",
                "periods: 4 | illustrative: true | items[2] ZG-2022-0102, periods: missing",
                "measures-recurring | measures-checklist | items[2] ZG-2022-0102, periods: the model hands none out",
            })
    void namesTheEntryOrThePeriodsThatDoNotFitTheModel(String good, String bad, String mistake) {
        String replacement = bad.equals("#") ? "" : bad;
        assertMistake(ENTRIES_AND_PERIODS.replaceFirst(Pattern.quote(good), replacement), mistake);
    }

    @Test
    void letsAProjectListNothingButMilestones() {
        assertMistake(
                PROJECTS.replace("satisfactionTarget: 90", "satisfactionTarget: 90\n    periods: 2"),
                "items[1] SS-2023-01, periods: the model hands none out");
        assertMistake(
                PROJECTS
                        + "    entries:\n      - {title: 子, unit: sfj, due: {days: 20, dayType: CALENDAR}, evidence: 清单}\n",
                "items[1] SS-2023-01, entries: the model hands none out");
    }

    @ParameterizedTest(name = "{0} > {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "categories: 1, items: 2 | categories: 2, items: 2 | categories: expected 2, found 1",
                "categories: 1, items: 2 | categories: 1, items: 3 | items: expected 3, found 2",
                "code: ZG-2022-0102 | code: ZG-2022-0101 | items[2] ZG-2022-0101, code: missing or listed twice",
                "code: ZG-2022-0102 | code: SS-2022-02 | items[2] SS-2022-02, code: prefix of another kind",
                "code: ZG-2022-0101 | illustrative: true | items[1] null, code: missing",
                "category: 1 | category: 2 | items[1] ZG-2022-0101, category: no such category",
                "problem: 问题 | illustrative: true | items[1] ZG-2022-0101, problem: missing",
                "target: 目标 | illustrative: true | items[1] ZG-2022-0101, target: missing",
                "responsibleUnit: gaj | responsibleUnit: xyz | items[2] ZG-2022-0102, responsibleUnit: no such unit",
                "cooperatingUnits: [gaj] | cooperatingUnits: [sfj, xyz] | items[1] ZG-2022-0101, cooperatingUnits: no such unit",
                "responsibleLeader: gaj.leader | responsibleLeader: gaj.handler | items[2] ZG-2022-0102, responsibleLeader: no such person",
                "measuresProcess: measures-checklist | measuresProcess: closure | items[1] ZG-2022-0101, measuresProcess: no such model",
                "grade: MAJOR | {grade: MAJOR, satisfactionTarget: 90} | items[1] ZG-2022-0101, satisfactionTarget: projects have one",
                "- {title: 丙, unit: sfj, due: 2022-11-30, evidence: 文件} | # | items[2] ZG-2022-0102, measures: 2 to 6 are needed, found 1",
                "title: 乙, unit: gaj | title: 乙, unit: xyz | items[1] ZG-2022-0101, measures[2].unit: no such unit",
                "due: 2022-11-30, evidence: 文件 | evidence: 文件 | items[2] ZG-2022-0102, measures[1].due: missing",
                "due: 2022-11-30, evidence: 文件 | due: 2022-11-30 | items[2] ZG-2022-0102, measures[1].evidence: missing",
                "days: 60, dayType: WORKING}, evidence | days: 61, dayType: WORKING}, evidence | items[1] ZG-2022-0101, measures[2].due: later than the item's deadline",
                "due: 2022-11-30 | due: 2023-01-01 | items[2] ZG-2022-0102, measures[1].due: later than the item's deadline",
            })
    void namesRowAndFieldOfARequirementThatIsNot(String good, String bad, String mistake) {
        String replacement =
                bad.equals("{grade: MAJOR, satisfactionTarget: 90}") ? "grade: MAJOR\n    satisfactionTarget: 90" : bad;
        assertMistake(REQUIREMENTS.replaceFirst(Pattern.quote(good), replacement), mistake);
    }

    @ParameterizedTest(name = "{0} > {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "satisfactionTarget: 90 | illustrative: true | items[1] SS-2023-01, satisfactionTarget: projects have one",
                "grade: MAJOR | {category: 1} | items[1] SS-2023-01, category: no such category",
                "satisfactionTarget: 90 | measuresProcess: measures-checklist | items[1] SS-2023-01, measuresProcess: no such model",
            })
    void namesRowAndFieldOfAProjectThatIsNot(String good, String bad, String mistake) {
        String replacement = bad.equals("{category: 1}") ? "grade: MAJOR\n    category: 1" : bad;
        assertMistake(PROJECTS.replaceFirst(Pattern.quote(good), replacement), mistake);
    }

    private static void check(String yaml) {
        new Completeness(
                        "p.yaml",
                        Set.of("sfj", "gaj"),
                        Set.of("sfj.leader", "gaj.leader"),
                        Map.of(
                                "measures-checklist", new HandedOut(false, false),
                                "measures-list-cleanup", new HandedOut(true, false),
                                "measures-recurring", new HandedOut(false, true)))
                .check(SeedText.read("p.yaml", yaml, ProgrammeSeed.class));
    }

    private static void assertMistake(String yaml, String mistake) {
        assertThatThrownBy(() -> check(yaml))
                .isInstanceOf(SeedMistake.class)
                .hasMessageStartingWith("seeds/p.yaml, " + mistake);
    }
}
