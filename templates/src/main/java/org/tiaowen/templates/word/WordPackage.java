package org.tiaowen.templates.word;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * The parts of a {@code .docx} and what they are to each other (ISO/IEC 29500-2). Parts are unfolded one by one and only those
 * that are asked for, so that pictures cost nothing.
 */
final class WordPackage implements AutoCloseable {

    /** Unfolded; the body of the longest code has 12 MB. It is read as a stream, so the memory is this and its words. */
    static final int LARGEST_PART = 64 * 1024 * 1024;

    /** All parts that are read: body, styles, lists, notes, comments. */
    static final long LARGEST_UNFOLDED = 128L * 1024 * 1024;

    /** A document with a picture in every paragraph has fewer. Each costs a kilobyte before anything is read. */
    static final int MOST_PARTS = 10_000;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new HashMap<>();
    private final String main;
    private final Map<String, String> related = new HashMap<>();
    private long unfolded;

    /** @throws Unreadable with the reason when it is no Word document or made to do harm */
    static WordPackage open(byte[] file) throws IOException {
        if (entriesAnnounced(file) > MOST_PARTS) {
            throw new Unreadable("文件包含的部件过多，拒绝读取");
        }
        ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                .get();
        try {
            return new WordPackage(zip);
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private WordPackage(ZipFile zip) throws IOException {
        this.zip = zip;
        for (Enumeration<ZipArchiveEntry> all = zip.getEntries(); all.hasMoreElements(); ) {
            ZipArchiveEntry entry = all.nextElement();
            if (!entry.isDirectory() && entries.put(key(entry.getName()), entry) != null) {
                throw new Unreadable("文件中有重名的部件，拒绝读取");
            }
        }
        this.main = mainPart();
        relations(relationsOf(main)).forEach((type, target) -> related.put(type, resolve(folder(main), target)));
    }

    /** The signatures of entries in the directory; the count that the archive states may be a lie. */
    private static int entriesAnnounced(byte[] file) {
        int found = 0;
        for (int i = 0; i + 3 < file.length; i++) {
            if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 1 && file[i + 3] == 2) {
                found++;
            }
        }
        return found;
    }

    private String mainPart() throws IOException {
        String found = relations("_rels/.rels").getOrDefault("officeDocument", "");
        String body = found.isEmpty() ? "word/document.xml" : resolve("", found);
        if (entries.containsKey(key(body)) && !body.startsWith("xl/") && !body.startsWith("ppt/")) {
            return body;
        }
        throw new Unreadable(
                entries.containsKey("xl/workbook.xml")
                        ? "是电子表格，不是 Word 文档"
                        : entries.containsKey("ppt/presentation.xml")
                                ? "是演示文稿，不是 Word 文档"
                                : entries.containsKey("content.xml")
                                        ? "是 OpenDocument 文件；请另存为 .docx"
                                        : "不是 Word 文档（.docx）");
    }

    private Map<String, String> relations(String part) throws IOException {
        Map<String, String> found = new HashMap<>();
        Optional<byte[]> bytes = bytes(part);
        if (bytes.isPresent()) {
            MarkupReader.whole(bytes.get())
                    .all("rel:Relationship")
                    .filter(one -> !one.attribute("TargetMode").equals("External"))
                    .forEach(one -> {
                        String type = one.attribute("Type");
                        found.putIfAbsent(type.substring(type.lastIndexOf('/') + 1), one.attribute("Target"));
                    });
        }
        return found;
    }

    /** The name of the body. */
    String main() {
        return main;
    }

    /** The body, unfolded while it is read. */
    InputStream body() throws IOException {
        return unfolding(main).orElseThrow(() -> new Unreadable("文件已损坏，缺少正文"));
    }

    /** A part the body speaks of: {@code styles}, {@code numbering}, {@code footnotes}, {@code endnotes}, {@code comments}. */
    Optional<Markup> part(String relation) throws IOException {
        String name = related.getOrDefault(relation, "");
        Optional<byte[]> bytes = name.isEmpty() ? Optional.empty() : bytes(name);
        return bytes.map(MarkupReader::whole);
    }

    private Optional<byte[]> bytes(String name) throws IOException {
        Optional<InputStream> unfolding = unfolding(name);
        if (unfolding.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream part = unfolding.get()) {
            return Optional.of(part.readAllBytes());
        }
    }

    private Optional<InputStream> unfolding(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(key(name));
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Unreadable("文件已加密，无法读取");
        }
        return Optional.of(new Unfolding(zip.getInputStream(entry)));
    }

    /** A part as far as the limits let it be unfolded. */
    private final class Unfolding extends FilterInputStream {

        private int length;

        Unfolding(InputStream part) {
            super(part);
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] into, int offset, int wanted) throws IOException {
            int read = super.read(into, offset, wanted);
            count(Math.max(0, read));
            return read;
        }

        private void count(int more) {
            length += more;
            unfolded += more;
            if (length > LARGEST_PART || unfolded > LARGEST_UNFOLDED) {
                throw new Unreadable("文件展开后过大，拒绝读取");
            }
        }
    }

    private static String relationsOf(String part) {
        return folder(part) + "_rels/" + part.substring(part.lastIndexOf('/') + 1) + ".rels";
    }

    private static String folder(String part) {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** Names of parts do not tell capitals apart; some writers put backslashes. */
    private static String key(String name) {
        return name.replace('\\', '/').toLowerCase(Locale.ROOT);
    }

    private static String resolve(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        List<String> steps = new ArrayList<>(List.of((folder + target).split("/", -1)));
        for (int at = steps.indexOf(".."); at > 0; at = steps.indexOf("..")) {
            steps.remove(at);
            steps.remove(at - 1);
        }
        return String.join("/", steps);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
