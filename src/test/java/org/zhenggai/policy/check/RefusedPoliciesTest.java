package org.zhenggai.policy.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not become policy: a shipped table with one thing changed, and what its administrator is told. */
class RefusedPoliciesTest {

    static List<String> keys() {
        return Uploads.KEYS;
    }

    @ParameterizedTest
    @MethodSource("keys")
    void acceptsWhatShips(String key) {
        assertThat(Uploads.told(key, Uploads.shipped(key))).isNull();
    }

    @ParameterizedTest(name = "{0}: {1} becomes {2}")
    @CsvSource(delimiter = '|', textBlock = """
            light | </definitions> | </definition> | “亮灯阈值”的文件不是有效的 XML，第
            light | <definitions xmlns | <!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]><definitions xmlns | DOCTYPE
            light | </decision> | </decision><decision id="other" name="another"/> | 应当只含一个决策（decision），编号为 light，实际含有 2 个
            light | <decision id="light" | <decision id="lights" | 决策编号为“lights”，不是决策表“亮灯阈值”的编号 light
            light | hitPolicy="UNIQUE" | hitPolicy="ANY" | 命中策略应为 UNIQUE，不能是“ANY”
            stage-deadline | hitPolicy="FIRST" | hitPolicy="UNIQUE" | 命中策略应为 FIRST
            escalation-policy | hitPolicy="COLLECT" | hitPolicy="COLLECT" aggregation="SUM" | 不得设置 aggregation=“SUM”
            light | <text>grade</text> | <text>level</text> | 没有名为“level”的列，此处应有的列为：grade
            light | name="redDaysAfter" | name="redAfter" | 没有名为“redAfter”的列，此处应有的列为：yellowDaysBefore, redDaysAfter
            light | name="redDaysAfter" | name="yellowDaysBefore" | 列“yellowDaysBefore”重复
            light | name="redDaysAfter" typeRef="integer" | name="redDaysAfter" typeRef="double" | 列“redDaysAfter”类型应为 integer，不能是“double”
            light | <output id="Output_redDaysAfter" label="亮红灯：时限后（自然日）" name="redDaysAfter" typeRef="integer" /> | <!-- --> | 缺少列“redDaysAfter”
            light | <outputEntry id="Rule_Important_redDaysAfter"><text>1</text></outputEntry> | <!-- --> | 第 2 行的单元格数与列数不一致
            light | <rule id="Rule_Major"> | <rule id="Rule_Major"><extensionElements/> | 不得使用元素“extensionElements”
            light | <decision id="light" | <informationRequirement/><decision id="light" | 不得使用元素“informationRequirement”
            light | <inputEntry id="Rule_Major_grade"> | <inputEntry id="Rule_Major_grade" expressionLanguage="javascript"> | 第 1 行第 1 个单元格不得设置 expressionLanguage=“javascript”
            light | <outputEntry id="Rule_Major_redDaysAfter"> | <outputEntry id="Rule_Major_redDaysAfter" expressionLanguage="groovy"> | 第 1 行第 3 个单元格不得设置 expressionLanguage=“groovy”
            light | <inputEntry id="Rule_Major_grade"> | <inputEntry xmlns:d="urn:d" id="Rule_Major_grade" d:expressionLanguage="javascript"> | 第 1 行第 1 个单元格不得设置 d:expressionLanguage=“javascript”
            light | <inputEntry id="Rule_Major_grade"> | <inputEntry xmlns:d="https://www.omg.org/spec/DMN/20191111/MODEL/" id="Rule_Major_grade" d:expressionLanguage="javascript"> | 第 1 行第 1 个单元格不得设置 d:expressionLanguage=“javascript”
            light | <inputEntry id="Rule_Important_grade"> | <inputEntry id="Rule_Important_grade"><text>"GENERAL"</text> | 第 2 行第 1 个单元格中不得使用元素“text”
            light | <outputEntry id="Rule_Important_redDaysAfter"> | <outputEntry id="Rule_Important_redDaysAfter"><literalExpression/> | 第 2 行第 3 个单元格中不得使用元素“literalExpression”
            light | <outputEntry id="Rule_Important_redDaysAfter"> | <outputEntry id="Rule_Important_redDaysAfter"><importedValues/> | 第 2 行第 3 个单元格中不得使用元素“importedValues”
            light | <text>grade</text> | <text>grade</text><text>kind</text> | 不得使用元素“text”
            light | <text>grade</text> | <text>grade<script/></text> | 不得使用元素“script”
            light | <decision id="light" | <import namespace="urn:a" importType="urn:b"/><decision id="light" | 不得使用元素“import”
            light | <decision id="light" | <businessKnowledgeModel id="b"/><decision id="light" | 不得使用元素“businessKnowledgeModel”
            light | <decision id="light" | <inputData id="i"/><decision id="light" | 不得使用元素“inputData”
            light | <decision id="light" | <rule id="r"/><decision id="light" | 不得使用元素“rule”
            light | <decisionTable id | <decisionTable/><decisionTable id | 不得使用元素“decisionTable”
            light | <decisionTable id | <literalExpression><text>1</text></literalExpression><decisionTable id | 不得使用元素“literalExpression”
            light | <rule id="Rule_Major"> | <x:rule xmlns:x="http://www.omg.org/spec/DMN/20180521/MODEL/"/><rule id="Rule_Major"> | 不得使用元素“x:rule”
            light | <definitions xmlns | <definitions expressionLanguage="groovy" xmlns | 不得设置 expressionLanguage=“groovy”
            light | <definitions xmlns | <definitions typeLanguage="urn:t" xmlns | 不得设置 typeLanguage=“urn:t”
            light | <input id="Input_grade" | <input camunda:inputVariable="grade" id="Input_grade" | 不得设置 camunda:inputVariable=“grade”
            light | <text>"MAJOR"</text> | <text>starts with(grade, "M")</text> | 第 1 行“事项等级”：无法识别“starts with(grade, "M")”
            light | <text>"MAJOR"</text> | <text>${grade}</text> | 第 1 行“事项等级”：无法识别“${grade}”
            light | <text>"MAJOR"</text> | <text>not("MAJOR")</text> | 无法识别“not("MAJOR")”
            light | <text>"MAJOR"</text> | <text>MAJOR</text> | 无法识别“MAJOR”
            light | <text>"MAJOR"</text> | <text>"MAJOR",</text> | 无法识别“"MAJOR",”
            light | <text>"MAJOR"</text> | <text>"MAJOR" "GENERAL"</text> | 无法识别
            extension-route | <text>&gt; 15</text> | <text>&gt; days</text> | 第 2 行“申请延期天数（自然日）”：无法识别“> days”
            extension-route | <text>&gt; 15</text> | <text>16..20</text> | 无法识别“16..20”
            light | <text>"MAJOR"</text> | <text>"URGENT"</text> | 第 1 行“事项等级”：没有“URGENT”这个取值，可以使用：GENERAL, IMPORTANT, MAJOR
            stage-deadline | <text>"Task_Redispatch"</text> | <text>"Task_Nothing"</text> | 第 3 行“办理环节”：没有“Task_Nothing”这个取值
            stage-deadline | <text>"WORKING"</text> | <text>"HOURS"</text> | 第 1 行“计日方式”：没有“HOURS”这个取值，可以使用：CALENDAR, WORKING
            sign-off-route | <text>"OFFICE_CHIEF"</text> | <text>"OFFICER"</text> | 第 2 行“签批人”：没有“OFFICER”这个取值
            extension-route | <text>"MUNICIPAL_LEADER"</text> | <text>"RESPONSIBLE_LEADER"</text> | 第 2 行“审批人”：没有“RESPONSIBLE_LEADER”这个取值
            stage-deadline | _days"><text>2</text> | _days"><text>2.5</text> | 第 1 行“办理天数”：“2.5”不是整数
            stage-deadline | _days"><text>2</text> | _days"><text>"2"</text> | 第 1 行“办理天数”：“"2"”不是整数
            stage-deadline | _days"><text>2</text> | _days"><text>1+1</text> | “1+1”不是整数
            stage-deadline | _days"><text>2</text> | _days"><text /> | “”不是整数
            stage-deadline | _days"><text>2</text> | _days"><text>-1</text> | 第 1 行“办理天数”：-1 超出范围，应在 0 至 3650 之间
            stage-deadline | _days"><text>2</text> | _days"><text>3651</text> | 3651 超出范围
            light | _redDaysAfter"><text>1</text> | _redDaysAfter"><text>0</text> | 第 1 行“亮红灯：时限后（自然日）”：0 超出范围，应在 1 至 365 之间
            light | _yellowDaysBefore"><text>15</text> | _yellowDaysBefore"><text>-2</text> | 第 1 行“亮黄灯：时限前（工作日）”：-2 超出范围，应在 0 至 250 之间
            extension-limit | _atMost"><text>1</text> | _atMost"><text>21</text> | 21 超出范围
            extension-route | <text>&gt; 30</text> | <text>&gt; 9999</text> | 第 4 行“申请延期天数（自然日）”：10000 超出范围
            sign-off-route | _role"><text>"OFFICE_CHIEF"</text> | _role"><text>OFFICE_CHIEF</text> | 第 2 行“签批人”：“OFFICE_CHIEF”应当是一个带英文双引号的代码
            light | <text>"GENERAL"</text> | <text>"IMPORTANT"</text> | 有遗漏：grade = GENERAL 时没有任何一行适用
            light | <text>"GENERAL"</text> | <text>"GENERAL","MAJOR"</text> | 有重叠：grade = MAJOR 时第 1 行和第 3 行同时适用
            light | <text>"GENERAL"</text> | <text>-</text> | 有重叠：grade = IMPORTANT 时第 2 行和第 3 行同时适用
            extension-route | <text>&gt; 30</text> | <text>&gt; 31</text> | 有遗漏：days = 31, grade = GENERAL 时
            extension-route | <text>&gt; 30</text> | <text>&gt;= 30</text> | 有重叠：days = 30, grade = GENERAL 时第 3 行和第 4 行同时适用
            extension-route | <text>&gt; 15</text> | <text>[16..3650]</text> | 有遗漏：days = 3651, grade = MAJOR 时
            extension-route | <text>&gt; 15</text> | <text>]15..100[, 101, &gt; 101</text> | 有遗漏：days = 100, grade = MAJOR 时
            extension-route | </rule></decisionTable> | </rule><rule id="Never"><inputEntry><text>[9..8]</text></inputEntry><inputEntry/><outputEntry><text>"OFFICE_CHIEF"</text></outputEntry></rule></decisionTable> | 第 5 行在任何情况下都不适用
            stage-deadline | Rule_Otherwise_step"><text /> | Rule_Otherwise_step"><text>"Task_LookBack"</text> | 有遗漏：step = *, grade = GENERAL 时
            stage-deadline | Rule_Acknowledge_Major_grade"><text>"MAJOR"</text> | Rule_Acknowledge_Major_grade"><text /> | 第 2 行不起作用：例如 step = Task_Acknowledge, grade = GENERAL 时，前面的第 1 行已经适用
            """)
    void refusesATable(String key, String part, String instead, String told) {
        refuses(key, part, instead, told);
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(delimiter = '|', textBlock = """
            <text>"RED_CARD"</text> | <text>"PINK_CARD"</text> | 第 7 行“措施”：没有“PINK_CARD”这个取值
            <text>"HANDLER"</text> | <text>"CLERK"</text> | 第 1 行“告知对象”：没有“CLERK”这个取值
            <text>"HANDLER"</text> | <text>""</text> | 第 1 行“告知对象”：没有“”这个取值
            <text>"HANDLER"</text> | <text>"HANDLER, HANDLER"</text> | “HANDLER, HANDLER”中有重复
            <text>"HANDLER"</text> | <text>"OWNER"</text> | 第 1 行：事项没有办理人（OWNER）
            <text>"ITEM"</text> | <text>"NOTICE"</text> | 第 1 行“对象”：没有“NOTICE”这个取值，可以使用：DUTY, ITEM
            <text>false</text> | <text>maybe</text> | 第 1 行“是否下发督办单”：没有“maybe”这个取值，可以使用：false, true
            <text>false</text> | <text>true</text> | 第 1 行：督办单只能对逾期的事项下发
            Rule_DutyOverdue5_notice"><text>false</text> | Rule_DutyOverdue5_notice"><text>true</text> | 第 13 行：督办单只能对逾期的事项下发
            <text>"BEFORE_7"</text> | <text>"RETURNED"</text> | 第 2 行“阶梯”：“RETURNED”不能用作阶梯名称
            <text>"BEFORE_7"</text> | <text>"before 7"</text> | “before 7”不能用作阶梯名称
            <text>"BEFORE_7"</text> | <text>"SEVENTEEN_LETTERS"</text> | 不超过 16 个字符
            <text>"BEFORE_7"</text> | <text>"BEFORE_15"</text> | 第 1 行和第 2 行的阶梯名称都是 BEFORE_15；同一对象（ITEM）
            <text>&gt;= -7</text> | <text>&gt;= -15</text> | 有重叠：对象 ITEM 的第 1 行和第 2 行都在 -15 天时到达
            <text>&gt;= -7</text> | <text>&gt;= -20</text> | 第 2 行（-20 天）应排在第 1 行之前
            <text>&gt;= -7</text> | <text>&lt;= -7</text> | 第 2 行的天数应写作 >= 天数
            <text>&gt;= -7</text> | <text>[-7..-3]</text> | 第 2 行的天数应写作 >= 天数
            <text>&gt;= -7</text> | <text>-7</text> | 第 2 行的天数应写作 >= 天数
            <text>&gt;= -7</text> | <text /> | 第 2 行的天数应写作 >= 天数
            <text>&gt;= -15</text> | <text>&gt;= -251</text> | 天数在 -250 至 250 之间
            <text>&gt;= 20</text> | <text>&gt;= 400</text> | 第 9 行“距时限的工作日数（时限前为负）”：400 超出范围
            Overdue20_level"><text>"CIRCULATED_CRITICISM" | Overdue20_level"><text>"REMINDER" | 第 9 行的措施 REMINDER 比第 6 行轻
            Overdue5_level"><text>"RED_CARD" | Overdue5_level"><text>"ADMONITORY_TALK" | 有遗漏：对象 ITEM 在第 7 行直接使用 ADMONITORY_TALK，跳过了 RED_CARD
            Rule_DutyBefore1_subject"><text>"DUTY" | Rule_DutyBefore1_subject"><text>subject | 无法识别
            Rule_DutyBefore1_subject"><text>"DUTY" | Rule_DutyBefore1_subject"><text>"DUTY","ITEM" | 第 4 行和第 10 行的阶梯名称都是 BEFORE_1
            """)
    void refusesALadder(String part, String instead, String told) {
        refuses("escalation-policy", part, instead, told);
    }

    @Test
    void refusesALadderWithoutDuties() {
        String file = Uploads.shipped("escalation-policy").replaceAll("(?s)<rule id=\"Rule_Duty.*?</rule>", "");
        assertThat(Uploads.told("escalation-policy", file)).contains("有遗漏：对象 DUTY 没有任何一级阶梯");
    }

    @Test
    void refusesATableWithoutRows() {
        String file = Uploads.shipped("light").replaceAll("(?s)<rule .*</rule>", "");
        assertThat(Uploads.told("light", file)).contains("决策表“亮灯阈值”没有任何行");
    }

    @Test
    void refusesADecisionThatIsNoTable() {
        String file = Uploads.shipped("light").replace("decisionTable", "literalExpression");
        assertThat(Uploads.told("light", file)).contains("“亮灯阈值”的文件中没有决策表（decisionTable）");
    }

    @Test
    void refusesWhatIsNoDmnAtAll() {
        assertThat(Uploads.told("light", "")).contains("不是有效的 XML");
        assertThat(Uploads.told("light", "<html/>")).contains("实际含有 0 个");
        assertThat(Uploads.told("lights", "<html/>")).contains("没有编号为“lights”的决策表");
    }

    private static void refuses(String key, String part, String instead, String told) {
        String file = Uploads.shipped(key);
        int at = file.indexOf(part);
        assertThat(at).as("the shipped file has %s", part).isNotNegative();
        String changed = file.substring(0, at) + instead + file.substring(at + part.length());
        assertThat(Uploads.told(key, changed)).contains(told).doesNotContainPattern("\\{\\d}");
    }
}
