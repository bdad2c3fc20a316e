package org.zhenggai.policy.web;

import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.text.Texts;
import org.zhenggai.platform.time.Zones;
import org.zhenggai.platform.web.LocationHeader;
import org.zhenggai.policy.PolicyTable;
import org.zhenggai.policy.upload.Policies;
import org.zhenggai.policy.upload.UploadPolicy;

/** Policies: read by the office, leaders, auditors and system administrators; the latter upload new versions. */
@RestController
@RequestMapping("/api/admin/policies")
class PolicyController {

    /** More than the largest table: enough to see that a file is too large. */
    static final int READ_AT_MOST = 2 * 1024 * 1024;

    record Overview(
            String key,
            String name,
            int version,
            OffsetDateTime deployedAt,
            String deployedBy,
            String deployedByName,
            String sha256,
            boolean applied) {

        static Overview of(Policies.Version one) {
            return new Overview(
                    one.key(),
                    one.name(),
                    one.version(),
                    Zones.cityTime(one.deployedAt()),
                    one.deployedBy(),
                    one.deployedByName(),
                    one.sha256(),
                    one.applied());
        }
    }

    record Readable(
            Overview policy,
            String title,
            String description,
            String hitPolicy,
            List<PolicyTable.Column> inputs,
            List<PolicyTable.Column> outputs,
            List<PolicyTable.Row> rows) {}

    record Uploaded(String key, int version, boolean created, String message) {}

    private final Policies policies;
    private final UploadPolicy uploadPolicy;
    private final CurrentActor currentActor;
    private final Texts texts;

    PolicyController(Policies policies, UploadPolicy uploadPolicy, CurrentActor currentActor, Texts texts) {
        this.policies = policies;
        this.uploadPolicy = uploadPolicy;
        this.currentActor = currentActor;
        this.texts = texts;
    }

    @GetMapping
    List<Overview> newest() {
        return policies.newest(currentActor.get()).stream().map(Overview::of).toList();
    }

    @GetMapping("/{key}")
    Readable table(@PathVariable String key, @RequestParam(required = false) Integer version) {
        Policies.Version found = policies.version(key, version, currentActor.get());
        PolicyTable table = policies.table(found);
        return new Readable(
                Overview.of(found),
                table.name(),
                table.description(),
                table.hitPolicy(),
                table.inputs(),
                table.outputs(),
                table.rows());
    }

    @GetMapping("/{key}/versions")
    List<Overview> versions(@PathVariable String key) {
        return policies.versions(key, currentActor.get()).stream()
                .map(Overview::of)
                .toList();
    }

    @GetMapping("/{key}/model")
    ResponseEntity<byte[]> model(@PathVariable String key, @RequestParam(required = false) Integer version) {
        Policies.Version found = policies.version(key, version, currentActor.get());
        String fileName = found.key() + "-v" + found.version() + ".dmn";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_XML)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(policies.model(found));
    }

    @PostMapping(path = "/{key}/versions", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Uploaded> upload(
            @PathVariable String key, @RequestParam(required = false) Integer basedOn, @RequestPart MultipartFile file)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            return upload(key, basedOn, content);
        }
    }

    @PostMapping(
            path = "/{key}/versions",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    ResponseEntity<Uploaded> upload(
            @PathVariable String key, @RequestParam(required = false) Integer basedOn, InputStream body)
            throws IOException {
        UploadPolicy.Uploaded uploaded =
                uploadPolicy.upload(key, body.readNBytes(READ_AT_MOST), basedOn, currentActor.get());
        String said = uploaded.created() ? "policy.uploaded" : "policy.unchanged";
        var answer = new Uploaded(
                key,
                uploaded.version(),
                uploaded.created(),
                texts.of(said, texts.of("policy.name." + key), String.valueOf(uploaded.version())));
        return uploaded.created()
                ? ResponseEntity.created(LocationHeader.of(
                                "/api/admin/policies/{key}?version={version}", key, uploaded.version()))
                        .body(answer)
                : ResponseEntity.ok(answer);
    }
}
