package org.zhenggai.sandbox.story;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.zhenggai.evidence.storage.ReceiveEvidence.Upload;

/** A small file such as units hand in: a note, a scanned page, a picture. Says in its name that it is an example. */
record Paper(String item, String title, String unit, LocalDate day) {

    private static final int SIDE = 48;

    Upload upload() {
        return switch ((int) (Chance.of("paper", item, title) * 3)) {
            case 0 -> file(".txt", "text/plain", note());
            case 1 -> file(".pdf", "application/pdf", page());
            default -> file(".png", "image/png", picture());
        };
    }

    private Upload file(String ending, String type, byte[] bytes) {
        String name = title.replaceAll("[\\\\/:*?\"<>|]", "");
        return new Upload(item, "示例-" + name + ending, type, bytes.length, new ByteArrayInputStream(bytes));
    }

    private byte[] note() {
        return "%s\n\n报送单位：%s\n督办事项：%s\n日期：%s\n\n本文件为示例材料，内容为演示而拟，不反映真实情况。\n"
                .formatted(title, unit, item, day)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** One page; the built-in fonts of a reader know no Chinese, so it says no more than which item it is about. */
    private byte[] page() {
        String text = "BT /F1 18 Tf 72 770 Td (SAMPLE  %s  %s) Tj ET".formatted(item, day);
        String[] objects = {
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
                    + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length %d >>\nstream\n%s\nendstream".formatted(text.length(), text),
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
        };
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        StringBuilder places = new StringBuilder("0000000000 65535 f \n");
        for (int no = 1; no <= objects.length; no++) {
            places.append(String.format(Locale.ROOT, "%010d 00000 n \n", file.length()));
            file.append(no).append(" 0 obj\n").append(objects[no - 1]).append("\nendobj\n");
        }
        int table = file.length();
        file.append("xref\n0 6\n").append(places).append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n");
        return file.append(table).append("\n%%EOF\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** A square of one colour. */
    private byte[] picture() {
        ByteBuffer header = ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE);
        header.put(new byte[] {8, 2, 0, 0, 0});
        byte[] rows = new byte[SIDE * (1 + SIDE * 3)];
        byte shade = (byte) (120 + (int) (Chance.of("shade", item, title) * 120));
        for (int i = 0; i < rows.length; i++) {
            rows[i] = i % (1 + SIDE * 3) == 0 ? 0 : shade;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        file.writeBytes(chunk("IHDR", header.array()));
        file.writeBytes(chunk("IDAT", deflated(rows)));
        file.writeBytes(chunk("IEND", new byte[0]));
        return file.toByteArray();
    }

    private static byte[] chunk(String type, byte[] content) {
        byte[] named = ByteBuffer.allocate(4 + content.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(content)
                .array();
        CRC32 sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(content.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    private static byte[] deflated(byte[] content) {
        Deflater deflater = new Deflater();
        deflater.setInput(content);
        deflater.finish();
        byte[] small = new byte[content.length];
        int length = deflater.deflate(small);
        deflater.end();
        return java.util.Arrays.copyOf(small, length);
    }
}
