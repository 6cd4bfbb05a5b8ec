package org.tiaowen.drafting.akomantoso;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import org.tiaowen.drafting.articles.DocumentKind;
import org.tiaowen.drafting.articles.Layout;
import org.tiaowen.drafting.articles.LegalText;
import org.tiaowen.drafting.articles.Level;
import org.tiaowen.drafting.articles.Provision;
import org.tiaowen.drafting.articles.ProvisionId;
import org.tiaowen.drafting.articles.ProvisionNumber;

/**
 * Reads what {@link AkomaNtosoWriter} wrote: the same tree with the same ids. A document of another program, and anything that
 * could not be kept, is refused with the reason; so are a document type, entities, and what is deeper or larger than a text of
 * law can be. Thread-safe.
 */
public final class AkomaNtosoReader {

    /** Bytes; the largest law of the country takes two millions. */
    public static final int LARGEST = 64 * 1024 * 1024;

    /** Elements within elements. Ours have less than thirty; the bound keeps a hostile file from exhausting the stack. */
    static final int DEEPEST = 60;

    private final Source source;
    private final Set<ProvisionId> known = new HashSet<>();
    private String front = "";
    private String title = "";
    private String end = "";
    private @Nullable DocumentKind kind;
    private final List<Provision> provisions = new ArrayList<>();

    private AkomaNtosoReader(Source source) {
        this.source = source;
    }

    /** The document as its bytes; the encoding is the one its declaration names. */
    public static AkomaNtosoReading read(byte[] document) {
        if (document.length > LARGEST) {
            return new AkomaNtosoReading.Refused("文件超过 " + LARGEST / (1024 * 1024) + " MB");
        }
        try {
            Source source = Source.of(new ByteArrayInputStream(document));
            return new AkomaNtosoReading.Read(new AkomaNtosoReader(source).document());
        } catch (XMLStreamException malformed) {
            return new AkomaNtosoReading.Refused("不是格式完好的 XML 文件，或者超出了解析的限度（" + Source.place(malformed) + "）");
        } catch (NotOurs reason) {
            return new AkomaNtosoReading.Refused(String.valueOf(reason.getMessage()));
        }
    }

    private LegalText document() throws XMLStreamException, NotOurs {
        source.expectRoot("akomaNtoso");
        source.enter();
        if (!source.isAt("act") && !source.isAt("bill")) {
            throw source.refuse("文件的主体不是 act 或 bill");
        }
        source.children(this::part);
        source.leave();
        DocumentKind read = kind;
        if (read == null) {
            throw new NotOurs("不是由条文导出的 Akoma Ntoso 文件，缺少还原文本所需的记录");
        }
        return new LegalText(read, front, title, provisions, end);
    }

    private void part() throws XMLStreamException, NotOurs {
        switch (source.element()) {
            case "meta" -> source.children(this::metadata);
            case "preface" -> preface();
            case "preamble", "body", "conclusions" ->
                source.children(() -> provision().ifPresent(provisions::add));
            case "attachments" -> source.children(() -> provision().ifPresent(provisions::add));
            default -> throw source.unknown();
        }
    }

    private void metadata() throws XMLStreamException, NotOurs {
        if (!source.isAt("proprietary")) {
            source.skip();
            return;
        }
        source.children(() -> {
            if (source.isOurs("text")) {
                String form = source.ours("form").orElse("");
                if (!form.equals(Vocabulary.FORM)) {
                    throw source.refuse("文件记录的版本“" + form + "”无法识别");
                }
                kind = kind(source.ours("kind").orElse(""));
                title = source.ours("title").orElse("");
                end = source.ours("end").orElse("");
            }
            source.skip();
        });
    }

    private DocumentKind kind(String name) throws NotOurs {
        for (DocumentKind each : DocumentKind.values()) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        throw source.refuse("文本种类“" + name + "”无法识别");
    }

    private void preface() throws XMLStreamException, NotOurs {
        String after = source.ours("after").orElse("");
        StringBuilder lines = new StringBuilder();
        source.children(() -> prefaceLine(lines));
        front = lines.append(after).toString();
    }

    private void prefaceLine(StringBuilder lines) throws XMLStreamException, NotOurs {
        switch (source.element()) {
            case "toc" -> source.children(() -> prefaceLine(lines));
            case "p", "tocItem" -> {
                lines.append(source.ours("before").orElse(""));
                lines.append(source.words());
            }
            default -> throw source.unknown();
        }
    }

    /** The provision the source is at; empty for what only the schema demands. */
    private Optional<Provision> provision() throws XMLStreamException, NotOurs {
        String name = source.attribute("name").orElse("");
        if (source.isAt(Vocabulary.GENERIC) && name.equals("empty")) {
            source.skip();
            return Optional.empty();
        }
        Level level = Vocabulary.level(source.element(), name).orElseThrow(source::unknown);
        Layout layout = new Layout(
                source.ours("before").orElse("\n"),
                source.ours("gap").orElse(""),
                source.ours("captionGap").orElse(null));
        ProvisionId id = id();
        Content content = new Content(level);
        source.children(() -> content(content));
        return Optional.of(
                new Provision(id, level, content.number, content.caption, content.text, layout, content.children));
    }

    private ProvisionId id() throws NotOurs {
        String printed =
                source.attribute("wId").orElseThrow(() -> source.refuse("<" + source.element() + "> 没有永久标识 wId"));
        try {
            ProvisionId id = ProvisionId.of(printed);
            if (!known.add(id)) {
                throw source.refuse("永久标识 " + id + " 出现了两次");
            }
            return id;
        } catch (IllegalArgumentException noUuid) {
            throw source.refuse("“" + printed + "”不是永久标识");
        }
    }

    /** What was found inside a provision so far. */
    private static final class Content {
        private final Level level;
        private final List<Provision> children = new ArrayList<>();
        private @Nullable ProvisionNumber number;
        private String caption = "";
        private String text = "";

        Content(Level level) {
            this.level = level;
        }
    }

    private void content(Content content) throws XMLStreamException, NotOurs {
        boolean titled = Vocabulary.isTitled(content.level);
        switch (source.element()) {
            case "num" -> content.number = number();
            case "heading" -> {
                if (titled) {
                    content.text = source.words();
                } else {
                    content.caption = source.words();
                }
            }
            case "subheading" -> content.caption = source.words();
            case "content", "intro" -> source.children(() -> content(content));
            case "p" -> content.text = content.text + source.words();
            case "block" -> {
                if (source.attribute("name").orElse("").equals("num")) {
                    content.number = number();
                } else {
                    content.caption = source.words();
                }
            }
            case "doc", "mainBody" -> source.children(() -> content(content));
            case "meta" -> source.skip();
            default -> provision().ifPresent(content.children::add);
        }
    }

    private ProvisionNumber number() throws XMLStreamException, NotOurs {
        int ordinal = source.integer("ordinal");
        int suffix = source.ours("suffix").isPresent() ? source.integer("suffix") : 0;
        return new ProvisionNumber(source.words(), ordinal, suffix);
    }
}
