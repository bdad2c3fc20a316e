package org.zhenggai.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zhenggai.support.SourceFiles;

/** One start of a program that is too long for the suite: what it names is looked up instead. */
public record CommandLine(Path page, Map<String, String> environment, String program, List<String> arguments) {

    private static final Pattern INLINE = Pattern.compile("`((?:[A-Z_]+=\\S+ )*(?:mvn|java) [^`\\n]+)`");
    private static final String PROFILES = "-Dspring-boot.run.profiles=";
    private static final String SETTINGS = "-Dspring-boot.run.arguments=";

    /** From blocks and from running text. */
    static Stream<CommandLine> all() {
        Stream<CommandLine> blocks = ShellExample.of(Runner.COMMAND_LINE).stream()
                .flatMap(example -> example.statements().stream().map(one -> of(example.page(), one.code())));
        Stream<CommandLine> texts = Documentation.pages().stream()
                .flatMap(page ->
                        INLINE.matcher(SourceFiles.text(page)).results().map(found -> of(page, found.group(1))));
        return Stream.concat(blocks, texts);
    }

    /** How this page starts the sandbox, as arguments of the application. */
    public static List<String> startOfSandbox(Path page) {
        return all().filter(line -> line.page.equals(page))
                .filter(line -> line.arguments.contains(PROFILES + "sandbox"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page + " does not start the sandbox"))
                .settings();
    }

    /** What the application is told. */
    List<String> settings() {
        List<String> settings = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith(PROFILES)) {
                settings.add("--spring.profiles.active=" + argument.substring(PROFILES.length()));
            } else if (argument.startsWith(SETTINGS)) {
                settings.addAll(List.of(argument.substring(SETTINGS.length()).split(" ")));
            } else if (argument.startsWith("--")) {
                settings.add(argument);
            }
        }
        return settings;
    }

    private static CommandLine of(Path page, String code) {
        Map<String, String> environment = new LinkedHashMap<>();
        List<String> words =
                new ArrayList<>(List.of(code.replaceAll("\\\\\\n", " ").strip().split("\\s+")));
        while (words.get(0).contains("=")) {
            String[] assigned = words.remove(0).split("=", 2);
            environment.put(assigned[0], assigned[1]);
        }
        return new CommandLine(page, environment, words.get(0), List.copyOf(words.subList(1, words.size())));
    }

    @Override
    public String toString() {
        return page + ": " + program + " " + String.join(" ", arguments);
    }
}
