package org.tiaowen.comments.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** The types of files that are taken; everything else is not, whatever it is called. */
public enum AttachmentType {
    /** A document of Word, without macros. */
    WORD("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    /** A workbook of Excel, without macros. */
    SPREADSHEET("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    /** PDF. */
    PDF("pdf", "application/pdf"),
    /** A photograph. */
    JPEG("jpg", "image/jpeg"),
    /** A picture or a screenshot. */
    PNG("png", "image/png"),
    /** Plain text in any encoding. */
    TEXT("txt", "text/plain");

    /** The list of parts stands first or soon; one that stands behind so much is no document anybody wrote. */
    private static final long MOST_UNPACKED_BEFORE_THE_LIST = 64L * 1024 * 1024;

    /** The list of parts of a document with thousands of pictures stays below. */
    private static final int LARGEST_LIST = 1024 * 1024;

    private static final Charset GB18030 = Charset.forName("GB18030");

    private static final String PARTS = "[Content_Types].xml";

    private final String extension;
    private final String mediaType;

    AttachmentType(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** What names of such files end with. */
    public String extension() {
        return extension;
    }

    /** The media type, as it stands in {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file is, by its bytes alone; empty where it is none of these. */
    public static Optional<AttachmentType> of(byte[] content) {
        try {
            String found = MimeTypes.getDefaultMimeTypes()
                    .detect(new ByteArrayInputStream(content), new Metadata())
                    .getBaseType()
                    .toString();
            return switch (found) {
                case "application/zip", "application/x-tika-ooxml" -> packed(content);
                case "application/octet-stream" -> isChineseText(content) ? Optional.of(TEXT) : Optional.empty();
                default ->
                    Arrays.stream(values())
                            .filter(type -> type.mediaType.equals(found))
                            .findFirst();
            };
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** Text as Chinese Windows writes it, which no magic number tells: every byte is read, and none is a control. */
    private static boolean isChineseText(byte[] content) {
        try {
            return GB18030.newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .chars()
                    .noneMatch(c -> Character.isISOControl(c) && "\t\r\n\f".indexOf(c) < 0);
        } catch (CharacterCodingException noText) {
            return false;
        }
    }

    /** Documents of Word and Excel are archives whose list of parts tells the main one (ISO/IEC 29500-2, 10.1.2). */
    private static Optional<AttachmentType> packed(byte[] content) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (ZipArchiveInputStream zip = new ZipArchiveInputStream(new ByteArrayInputStream(content))) {
            for (ZipArchiveEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                if (part.getName().equals(PARTS)) {
                    return ofParts(new String(zip.readNBytes(LARGEST_LIST), StandardCharsets.UTF_8));
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED_BEFORE_THE_LIST) {
                        return Optional.empty();
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<AttachmentType> ofParts(String parts) {
        if (parts.contains("macroEnabled") || parts.contains("vbaProject")) {
            return Optional.empty();
        }
        if (parts.contains(WORD.mediaType + ".main+xml")) {
            return Optional.of(WORD);
        }
        return parts.contains(SPREADSHEET.mediaType + ".main+xml") ? Optional.of(SPREADSHEET) : Optional.empty();
    }
}
