package org.tiaowen.drafting.akomantoso;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements and attributes written one after the other; each element that holds elements begins on a line of its own. */
final class Markup {

    private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();
    private static final String PREFIX = "tw";

    private final StringWriter written = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    Markup() {
        try {
            xml = FACTORY.createXMLStreamWriter(written);
            xml.writeStartDocument("UTF-8", "1.0");
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    /** The outermost element. */
    void root(String element) {
        open(element);
        try {
            xml.writeDefaultNamespace(Vocabulary.NAMESPACE);
            xml.writeNamespace(PREFIX, Vocabulary.OURS);
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    void open(String element) {
        try {
            line();
            xml.writeStartElement(element);
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
        depth++;
    }

    /** An element of our own. */
    void openOurs(String element) {
        try {
            line();
            xml.writeStartElement(PREFIX, element, Vocabulary.OURS);
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
        depth++;
    }

    void attribute(String name, String value) {
        try {
            xml.writeAttribute(name, Escapes.replaced(value));
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    /** An attribute of our own, whose value comes back as it is. */
    void ours(String name, String value) {
        try {
            xml.writeAttribute(PREFIX, Vocabulary.OURS, name, Escapes.encode(value));
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    void close() {
        depth--;
        try {
            line();
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    /** Ends an element without a line break in front of its end. */
    void closeInline() {
        depth--;
        try {
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    /** An element without content, all its attributes in pairs of name and value. */
    void empty(String element, String... attributes) {
        open(element);
        for (int at = 0; at < attributes.length; at += 2) {
            attribute(attributes[at], attributes[at + 1]);
        }
        closeInline();
    }

    /** The words of the open element, and its end. */
    void words(String words) {
        if (Escapes.isChangedByXml(words)) {
            ours("exact", words);
        }
        inline(words);
        closeInline();
    }

    /** The words of the open element within an inline one, and the end of both. */
    void wordsWithin(String inline, String words) {
        if (Escapes.isChangedByXml(words)) {
            ours("exact", words);
        }
        try {
            xml.writeStartElement(inline);
            inline(words);
            xml.writeEndElement();
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
        closeInline();
    }

    private void inline(String words) {
        try {
            String carried = Escapes.replaced(words);
            int from = 0;
            for (int at = carried.indexOf('\n'); at >= 0; at = carried.indexOf('\n', from)) {
                xml.writeCharacters(carried.substring(from, at));
                xml.writeEmptyElement("br");
                from = at + 1;
            }
            xml.writeCharacters(carried.substring(from));
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
    }

    String finish() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw unwritable(impossible);
        }
        return written.append('\n').toString();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    private static IllegalStateException unwritable(XMLStreamException impossible) {
        return new IllegalStateException("A string takes every character", impossible);
    }
}
