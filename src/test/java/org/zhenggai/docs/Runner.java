package org.zhenggai.docs;

import java.util.Arrays;
import java.util.Set;

/** Who tries an example, told by the programs that it runs. */
public enum Runner {
    /** {@link ExamplesOnThePlatformTest} */
    PLATFORM(Set.of("curl", "task()", Statement.ASSIGNMENT)),
    /** {@link CommandLinesTest} */
    COMMAND_LINE(Set.of("mvn", "java")),
    /** {@code OwnModelExampleTest}, beside the engine's */
    OWN_MODEL(Set.of("mkdir", "sed")),
    /** {@link DatabaseExamplesTest} */
    DATABASE(Set.of("mysqldump", "mysql"));

    private final Set<String> programs;

    Runner(Set<String> programs) {
        this.programs = programs;
    }

    public boolean knows(ShellExample example) {
        return !example.programs().isEmpty() && programs.containsAll(example.programs());
    }

    static Runner of(ShellExample example) {
        return Arrays.stream(values())
                .filter(runner -> runner.knows(example))
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        "Nothing tries " + example + ", which runs " + example.programs() + "; see " + Runner.class));
    }
}
