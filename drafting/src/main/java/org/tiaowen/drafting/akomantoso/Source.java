package org.tiaowen.drafting.akomantoso;

import java.io.InputStream;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A document read element by element; nothing outside the document is ever fetched. */
final class Source {

    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader xml;
    private int depth;

    private Source(XMLStreamReader xml) {
        this.xml = xml;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    static Source of(InputStream document) throws XMLStreamException {
        return new Source(FACTORY.createXMLStreamReader(document));
    }

    /** What a child of an element is read by; must end at the end of that child. */
    @FunctionalInterface
    interface Child {
        void read() throws XMLStreamException, NotOurs;
    }

    void expectRoot(String name) throws XMLStreamException, NotOurs {
        next();
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT || !isAt(name)) {
            throw new NotOurs("不是 Akoma Ntoso 3.0 文件：根元素应为命名空间 " + Vocabulary.NAMESPACE + " 的 " + name);
        }
        depth = 1;
    }

    /** Goes to the first child. */
    void enter() throws XMLStreamException, NotOurs {
        next();
        if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
            throw refuse("文件没有内容");
        }
        depth++;
    }

    /** From the end of the last child to the end of the element around it. */
    void leave() throws XMLStreamException, NotOurs {
        depth--;
        next();
        if (xml.getEventType() != XMLStreamConstants.END_ELEMENT) {
            throw refuse("一个文件只能有一份文本");
        }
        while (xml.hasNext()) {
            refuseForeign(xml.next());
        }
    }

    /** Reads every child of the element it is at, to the end of that element. */
    void children(Child child) throws XMLStreamException, NotOurs {
        for (next(); xml.getEventType() != XMLStreamConstants.END_ELEMENT; next()) {
            depth++;
            if (depth > AkomaNtosoReader.DEEPEST) {
                throw refuse("元素嵌套超过 " + AkomaNtosoReader.DEEPEST + " 层");
            }
            child.read();
            depth--;
        }
    }

    /** To the end of the element it is at, whatever is in it. */
    void skip() throws XMLStreamException, NotOurs {
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            refuseForeign(event);
            if (event == XMLStreamConstants.START_ELEMENT) {
                open++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                open--;
            }
        }
    }

    /** The words in the element it is at, inline elements taken apart, to its end. */
    String words() throws XMLStreamException, NotOurs {
        Optional<String> exact = ours("exact");
        StringBuilder words = new StringBuilder();
        int open = 1;
        while (open > 0) {
            int event = xml.next();
            refuseForeign(event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    open++;
                    switch (element()) {
                        case "br" -> words.append('\n');
                        case "docTitle", "docketNumber" -> {}
                        default -> throw unknown();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> open--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    words.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                default -> {}
            }
        }
        return exact.orElseGet(words::toString);
    }

    /** The name of the element it is at; that of a foreign one cannot be taken for one of Akoma Ntoso. */
    String element() {
        String namespace = xml.getNamespaceURI();
        return Vocabulary.NAMESPACE.equals(namespace) ? xml.getLocalName() : "{" + namespace + "}" + xml.getLocalName();
    }

    boolean isAt(String name) {
        return name.equals(xml.getLocalName()) && Vocabulary.NAMESPACE.equals(xml.getNamespaceURI());
    }

    boolean isOurs(String name) {
        return name.equals(xml.getLocalName()) && Vocabulary.OURS.equals(xml.getNamespaceURI());
    }

    Optional<String> attribute(String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name));
    }

    /** An attribute of our own. */
    Optional<String> ours(String name) throws NotOurs {
        String value = xml.getAttributeValue(Vocabulary.OURS, name);
        return value == null ? Optional.empty() : Optional.of(Escapes.decode(value));
    }

    int integer(String name) throws NotOurs {
        String value = ours(name).orElse("");
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException wrong) {
            throw refuse("序号的值“" + value + "”不是数字");
        }
    }

    NotOurs unknown() {
        return refuse("元素 <" + element() + "> 不在条文导出的文件里出现，无法读入");
    }

    NotOurs refuse(String reason) {
        return new NotOurs("第 " + xml.getLocation().getLineNumber() + " 行：" + reason);
    }

    static String place(XMLStreamException malformed) {
        return malformed.getLocation() == null
                ? "无法解析"
                : "第 " + malformed.getLocation().getLineNumber() + " 行";
    }

    /** To the next element that begins or ends; words between elements have no place in a text of ours. */
    private void next() throws XMLStreamException, NotOurs {
        while (true) {
            int event = xml.next();
            refuseForeign(event);
            switch (event) {
                case XMLStreamConstants.START_ELEMENT, XMLStreamConstants.END_ELEMENT -> {
                    return;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (!xml.isWhiteSpace()) {
                        throw refuse("元素之间有文字“" + beginning(xml.getText()) + "”");
                    }
                }
                default -> {}
            }
        }
    }

    private void refuseForeign(int event) throws NotOurs {
        if (event == XMLStreamConstants.DTD) {
            throw refuse("文件带有 DTD，不予读取");
        }
        if (event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw refuse("文件引用了实体，不予读取");
        }
    }

    private static String beginning(String words) {
        String stripped = words.strip();
        return stripped.substring(0, Math.min(20, stripped.length()));
    }
}
