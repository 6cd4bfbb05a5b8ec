package org.tiaowen.templates.reports;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A font in a file (ISO/IEC 14496-22), alone or one of a collection. Fonts of Chinese mostly come as collections of OpenType
 * fonts, of which FOP cannot embed one: {@link #alone()} takes it out.
 *
 * @param at where its list of tables begins, in bytes
 * @param names it is called by, in every language, upright and of normal weight
 */
record FontFile(Path path, long at, Set<String> names) {

    private static final int COLLECTION = 0x74746366; // ttcf
    private static final int NAMES = 0x6E616D65; // name
    private static final int FONT_HEAD = 0x68656164; // head
    private static final int HEIGHTS = 0x50434C54; // PCLT
    private static final int HEIGHTS_LENGTH = 54;

    /** Words are struck at .45 of this height; the middle of Chinese characters lies at .38 of their size. */
    private static final double CAPITAL = 0.844;

    private static final int MOST_FONTS = 64;
    private static final int MOST_TABLES = 256;
    private static final int MOST_NAME_BYTES = 1 << 20;
    private static final int HEAD = 12;
    private static final int ENTRY = 16;
    private static final int FAMILY = 1;
    private static final int SUBFAMILY = 2;
    private static final int FULL = 4;
    private static final int POSTSCRIPT = 6;
    private static final int WINDOWS = 3;

    FontFile {
        names = Set.copyOf(names);
    }

    /** A table of a font: where it lies and how long it is, in bytes. */
    private record Table(int tag, int sum, long at, int length) {}

    /**
     * The fonts of a file.
     *
     * @throws IOException when it is no font
     */
    static List<FontFile> of(Path path) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            List<FontFile> fonts = new ArrayList<>();
            if (in.readInt() != COLLECTION) {
                fonts.add(new FontFile(path, 0, names(in, 0)));
                return fonts;
            }
            in.skipBytes(4);
            int count = in.readInt();
            if (count < 0 || count > MOST_FONTS) {
                throw new IOException("a collection of " + count + " fonts");
            }
            long[] places = new long[count];
            for (int i = 0; i < count; i++) {
                places[i] = Integer.toUnsignedLong(in.readInt());
            }
            for (long place : places) {
                fonts.add(new FontFile(path, place, names(in, place)));
            }
            return fonts;
        }
    }

    private static List<Table> tables(RandomAccessFile in, long at) throws IOException {
        in.seek(at + 4);
        int count = in.readUnsignedShort();
        if (count > MOST_TABLES) {
            throw new IOException("a font of " + count + " tables");
        }
        in.seek(at + HEAD);
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Table table = new Table(in.readInt(), in.readInt(), Integer.toUnsignedLong(in.readInt()), in.readInt());
            if (table.length() < 0 || table.at() + table.length() > in.length()) {
                throw new IOException("a font that is cut off");
            }
            tables.add(table);
        }
        return tables;
    }

    /** Those of the family are left out where it is another cut of it: bold, italic. */
    private static Set<String> names(RandomAccessFile in, long at) throws IOException {
        Table table = tables(in, at).stream()
                .filter(each -> each.tag() == NAMES && each.length() <= MOST_NAME_BYTES)
                .findFirst()
                .orElseThrow(() -> new IOException("a font without names"));
        ByteBuffer names = bytes(in, table);
        int count = names.getShort(2);
        int texts = Short.toUnsignedInt(names.getShort(4));
        Set<String> called = new HashSet<>();
        Set<String> families = new HashSet<>();
        boolean normal = true;
        for (int i = 0; i < count; i++) {
            int record = 6 + 12 * i;
            if (names.getShort(record) != WINDOWS) {
                continue;
            }
            byte[] text = new byte[Short.toUnsignedInt(names.getShort(record + 8))];
            names.get(texts + Short.toUnsignedInt(names.getShort(record + 10)), text);
            String name = new String(text, StandardCharsets.UTF_16BE);
            switch (names.getShort(record + 6)) {
                case FAMILY -> families.add(name);
                case SUBFAMILY -> normal &= !name.matches("(?i).*(bold|italic|oblique).*");
                case FULL, POSTSCRIPT -> called.add(name);
                default -> {} // makers and licences
            }
        }
        if (normal) {
            called.addAll(families);
        }
        return called;
    }

    private static ByteBuffer bytes(RandomAccessFile in, Table table) throws IOException {
        byte[] bytes = new byte[table.length()];
        in.seek(table.at());
        in.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    /** The bytes of a file with this font only. */
    byte[] alone() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(path.toFile(), "r")) {
            List<Table> tables = tables(in, at).stream()
                    .filter(table -> table.tag() != HEIGHTS)
                    .toList();
            int place = HEAD + ENTRY * (tables.size() + 1);
            int length = place + padded(HEIGHTS_LENGTH);
            for (Table table : tables) {
                length += padded(table.length());
            }
            ByteBuffer font = ByteBuffer.allocate(length);
            in.seek(at);
            font.putInt(in.readInt()).putShort((short) (tables.size() + 1)).position(HEAD);
            for (Table table : tables) {
                entry(font, table.tag(), table.sum(), place, table.length());
                place += padded(table.length());
            }
            entry(font, HEIGHTS, 0, place, HEIGHTS_LENGTH);
            for (Table table : tables) {
                font.put(bytes(in, table));
                font.position(font.position() + padded(table.length()) - table.length());
            }
            font.put(heights(in, tables));
            return font.array();
        }
    }

    private static void entry(ByteBuffer font, int tag, int sum, int place, int length) {
        font.putInt(tag).putInt(sum).putInt(place).putInt(length);
    }

    /** FOP takes the height of the first characters it finds, which is not that of letters, and strikes words by it. */
    private static ByteBuffer heights(RandomAccessFile in, List<Table> tables) throws IOException {
        Table head = tables.stream()
                .filter(table -> table.tag() == FONT_HEAD)
                .findFirst()
                .orElseThrow(() -> new IOException("a font without a head"));
        short capital = (short) (CAPITAL * Short.toUnsignedInt(bytes(in, head).getShort(18)));
        return ByteBuffer.allocate(HEIGHTS_LENGTH)
                .putInt(0, 0x00010000)
                .putShort(10, capital)
                .putShort(16, capital);
    }

    private static int padded(int length) {
        return (length + 3) & ~3;
    }
}
