package org.tiaowen.templates.word;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Elements and attributes of WordprocessingML by their local names. */
final class Xml {

    private Xml() {}

    static String name(Node node) {
        String local = node.getLocalName();
        return local == null ? "" : local;
    }

    static List<Element> children(Node node) {
        List<Element> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    /** The first element that the path of local names leads to, null when there is none. */
    static @Nullable Element child(Node node, String... path) {
        Node at = node;
        for (String name : path) {
            Element found = null;
            for (Element child : children(at)) {
                if (name(child).equals(name)) {
                    found = child;
                    break;
                }
            }
            if (found == null) {
                return null;
            }
            at = found;
        }
        return (Element) at;
    }

    /** The attribute w:val of the element the path leads to, empty when there is none. */
    static String value(Node node, String... path) {
        Element element = child(node, path);
        return element == null ? "" : attribute(element, "val");
    }

    static String attribute(Element element, String local) {
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            if (local.equals(name(attribute))) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    /** The text directly inside the element; XmlBeans knows no getTextContent. */
    static String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        return text.toString();
    }

    /** A whole number, or {@code otherwise} when it is none. */
    static int number(String value, int otherwise) {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException none) {
            return otherwise;
        }
    }
}
