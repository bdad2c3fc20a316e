package org.zhenggai.docs;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a reader is told to type into a shell. */
public record ShellExample(Path page, int line, String text, List<Statement> statements) {

    public static Stream<ShellExample> all() {
        return Documentation.pages().stream()
                .flatMap(page -> Fence.in(page).stream())
                .filter(Fence::isOfAShell)
                .map(fence -> new ShellExample(fence.page(), fence.line(), fence.text(), Statement.of(fence.text())));
    }

    public static List<ShellExample> of(Runner runner) {
        return all().filter(runner::knows).toList();
    }

    Set<String> programs() {
        return statements.stream().map(Statement::program).collect(Collectors.toSet());
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
