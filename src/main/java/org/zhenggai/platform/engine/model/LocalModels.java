package org.zhenggai.platform.engine.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.zhenggai.platform.log.LogText;

/**
 * Models that an administrator laid into {@code processes/} of the data folder: each a deployment of its own with the
 * shipped forms, made again when one of them changed. A broken file is refused, and keeps nothing else from starting.
 */
@Component
public class LocalModels {

    private static final Logger LOG = LoggerFactory.getLogger(LocalModels.class);
    private static final String ENDING = ".bpmn";
    private static final int LARGEST = 1024 * 1024;

    private final Path folder;
    private final ShippedFiles shipped;
    private final ModelRules rules;
    private final RepositoryService repository;

    LocalModels(
            @Value("${zhenggai.data-dir}") String dataFolder,
            ShippedFiles shipped,
            ModelRules rules,
            RepositoryService repository) {
        this.folder = Path.of(dataFolder, "processes");
        this.shipped = shipped;
        this.rules = rules;
        this.repository = repository;
    }

    /**
     * Outside of any transaction, so that one file's failure undoes nothing else; nodes that start together are kept
     * apart by the engine's lock of deployments.
     */
    public void deploy() {
        for (Path file : files()) {
            try {
                deploy(file);
            } catch (ModelMistake mistake) {
                refused(file, mistake.getMessage());
            } catch (IOException unreadable) {
                refused(file, "file: cannot be read: " + unreadable.getMessage());
            } catch (ParseException broken) {
                refused(file, firstProblem(broken));
            } catch (RuntimeException | StackOverflowError broken) {
                // Whatever else a file provokes: it is one file's fault, and no reason not to start.
                refused(file, "file: cannot be deployed: " + broken);
            }
        }
    }

    private List<Path> files() {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            refused(folder, "folder: cannot be read: " + unreadable.getMessage());
            return List.of();
        }
    }

    private void deploy(Path file) throws IOException {
        String name = file.getFileName().toString();
        ModelMistake.unless(Files.isRegularFile(file) && Files.isReadable(file), "file", "cannot be read");
        ModelMistake.unless(Files.size(file) <= LARGEST, "file", "larger than " + LARGEST + " bytes");
        byte[] content = Files.readAllBytes(file);
        rules.check(name.substring(0, name.length() - ENDING.length()), content);
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name("local/" + name)
                .enableDuplicateFiltering(false)
                .addInputStream("processes/" + name, new ByteArrayInputStream(content));
        for (Map.Entry<String, Resource> form : shipped.forms().entrySet()) {
            try (InputStream html = form.getValue().getInputStream()) {
                deployment.addInputStream(form.getKey(), html);
            }
        }
        deployment.deploy();
    }

    private static String firstProblem(ParseException broken) {
        return broken.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream())
                .findFirst()
                .map(LocalModels::told)
                .orElse("file: " + broken.getMessage());
    }

    private static String told(Problem problem) {
        String id = problem.getMainElementId();
        return "line " + problem.getLine() + (id == null ? "" : " " + id) + ": " + problem.getMessage();
    }

    /** One line, however the file is called and whatever it made the parser say. */
    private static void refused(Path file, String reason) {
        LOG.warn("模型未启用 / Model refused: {}: {}", LogText.line(file.toString()), LogText.line(reason.strip()));
    }
}
