package org.tiaowen.drafting.akomantoso;

import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The schema of Akoma Ntoso 3.0 as OASIS publishes it. */
final class OasisSchema {

    private static final Schema SCHEMA = load();

    private OasisSchema() {}

    private static Schema load() {
        URL schema = OasisSchema.class.getResource("/akomantoso/akomantoso30.xsd");
        try {
            return SchemaFactory.newDefaultInstance().newSchema(schema);
        } catch (SAXException broken) {
            throw new IllegalStateException("The schema cannot be read: " + XMLConstants.W3C_XML_SCHEMA_NS_URI, broken);
        }
    }

    /** What the schema objects to, nothing where the document is valid. */
    static List<String> objections(String document) {
        List<String> objections = new ArrayList<>();
        Validator validator = SCHEMA.newValidator();
        validator.setErrorHandler(new Gathering(objections));
        try {
            validator.validate(new StreamSource(new StringReader(document)), null);
        } catch (SAXException | IOException malformed) {
            objections.add(String.valueOf(malformed.getMessage()));
        }
        return objections;
    }

    private record Gathering(List<String> objections) implements ErrorHandler {

        @Override
        public void warning(@Nullable SAXParseException warning) {
            add(warning);
        }

        @Override
        public void error(@Nullable SAXParseException error) {
            add(error);
        }

        @Override
        public void fatalError(@Nullable SAXParseException error) {
            add(error);
        }

        private void add(@Nullable SAXParseException problem) {
            if (problem != null) {
                objections.add(problem.getLineNumber() + ": " + problem.getMessage());
            }
        }
    }
}
