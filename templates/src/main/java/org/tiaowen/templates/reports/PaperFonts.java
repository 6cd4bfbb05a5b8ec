package org.tiaowen.templates.reports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.OTFParser;
import org.apache.fontbox.ttf.OpenTypeFont;
import org.apache.fontbox.util.autodetect.FontFileFinder;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiaowen.templates.reports.OfficialLayout.Font;

/** The fonts of this machine, by the names people know them by. Each is read once. Thread-safe. */
public final class PaperFonts {

    private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);

    /** A font ready to be put into a file. */
    static final class Face {

        private final byte[] file;
        private final CmapLookup characters;

        Face(byte[] file, CmapLookup characters) {
            this.file = file;
            this.characters = characters;
        }

        InputStream file() {
            return new ByteArrayInputStream(file);
        }

        boolean has(int character) {
            return characters.getGlyphId(character) != 0;
        }
    }

    private final @Nullable Path folder;
    private final Map<Font, Face> faces = new HashMap<>();
    private @Nullable Map<String, FontFile> installed;

    private PaperFonts(@Nullable Path folder) {
        this.folder = folder;
    }

    /** Those that are installed. */
    public static PaperFonts installed() {
        return new PaperFonts(null);
    }

    /** Those in a folder and below it, before those that are installed. */
    public static PaperFonts in(Path folder) {
        return new PaperFonts(folder);
    }

    /**
     * The font, or the first that may stand for it.
     *
     * @throws FontsMissing when there is none
     */
    synchronized Face face(Font font) {
        return faces.computeIfAbsent(font, this::read);
    }

    private Face read(Font font) {
        FontFile found = Stream.concat(Stream.of(font.name()), font.otherwise().stream())
                .map(files()::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new FontsMissing(font));
        try {
            byte[] file = found.alone();
            try (OpenTypeFont parsed = new OTFParser().parse(new RandomAccessReadBuffer(file))) {
                return new Face(file, parsed.getUnicodeCmapLookup());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("font " + found.path(), unreadable);
        }
    }

    private Map<String, FontFile> files() {
        Map<String, FontFile> known = installed;
        if (known == null) {
            known = new HashMap<>();
            for (Path path : paths()) {
                try {
                    for (FontFile font : FontFile.of(path)) {
                        for (String name : font.names()) {
                            known.putIfAbsent(name, font);
                        }
                    }
                } catch (IOException | IndexOutOfBoundsException unreadable) {
                    LOG.debug("Not a font that papers can use: {}", path, unreadable);
                }
            }
            installed = known;
        }
        return known;
    }

    private List<Path> paths() {
        List<Path> paths = new ArrayList<>();
        if (folder != null) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).forEach(paths::add);
            } catch (IOException unreadable) {
                throw new UncheckedIOException("folder of fonts " + folder, unreadable);
            }
        }
        for (URI found : new FontFileFinder().find()) {
            paths.add(Path.of(found));
        }
        return paths;
    }
}
