package org.zhenggai.policy.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.text.ShippedTexts;
import org.zhenggai.policy.Contract;
import org.zhenggai.policy.Contracts;
import org.zhenggai.support.ModelFiles;
import org.zhenggai.support.SourceFiles;

/** Checks files as an upload does, with the steps of the shipped models. */
public final class Uploads {

    static final List<String> KEYS = Contracts.KEYS;

    private static final Set<String> STEPS = ModelFiles.processes().stream()
            .flatMap(model -> model.userTasks().stream())
            .map(UserTask::getId)
            .collect(Collectors.toSet());

    private Uploads() {}

    /** Without the white space between its elements, so that tests can name what they change. */
    public static String shipped(String key) {
        return SourceFiles.text(Path.of("processes/decisions", key + ".dmn")).replaceAll(">\\s+<", "><");
    }

    static Contract contract(String key) {
        return new Contracts(() -> STEPS).of(key);
    }

    /** What the administrator is told; null where the file is accepted. */
    static String told(String key, String file) {
        try {
            new CheckPolicy(new Contracts(() -> STEPS)).check(key, file.getBytes(StandardCharsets.UTF_8));
            return null;
        } catch (Refused refused) {
            return ShippedTexts.texts().of(refused);
        }
    }
}
