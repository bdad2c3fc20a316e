package org.zhenggai.evidence.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.zhenggai.evidence.EvidenceFile;
import org.zhenggai.evidence.FileName;
import org.zhenggai.evidence.persistence.ChunkRow;
import org.zhenggai.evidence.persistence.EvidenceMapper;
import org.zhenggai.evidence.persistence.EvidenceQueries;
import org.zhenggai.platform.Refused;

/** A file's bytes as rows of at most 256 KiB: one chunk is all that memory ever holds of it. */
@Component
class EvidenceChunks {

    static final int CHUNK = (int) DataSize.ofKilobytes(256).toBytes();

    private static final byte[] NOTHING = {};

    record Written(long size, String sha256) {}

    private final EvidenceMapper mapper;
    private final EvidenceQueries queries;
    private final DataSize largest;

    EvidenceChunks(
            EvidenceMapper mapper,
            EvidenceQueries queries,
            @Value("${spring.servlet.multipart.max-file-size}") DataSize largest) {
        this.mapper = mapper;
        this.queries = queries;
        this.largest = largest;
    }

    Written write(String id, FileName name, InputStream bytes) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        int no = 0;
        for (byte[] chunk = bytes.readNBytes(CHUNK); chunk.length > 0; chunk = bytes.readNBytes(CHUNK)) {
            size += chunk.length;
            if (size > largest.toBytes()) {
                throw Refused.tooLarge("evidence.toolarge", name.value(), largest.toMegabytes());
            }
            digest.update(chunk);
            mapper.insertChunk(id, no++, chunk);
        }
        if (size == 0) {
            throw Refused.invalid("evidence.empty", name.value());
        }
        return new Written(size, HexFormat.of().formatHex(digest.digest()));
    }

    /**
     * Answers what is stored now. The last chunk follows only where that is what was received: whoever reads a file that
     * changes under their hands gets less than was announced, never something else.
     */
    Written copy(EvidenceFile file, OutputStream out) throws IOException {
        MessageDigest digest = sha256();
        long size = 0;
        byte[] held = NOTHING;
        for (int no : queries.chunks(file.id())) {
            out.write(held);
            held = queries.chunk(file.id(), no).map(ChunkRow::bytes).orElse(NOTHING);
            digest.update(held);
            size += held.length;
            if (size > file.size()) {
                break;
            }
        }
        Written found = new Written(size, HexFormat.of().formatHex(digest.digest()));
        if (found.equals(received(file))) {
            out.write(held);
        }
        return found;
    }

    static Written received(EvidenceFile file) {
        return new Written(file.size(), file.sha256());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
