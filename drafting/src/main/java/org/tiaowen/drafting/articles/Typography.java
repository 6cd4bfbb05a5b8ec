package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Marks corrected one by one; the length of the text and its lines stay the same.
 *
 * @param text with the right marks
 * @param repairs those handed in together with the new ones, in order
 */
record Typography(String text, List<Repair> repairs) {

    /** {@code repaired} with the marks corrected that {@code choice} allows; tables stay as they are. */
    static Typography correct(RepairedText repaired, List<CleanSource.Line> lines, RepairChoice choice) {
        String text = repaired.text();
        char[] corrected = text.toCharArray();
        for (MarkRepair repair : List.of(new QuotationMarks(), new HalfWidthMarks())) {
            if (choice.makes(repair.kind())) {
                correct(text, corrected, lines, repair);
            }
        }
        List<Repair> repairs = new ArrayList<>(repaired.repairs());
        int before = repairs.size();
        for (int i = 0; i < corrected.length; i++) {
            char old = text.charAt(i);
            if (old != corrected[i]) {
                Repair.Kind kind =
                        QuotationMarks.isQuotationMark(old) ? Repair.Kind.QUOTATION_MARK : Repair.Kind.HALF_WIDTH;
                add(repaired, i, kind, old, corrected[i], repairs);
            }
        }
        if (repairs.size() == before && text.contentEquals(new String(corrected))) {
            return new Typography(text, repaired.repairs());
        }
        repairs.sort(Comparator.comparingInt(Repair::offset));
        return new Typography(new String(corrected), repairs);
    }

    private static void correct(String text, char[] corrected, List<CleanSource.Line> lines, MarkRepair repair) {
        for (CleanSource.Line line : lines) {
            if (line.table() || MarkdownMarks.isTable(text, line.start(), line.end())) {
                continue;
            }
            for (int i = line.start(); i < line.end(); i++) {
                if (repair.concerns(corrected[i])) {
                    repair.correct(corrected, line.start(), line.end());
                    break;
                }
            }
        }
    }

    /** A mark that came out of a character reference is corrected in the repair that put it there. */
    private static void add(
            RepairedText repaired, int at, Repair.Kind kind, char old, char mark, List<Repair> repairs) {
        int inserted = repaired.insertedBy(at);
        if (inserted < 0) {
            int offset = repaired.sourceOffset(at);
            repairs.add(new Repair(kind, offset, String.valueOf(old), String.valueOf(mark)));
            return;
        }
        Repair reference = repairs.get(inserted);
        repairs.set(
                inserted,
                new Repair(
                        reference.kind(),
                        reference.offset(),
                        reference.removed(),
                        reference.inserted().replace(old, mark)));
    }
}
