package org.zhenggai.duty.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.zhenggai.evidence.storage.ReceiveEvidence;
import org.zhenggai.evidence.storage.ReceiveEvidence.Upload;
import org.zhenggai.organisation.Actor;
import org.zhenggai.platform.text.PlainText;

/** Takes in the files that travelled with a form, one by one: what was taken in stays chosen if the form comes back. */
@Component
class TakeInFiles {

    private static final String TAKEN = TakeInFiles.class.getName();

    private final ReceiveEvidence receive;

    TakeInFiles(ReceiveEvidence receive) {
        this.receive = receive;
    }

    /** Ids of all that the form brought; a file field that was left alone sends an empty part without a name. */
    List<String> of(HttpServletRequest request, String item, List<MultipartFile> files, Actor actor) {
        List<String> ids = new ArrayList<>();
        request.setAttribute(TAKEN, ids);
        for (MultipartFile file : files == null ? List.<MultipartFile>of() : files) {
            if (!file.isEmpty() || named(file)) {
                ids.add(store(item, file, actor));
            }
        }
        return ids;
    }

    /** What {@link #of} took in with the form that this request brought. */
    static List<String> taken(HttpServletRequest request) {
        return request.getAttribute(TAKEN) instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.of();
    }

    private String store(String item, MultipartFile file, Actor actor) {
        try (InputStream bytes = file.getInputStream()) {
            return receive.receive(
                            new Upload(item, file.getOriginalFilename(), file.getContentType(), file.getSize(), bytes),
                            actor)
                    .id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean named(MultipartFile file) {
        return PlainText.says(file.getOriginalFilename());
    }
}
