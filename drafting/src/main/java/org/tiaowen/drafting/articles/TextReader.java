package org.tiaowen.drafting.articles;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads plain text or Markdown into a {@link LegalText}.
 *
 * <p>Accepts any string: what it does not understand becomes a paragraph and a {@link Finding}; no character is lost.
 * {@code TextWriter.write(read(s).text())} equals {@code Repair.apply(s, read(s).repairs())}. Two readings of one source
 * give the same tree but for the identities. Time and memory grow in proportion to the source. Thread-safe as far as the
 * supplier of identities is.
 */
public final class TextReader {

    private TextReader() {}

    /** Reads {@code source} and gives every provision a random identity. */
    public static Reading read(String source) {
        return read(source, ProvisionId::next);
    }

    /**
     * Reads {@code source} with identities of your own.
     *
     * @param ids asked once for each provision, in reading order
     */
    public static Reading read(String source, Supplier<ProvisionId> ids) {
        return read(source, RepairChoice.ALL, ids);
    }

    /** Reads {@code source} with random identities, and repairs only what {@code choice} says. */
    public static Reading read(String source, RepairChoice choice) {
        return read(source, choice, ProvisionId::next);
    }

    /** Reads {@code source} with identities of your own, and repairs only what {@code choice} says. */
    public static Reading read(String source, RepairChoice choice, Supplier<ProvisionId> ids) {
        return read(source, choice, LineCorrections.NONE, ids);
    }

    /**
     * Reads {@code source} with random identities, some of its lines as somebody said that they are. What a line cannot be it
     * is not made: it stays as a paragraph, with a finding.
     */
    public static Reading read(String source, RepairChoice choice, LineCorrections corrections) {
        return read(source, choice, corrections, ProvisionId::next);
    }

    private static Reading read(
            String source, RepairChoice choice, LineCorrections corrections, Supplier<ProvisionId> ids) {
        RepairedLines lines = RepairedLines.of(source, choice, corrections);
        String text = lines.text();
        List<Form> forms = GluedItems.cut(text, lines.forms());
        Opening opening = Opening.of(text, forms);
        int frontEnd = opening.frontEnd() == 0
                ? 0
                : forms.get(opening.frontEnd() - 1).line().end();

        NumberingCheck numbering = new NumberingCheck(lines);
        TreeBuilder tree = new TreeBuilder(text, frontEnd, numbering);
        BodyReader body = new BodyReader(text, forms, opening.kind(), tree, numbering);
        body.preamble(opening.frontEnd(), opening.bodyStart());
        body.body(opening.bodyStart());

        List<Finding> findings = new ArrayList<>(numbering.findings());
        findings.addAll(lines.unused());
        findings.addAll(TreeCheck.check(tree.roots(), lines));
        if (!opening.contents().isEmpty()) {
            findings.addAll(Contents.compare(text, forms, opening.contents(), tree.roots(), lines));
        }
        findings.sort(Comparator.comparingInt(Finding::offset));
        LegalText legalText = new LegalText(
                opening.kind(),
                text.substring(0, frontEnd),
                opening.title(),
                tree.provisions(ids),
                text.substring(tree.cursor()));
        return new Reading(legalText, lines.repairs(), findings);
    }
}
