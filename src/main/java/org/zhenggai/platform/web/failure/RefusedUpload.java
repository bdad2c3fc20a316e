package org.zhenggai.platform.web.failure;

import java.util.Optional;
import java.util.function.Function;
import org.apache.tomcat.util.http.fileupload.impl.FileCountLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.zhenggai.platform.Refused;
import org.zhenggai.platform.outage.Causes;

/**
 * Why an upload was not taken: each limit has a reason of its own, for "too large" sends somebody with a long name to
 * compress a small file. The container tells the reasons apart only by what it throws, several causes deep.
 */
final class RefusedUpload {

    private static final long MB = 1024 * 1024;

    private RefusedUpload() {}

    static Failure of(MultipartException thrown) {
        return first(thrown, Refused.class, RefusedUpload::ownReason)
                .or(() -> first(thrown, FileSizeLimitExceededException.class, RefusedUpload::largeFile))
                .or(() -> first(thrown, FileCountLimitExceededException.class, parts -> tooLarge("error.upload.parts")))
                .or(() -> first(thrown, SizeLimitExceededException.class, RefusedUpload::largeRequestOrHeader))
                .or(() -> first(thrown, IllegalStateException.class, fields -> tooLarge("error.upload.fields")))
                .orElseGet(() -> thrown instanceof MaxUploadSizeExceededException
                        ? Failure.ofStatus(413)
                        : Failure.of(400, "error.upload.broken"));
    }

    static Failure ownReason(Refused refused) {
        return Failure.of(refused.reason().status(), refused.key(), refused.arguments());
    }

    private static Failure largeFile(FileSizeLimitExceededException file) {
        return tooLarge("error.upload.file", file.getPermittedSize() / MB);
    }

    /** The container has one exception for both, and no upload of ours is limited to less than a megabyte. */
    private static Failure largeRequestOrHeader(SizeLimitExceededException size) {
        return size.getPermittedSize() < MB
                ? Failure.of(400, "error.upload.name")
                : tooLarge("error.upload.request", size.getPermittedSize() / MB);
    }

    private static Failure tooLarge(String key, Object... arguments) {
        return Failure.of(413, key, arguments);
    }

    static <T extends Throwable> Optional<Failure> first(
            Throwable thrown, Class<T> type, Function<T, Failure> failure) {
        return Causes.of(thrown)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .map(failure);
    }
}
