package org.zhenggai.evidence.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.storage.OpenEvidence;
import org.zhenggai.evidence.storage.ReceiveEvidence;
import org.zhenggai.evidence.storage.ReceiveEvidence.Upload;
import org.zhenggai.organisation.CurrentActor;
import org.zhenggai.platform.web.LocationHeader;

@RestController
@RequestMapping("/api/evidence")
class EvidenceApi {

    record Received(String id, String sha256, long size, String fileName, String contentType) {}

    private final ReceiveEvidence receive;
    private final OpenEvidence open;
    private final CurrentActor currentActor;

    EvidenceApi(ReceiveEvidence receive, OpenEvidence open, CurrentActor currentActor) {
        this.receive = receive;
        this.open = open;
        this.currentActor = currentActor;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Received> upload(@RequestParam String item, @RequestPart MultipartFile file) throws IOException {
        try (InputStream bytes = file.getInputStream()) {
            EvidenceFile received = receive.receive(
                    new Upload(item, file.getOriginalFilename(), file.getContentType(), file.getSize(), bytes),
                    currentActor.get());
            return ResponseEntity.created(LocationHeader.of("/api/evidence/{id}", received.id()))
                    .body(new Received(
                            received.id(),
                            received.sha256(),
                            received.size(),
                            received.fileName(),
                            received.contentType()));
        }
    }

    /** Always to be saved, never shown: what is inside comes from outside. */
    @GetMapping("/{id}")
    void download(@PathVariable String id, ServletWebRequest request, HttpServletResponse response) {
        EvidenceFile file = open.get(id);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (request.checkNotModified(file.sha256())) {
            return;
        }
        OpenEvidence.Intact bytes = open.open(file);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentType(file.contentType());
        response.setContentLengthLong(file.size());
        try {
            bytes.copyTo(response.getOutputStream());
        } catch (IOException clientWentAway) {
            // Nobody is left to be told.
        }
    }
}
