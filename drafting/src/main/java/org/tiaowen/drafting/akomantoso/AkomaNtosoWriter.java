package org.tiaowen.drafting.akomantoso;

import java.util.List;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * Writes a legal text as an Akoma Ntoso 3.0 document that is valid against the OASIS schema of 2017-03-30 and from which
 * {@link AkomaNtosoReader} makes the same text again. Any text can be written, also one with characters XML has no way to
 * write. Thread-safe.
 */
public final class AkomaNtosoWriter {

    private final Markup markup = new Markup();
    private final LegalText text;
    private final Parts parts;
    private final ElementIds ids;
    private final MetadataWriter metadata;

    private AkomaNtosoWriter(LegalText text, Expression expression) {
        this.text = text;
        this.parts = Parts.of(text.provisions());
        this.ids = ElementIds.of(parts);
        this.metadata = new MetadataWriter(text, expression, ids, markup);
    }

    /**
     * The document, to be stored in UTF-8. Time and memory grow in proportion to the text.
     *
     * @param expression which work and which state of it the text is
     */
    public static String write(LegalText text, Expression expression) {
        var writer = new AkomaNtosoWriter(text, expression);
        writer.document(expression.status() == Expression.Status.ACT ? "act" : "bill");
        return writer.markup.finish();
    }

    private void document(String type) {
        markup.root("akomaNtoso");
        markup.open(type);
        markup.attribute("name", MetadataWriter.kind(text));
        markup.attribute("contains", "singleVersion");
        metadata.document();
        preface();
        flow("preamble", parts.preamble());
        markup.open("body");
        if (parts.body().isEmpty()) {
            // the schema wants one element at least
            markup.empty(Vocabulary.GENERIC, "name", "empty");
        }
        parts.body().forEach(this::hierarchy);
        markup.close();
        flow("conclusions", parts.conclusions());
        attachments();
        markup.close();
        markup.close();
    }

    private void preface() {
        FrontMatter front = FrontMatter.of(text, ids);
        if (text.front().isEmpty()) {
            return;
        }
        markup.open("preface");
        markup.ours("after", front.after());
        if (front.lines().isEmpty()) {
            markup.empty("p");
        }
        boolean contents = false;
        for (FrontMatter.Line line : front.lines()) {
            boolean entry = line.role() instanceof FrontMatter.Role.Entry;
            if (entry != contents) {
                if (entry) {
                    markup.open("toc");
                } else {
                    markup.close();
                }
                contents = entry;
            }
            line(line);
        }
        if (contents) {
            markup.close();
        }
        markup.close();
    }

    private void line(FrontMatter.Line line) {
        switch (line.role()) {
            case FrontMatter.Role.Title title -> {
                markup.open("p");
                markup.ours("before", line.before());
                markup.wordsWithin("docTitle", line.words());
            }
            case FrontMatter.Role.Note note -> {
                markup.open("p");
                markup.ours("before", line.before());
                markup.wordsWithin("docketNumber", line.words());
            }
            case FrontMatter.Role.Entry entry -> {
                markup.open("tocItem");
                markup.attribute("href", "#" + entry.eId());
                markup.attribute("level", Integer.toString(entry.depth()));
                markup.ours("before", line.before());
                markup.words(line.words());
            }
            case FrontMatter.Role.Other other -> {
                markup.open("p");
                markup.ours("before", line.before());
                markup.words(line.words());
            }
        }
    }

    private void flow(String part, List<Provision> provisions) {
        if (provisions.isEmpty()) {
            return;
        }
        markup.open(part);
        provisions.forEach(this::flow);
        markup.close();
    }

    /** A provision where Akoma Ntoso has paragraphs of text and no hierarchy. */
    private void flow(Provision provision) {
        markup.open(Vocabulary.FLOW);
        markup.attribute("name", Vocabulary.name(provision.level()));
        identity(provision);
        ProvisionNumber number = provision.number();
        if (number != null) {
            markup.open("block");
            markup.attribute("name", "num");
            number(number);
        }
        if (!provision.caption().isEmpty()) {
            markup.open("block");
            markup.attribute("name", "caption");
            markup.words(provision.caption());
        }
        markup.open("p");
        markup.words(provision.text());
        provision.children().forEach(this::flow);
        markup.close();
    }

    private void hierarchy(Provision provision) {
        String element = Vocabulary.element(provision.level());
        markup.open(element);
        if (element.equals(Vocabulary.GENERIC)) {
            markup.attribute("name", Vocabulary.name(provision.level()));
        }
        identity(provision);
        head(provision);
        boolean titled = Vocabulary.isTitled(provision.level());
        if (!titled && !provision.text().isEmpty()) {
            markup.open(provision.children().isEmpty() ? "content" : "intro");
            markup.open("p");
            markup.words(provision.text());
            markup.close();
        }
        provision.children().forEach(this::hierarchy);
        markup.close();
    }

    private void head(Provision provision) {
        boolean titled = Vocabulary.isTitled(provision.level());
        ProvisionNumber number = provision.number();
        if (number != null) {
            markup.open("num");
            number(number);
        }
        if (titled && !provision.text().isEmpty()) {
            markup.open("heading");
            markup.words(provision.text());
        }
        if (!provision.caption().isEmpty()) {
            markup.open(titled ? "subheading" : "heading");
            markup.words(provision.caption());
        }
    }

    private void attachments() {
        if (parts.attachments().isEmpty()) {
            return;
        }
        markup.open("attachments");
        int count = 0;
        for (Provision annex : parts.attachments()) {
            count++;
            markup.open("attachment");
            identity(annex);
            head(annex);
            markup.open("doc");
            markup.attribute("name", Vocabulary.name(Level.ANNEX));
            metadata.annex(count);
            markup.open("mainBody");
            if (annex.children().isEmpty()) {
                markup.empty("p");
            }
            annex.children().forEach(this::hierarchy);
            markup.close();
            markup.close();
            markup.close();
        }
        markup.close();
    }

    private void identity(Provision provision) {
        markup.attribute("eId", ids.of(provision));
        markup.attribute("wId", provision.id().toString());
        if (!provision.layout().before().equals("\n")) {
            markup.ours("before", provision.layout().before());
        }
        if (!provision.layout().gap().isEmpty()) {
            markup.ours("gap", provision.layout().gap());
        }
        String captionGap = provision.layout().captionGap();
        if (captionGap != null) {
            markup.ours("captionGap", captionGap);
        }
    }

    private void number(ProvisionNumber number) {
        markup.ours("ordinal", Integer.toString(number.ordinal()));
        if (number.suffix() != 0) {
            markup.ours("suffix", Integer.toString(number.suffix()));
        }
        markup.words(number.printed());
    }
}
