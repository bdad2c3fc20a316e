package org.zhenggai.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zhenggai.support.DeployedPolicies;

/** An engine as closed as ours runs no script, in whichever language and at whichever place of a model. */
class NoScriptsTest {

    private static final String REFUSAL = "No scripts are run here";

    private static ProcessEngine engine;

    @BeforeAll
    static void start() {
        var configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName("closed");
        configuration.setJdbcUrl("jdbc:h2:mem:closed;DB_CLOSE_DELAY=-1");
        configuration.setDatabaseSchemaUpdate(ProcessEngineConfiguration.DB_SCHEMA_UPDATE_CREATE_DROP);
        configuration.setJobExecutorActivate(false);
        configuration.setEnableCmdExceptionLogging(false);
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setExpressionManager(new BoundedExpressions(Map.of(), Map.of()));
        EngineConfiguration.close(configuration);
        engine = configuration.buildProcessEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript", "ecmascript", "java", "python", "feel"})
    void refusesAScriptWhereverItStands(String language) {
        String script = "camunda:script scriptFormat=\"" + language + "\"";
        for (String content : new String[] {
            "<scriptTask id=\"s\" scriptFormat=\"" + language + "\"><script>1</script></scriptTask>",
            "<task id=\"s\"><extensionElements><camunda:executionListener event=\"start\"><" + script
                    + ">1</camunda:script></camunda:executionListener></extensionElements></task>",
            "<userTask id=\"s\"><extensionElements><camunda:taskListener event=\"create\"><" + script
                    + ">1</camunda:script></camunda:taskListener></extensionElements></userTask>",
            "<task id=\"s\"><extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><" + script
                    + ">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></task>",
            "<task id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"b\" targetRef=\"s\"><conditionExpression"
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"tFormalExpression\" language=\""
                    + language + "\">true</conditionExpression></sequenceFlow>",
        }) {
            assertThatThrownBy(() -> deploy("s.bpmn", process(content)))
                    .as(content)
                    .isInstanceOf(ProcessEngineException.class)
                    .hasStackTraceContaining(REFUSAL);
        }
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isZero();
    }

    @Test
    void readsAModelWithoutScripts() {
        String deployment = deploy("s.bpmn", process("<task id=\"s\"/>"));
        engine.getRepositoryService().deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"juel", "groovy", "javascript"})
    void evaluatesNoOtherLanguageThanFeelInATable(String language) {
        String table = table("expressionLanguage=\"" + language + "\"", "${1}");
        assertThatThrownBy(() -> evaluate(table)).hasStackTraceContaining(REFUSAL);
        assertThatThrownBy(() -> new PolicyTables(DeployedPolicies.of(Map.of("t", table))).rows("t", Map.of("a", 1)))
                .hasStackTraceContaining(REFUSAL);
    }

    @Test
    void findsNoWayOutOfFeel() {
        for (String text : new String[] {
            "(function(x) external {java: {class: \"java.lang.System\", method signature:"
                    + " \"getProperty(java.lang.String)\"}})(\"java.version\")",
            "a.getClass()",
            "a.class",
            "\"\".getClass().forName(\"java.io.File\")",
        }) {
            String table = table("", text);
            assertThat(rows(table)).as(text).doesNotContain("java", "17", "25");
        }
        assertThat(rows(table("", "a"))).contains("1");
    }

    private String rows(String table) {
        try {
            return new PolicyTables(DeployedPolicies.of(Map.of("t", table)))
                    .rows("t", Map.of("a", 1))
                    .toString();
        } catch (RuntimeException refused) {
            return "";
        }
    }

    private static void evaluate(String table) {
        String deployment = deploy("t.dmn", table);
        try {
            engine.getDecisionService()
                    .evaluateDecisionTableByKey("t", Variables.createVariables().putValue("a", 1));
        } finally {
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    private static String deploy(String name, String content) {
        return engine.getRepositoryService()
                .createDeployment()
                .addString(name, content)
                .deploy()
                .getId();
    }

    private static String process(String content) {
        return "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"t\">"
                + "<process id=\"p\" isExecutable=\"true\" camunda:historyTimeToLive=\"P1D\"><startEvent id=\"b\"/>"
                + content
                + "</process></definitions>";
    }

    private static String table(String language, String output) {
        return "<definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\""
                + " xmlns:camunda=\"http://camunda.org/schema/1.0/dmn\" id=\"d\" name=\"d\" namespace=\"t\">"
                + "<decision id=\"t\" name=\"t\" camunda:historyTimeToLive=\"P1D\"><decisionTable id=\"table\">"
                + "<input id=\"i\"><inputExpression id=\"e\" typeRef=\"integer\"><text>a</text></inputExpression></input>"
                + "<output id=\"o\" name=\"o\"/>"
                + "<rule id=\"r\"><inputEntry id=\"ie\"><text>1</text></inputEntry>"
                + "<outputEntry id=\"oe\" " + language + "><text><![CDATA[" + output
                + "]]></text></outputEntry></rule></decisionTable></decision></definitions>";
    }
}
