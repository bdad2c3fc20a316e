package org.zhenggai.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ShellExamplesTest {

    static Stream<ShellExample> examples() {
        return ShellExample.all();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void hasSomebodyWhoTriesIt(ShellExample example) {
        assertThat(Runner.of(example)).isNotNull();
    }

    @ParameterizedTest
    @EnumSource
    void everyRunnerHasWork(Runner runner) {
        assertThat(ShellExample.of(runner)).isNotEmpty();
    }

    @Test
    void statementsEndWhereAShellEndsThem() {
        assertThat(Statement.of("""
                        A=1; B='{' # the brace
                        f() {   # f <x>
                          curl "$1#2"; }
                        # a remark
                        X=$(curl -d "{\\"a\\":1}" \\
                          u)   # 201 {"code"}; 409
                        """))
                .containsExactly(
                        new Statement("A=1; B='{'", "# the brace"),
                        new Statement("f() {   \n  curl \"$1#2\"; }", "# f <x>"),
                        new Statement("X=$(curl -d \"{\\\"a\\\":1}\" \\\n  u)", "# 201 {\"code\"}; 409"));
        assertThat(Statement.of("A=b mvn test\nX=$(curl u) # 201, 409\n"))
                .extracting(Statement::program, Statement::status)
                .containsExactly(tuple("mvn", null), tuple("curl", 201));
    }
}
