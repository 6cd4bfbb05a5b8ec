package org.tiaowen.templates.word;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads a part of the package element by element, so that of a long body only one paragraph or table is in memory.
 *
 * <p>Documents of Office never have a document type; one that has is refused, and with it every bomb of entities.
 */
final class MarkupReader {

    /**
     * Ten tables in a text box in a table are some sixty levels. Below 100, where the JDK itself stops and calls it an error of
     * the markup.
     */
    static final int DEEPEST = 95;

    /** Of one paragraph or table of the body: a table of 5,000 rows with ten cells has half a million. */
    static final int MOST_ELEMENTS = 1_000_000;

    private static final Set<String> WITH_WORDS =
            Set.of("w:t", "w:delText", "w:instrText", "w:delInstrText", "m:t", "a:t");

    private static final String OFFICE = "http://schemas.openxmlformats.org/";
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    /** Each in the form of Office and in the strict one of ISO/IEC 29500. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry(OFFICE + "wordprocessingml/2006/main", "w"),
            Map.entry(STRICT + "wordprocessingml/main", "w"),
            Map.entry(OFFICE + "officeDocument/2006/math", "m"),
            Map.entry(STRICT + "officeDocument/math", "m"),
            Map.entry(OFFICE + "drawingml/2006/main", "a"),
            Map.entry(STRICT + "drawingml/main", "a"),
            Map.entry(OFFICE + "officeDocument/2006/relationships", "r"),
            Map.entry(STRICT + "officeDocument/relationships", "r"),
            Map.entry(OFFICE + "markup-compatibility/2006", "mc"),
            Map.entry(OFFICE + "package/2006/relationships", "rel"),
            Map.entry("http://schemas.microsoft.com/office/word/2010/wordprocessingShape", "wps"),
            Map.entry("urn:schemas-microsoft-com:vml", "v"));

    private final XMLStreamReader xml;
    private int depth;

    /** @throws Unreadable when it is not well-formed at its very beginning */
    MarkupReader(InputStream part) {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            xml = factory.createXMLStreamReader(part);
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    /** The whole part as one element. */
    static Markup whole(byte[] part) {
        MarkupReader reader = new MarkupReader(new ByteArrayInputStream(part));
        return reader.next().map(reader::rest).orElseThrow(MarkupReader::broken);
    }

    private static Unreadable broken() {
        return new Unreadable("文件已损坏，无法作为 Word 文档打开");
    }

    /** The next element that begins, without what is inside; empty where the one around it ends. */
    Optional<Markup> next() {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                switch (event) {
                    case XMLStreamConstants.DTD -> throw new Unreadable("文件中有文档类型声明（DTD），拒绝读取");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Unreadable("文件嵌套过深，拒绝读取");
                        }
                        return Optional.of(element());
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return Optional.empty();
                    }
                    default -> {}
                }
            }
            return Optional.empty();
        } catch (XMLStreamException broken) {
            throw broken();
        }
    }

    /** The element that was just begun with all that is inside it. */
    Markup rest(Markup begun) {
        Deque<Markup> open = new ArrayDeque<>();
        open.push(begun);
        int elements = 0;
        try {
            while (!open.isEmpty()) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new Unreadable("文件嵌套过深，拒绝读取");
                        }
                        if (++elements > MOST_ELEMENTS) {
                            throw new Unreadable("文件中有过大的表格或者段落，拒绝读取");
                        }
                        Markup inside = element();
                        open.element().add(inside);
                        open.push(inside);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        open.pop();
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (WITH_WORDS.contains(open.element().name())) {
                            open.element().write(xml.getText());
                        }
                    }
                    default -> {}
                }
            }
        } catch (XMLStreamException broken) {
            throw broken();
        }
        return begun;
    }

    /** Passes over what is inside the element that was just begun. */
    void skip() {
        int until = depth - 1;
        while (depth > until) {
            next();
        }
    }

    private Markup element() {
        Markup element = new Markup(prefix(xml.getNamespaceURI()) + xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String local = xml.getAttributeLocalName(i);
            if (!local.startsWith("rsid")) {
                boolean relation = prefix(xml.getAttributeNamespace(i)).equals("r:");
                element.put(relation ? "r:" + local : local, xml.getAttributeValue(i));
            }
        }
        return element;
    }

    private static String prefix(@Nullable String namespace) {
        String prefix = namespace == null ? null : PREFIXES.get(namespace);
        return prefix == null ? "" : prefix + ":";
    }
}
