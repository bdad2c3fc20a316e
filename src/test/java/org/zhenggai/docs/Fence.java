package org.zhenggai.docs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.zhenggai.support.SourceFiles;

/** A fenced block of a page; one that says no language is taken for a shell's. */
record Fence(Path page, int line, String language, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^ *```([^\\n`]*)\\n(.*?)^ *```$");
    private static final Set<String> SHELLS = Set.of("", "sh", "bash", "shell", "console");

    static List<Fence> in(Path page) {
        String text = SourceFiles.text(page);
        List<Fence> found = new ArrayList<>();
        for (Matcher block = BLOCK.matcher(text); block.find(); ) {
            int line = (int) text.substring(0, block.start()).lines().count() + 1;
            found.add(new Fence(page, line, block.group(1).strip(), block.group(2)));
        }
        return found;
    }

    boolean isOfAShell() {
        return SHELLS.contains(language);
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
